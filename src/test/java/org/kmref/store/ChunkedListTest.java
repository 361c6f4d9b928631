package org.kmref.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.model.Library;
import org.kmref.store.edit.MadeUpList;

/** A list in pieces says what the whole says, or nothing at all. */
class ChunkedListTest {
    private static final int LISTS = 600;

    private static final String[] STRANGE = {
        "  - id: x",
        "- id: x",
        "  -",
        "    note: \"begun",
        "    note: 'begun",
        "ended\"",
        "    note: |",
        "      - id: in a block",
        "    publisher: &press Policy Press",
        "    publisher: *press",
        "    <<: *base",
        "themes: [{id: theory}]",
        "themes: {",
        "references:",
        "title: Another",
        "locale: de-DE",
        "extra: [",
        "  - id: k1",
        "    themes: [unheard, theory]",
        "    type: nothing",
        "    issued: 2015-13-45",
        "---",
        "...",
        "%YAML 1.2",
        "# a comment",
        "\t- id: tab",
        "}",
        "]",
        "    note: a\rb",
        "   continued",
    };

    @Test
    void madeUpListsAreReadInPieces() throws IOException {
        Random random = new Random(20261128);
        int read = 0;
        for (int i = 0; i < LISTS; i++) {
            read += assertSameAsWhole(new MadeUpList(random).text(random.nextBoolean() ? "\n" : "\r\n"));
        }
        // All but those of one reference.
        assertThat(read).isGreaterThan(LISTS * 7 / 10);
    }

    @Test
    void whateverStandsInAListThePiecesSayTheSameOrNothing() throws IOException {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 5 * LISTS; i++) {
            List<String> lines = new ArrayList<>(
                    Arrays.asList(new MadeUpList(random).text("\n").split("\n")));
            for (int strange = random.nextInt(4); strange >= 0; strange--) {
                lines.add(random.nextInt(lines.size() + 1), STRANGE[random.nextInt(STRANGE.length)]);
            }
            read += assertSameAsWhole(String.join("\n", lines));
        }
        assertThat(read).isGreaterThan(LISTS / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "themes: [{id: theory}]\nreferences:\n  - {id: a, themes: [theory]}\n  - {id: b, themes: [thoery]}\nurl: x\n",
                "references: # two\n\n- id: a\n  themes: [x]\n# between\n- id: b\n  themes: [y, x]\n",
                "\uFEFFlocale: en\nreferences:\n  -\n    id: a\n  - # this\n    id: b\n    type: unheard\ntitle: At the end\n",
                "title: é\nreferences:\n  - id: á\n    note: |\n      - id: not one\n  - id: b\n    note: >-\n     - folded\n",
            })
    void isReadInPieces(String text) throws IOException {
        assertThat(assertSameAsWhole(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "references:\n  - id: a\n  - id: a\n",
                "references:\n  - id: a\n    note: \"\n  - id: b\n  \"\n",
                "references:\n  - {id: a, note: &n x}\n  - {id: b, note: *n}\n",
                "references:\n  - {id: a, themes: [t]}\n  - {id: b, themes: [t]}\nthemes: [{id: t, title: T}]\n",
                "title: A\nreferences:\n  - id: a\n  - id: b\ntitle: B\n",
                "references:\n  - id: a\n  - id: b\n  - {title: no key}\n",
                "references:\n  - id: a\r    note: b\n  - id: b\n",
                "- id: a\n- id: b\n",
                "{\"references\": [\n{\"id\": \"a\"},\n{\"id\": \"b\"}]}\n",
                "references: []\n",
                "references:\n",
                "",
            })
    void isLeftToTheWhole(String text) throws IOException {
        assertThat(assertSameAsWhole(text)).isZero();
    }

    @Test
    void aliasesInManyPiecesAreBoundedTogether() throws IOException {
        StringBuilder text = new StringBuilder("references:\n");
        for (int i = 0; i < 10; i++) {
            text.append("  - {id: k")
                    .append(i)
                    .append(", a: &a [")
                    .append("x, ".repeat(1000))
                    .append("x], b: [");
            text.append("*a, ".repeat(200)).append("*a]}\n");
        }
        assertThat(pieces(text.toString()).orElseThrow().read(Progress.UNHEARD)).isEmpty();
        assertThat(LibraryReader.read("list.yaml", text.toString()).hasErrors()).isTrue();
    }

    @Test
    void progressGoesFromTheFirstPieceToTheLastOfAStretch() throws IOException {
        List<Long> parts = new ArrayList<>();
        pieces("references:\n" + "  - {id: a, note: x}\n".repeat(1) + "  - id: b\n  - id: c\n  - id: d\n")
                .orElseThrow()
                .read((done, all) -> parts.add(100 * done / all));
        assertThat(parts).isSorted().startsWith(0L).endsWith(100L);
    }

    // 1 where it was read in pieces.
    private static int assertSameAsWhole(String text) throws IOException {
        Optional<ChunkedList> pieces = pieces(text);
        Optional<Loaded<Library>> read =
                pieces.isEmpty() ? Optional.empty() : pieces.get().read(Progress.UNHEARD);
        if (read.isPresent()) {
            String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
            assertThat(read.get()).as(text).isEqualTo(LibraryReader.read("list.yaml", whole));
        }
        return read.isPresent() ? 1 : 0;
    }

    private static Optional<ChunkedList> pieces(String text) {
        return ChunkedList.of("list.yaml", text.getBytes(StandardCharsets.UTF_8), 1);
    }
}
