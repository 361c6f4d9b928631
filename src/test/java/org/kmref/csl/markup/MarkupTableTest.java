package org.kmref.csl.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.csl.Inline;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.StyledText;

/** What each form makes of each face, of faces in and beside each other, of links and of blocks. */
class MarkupTableTest {
    private static final List<String> FORMS = List.of("markdown", "latex", "typst", "asciidoc", "org", "rtf");

    @Test
    void everyFormSpellsFacesNestingLinksAndBlocksAsInTheTable() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Face face : Face.values()) {
            row(table, face.name(), text("a "), in(face, text("b")), text(" c"));
        }
        row(table, "undone", in(Face.ITALIC, text("a "), in(Face.STYLE_NORMAL, text("b")), text(" c")));
        row(table, "nested", in(Face.BOLD, text("a "), in(Face.ITALIC, text("b")), text(" c")));
        row(table, "same property", in(Face.ITALIC, in(Face.OBLIQUE, text("a"))));
        row(table, "adjacent", in(Face.ITALIC, text("a")), in(Face.BOLD, text("b")));
        row(table, "equal neighbours", in(Face.ITALIC, text("a ")), in(Face.ITALIC, text("b")));
        row(table, "in a word", in(Face.ITALIC, text("a")), text("b"));
        row(table, "before a word", in(Face.ITALIC, text("Title.")), text("Next"));
        row(table, "blanks at the edges", text("a"), in(Face.ITALIC, text(" b ")), text("c"));
        row(table, "empty", text("a"), in(Face.ITALIC), in(Face.BOLD, text(" ")), text("c"));
        row(table, "link", new Inline.Link("https://x.org/~a_b", List.of(text("a]b"))));
        row(
                table,
                "blocks",
                new Inline.Block(Display.LEFT_MARGIN, List.of(text("[1]"))),
                new Inline.Block(Display.RIGHT_INLINE, List.of(text("a"))),
                new Inline.Block(Display.BLOCK, List.of(text("b"))),
                new Inline.Block(Display.INDENT, List.of(text("c"))));
        row(table, "block in a face", in(Face.ITALIC, text("a"), new Inline.Block(Display.BLOCK, List.of(text("b")))));

        Path golden = Path.of("src/test/resources/markup/table.txt");
        if (Boolean.getBoolean("kmref.update-transcripts")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, table);
        }
        assertThat(table).hasToString(Files.readString(golden));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "markdown | MC. x | MC\\. x",
                "markdown | XI. x | XI\\. x",
                "markdown | a. x | a\\. x",
                "markdown | iv. x | iv\\. x",
                "markdown | A) x | A\\) x",
                "markdown | (A) x | (A\\) x",
                "markdown | (1) x | (1\\) x",
                "markdown | #. x | #\\. x",
                "markdown | (@) x | (@\\) x",
                "markdown | + x | \\+ x",
                "markdown | % x | \\% x",
                "markdown | @x a@b.org | \\@x a@b.org",
                "markdown | A. Smith | A. Smith",
                "markdown | R&D 50% 1-2 < 3 | R&D 50% 1-2 < 3",
                "latex | \"a\" -- b [c] | \\symbol{34}a\\symbol{34} -{}- b [c]",
                "latex | [c] d | {[}c] d",
                "latex | 5\u202f% | 5\\,\\%",
                "org | a/b (c) C:\\d | a/b (c) C:\\<0>d",
                "org | snake_case *x* | snake_<0>case \\ast{}x*",
                "typst | 1. x: y - z; a_b | 1\\. x: y - z; a_b",
                "typst | -5 1-2 [a] [b | \\-5 1-2 \\[a\\] \\[b",
                "asciidoc | a: b; c = d! \"e\" | a: b; c = d! \"e\"",
                "asciidoc | NOTE: a -- b (C) | {empty}NOTE: a &#45;- b &#40;C)",
            })
    void aFormEscapesOnlyWhatMustBe(String form, String text, String written) {
        assertThat(Markups.named(form).orElseThrow().inline(StyledText.of(text)))
                .isEqualTo(written.replace("<0>", "\u200b"));
    }

    @ParameterizedTest
    @CsvSource({"markdown-smart, markdown", "latex-smart, latex", "org-smart, org"})
    void pandocReadsTheSameWordsBack(String reader, String form, @TempDir Path folder) throws Exception {
        boolean pandoc = List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path, "pandoc")));
        assumeTrue(pandoc, "skipped: no pandoc");
        String[] words = {
            "word", "a*b", "*y*", "66.", "MC.", "(A)", "#", "@key", "C:\\dir", "<b>", "R&D", "&amp;", "é", "10/2", "!",
            "-5", "p.", "%", "A.", "\\alpha", "[1]", "{z}", "+w+", "a--b"
        };
        Random random = new Random(7);
        StringBuilder document = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            List<Inline> content = new ArrayList<>();
            for (int j = 0; j < 5; j++) {
                String word = words[random.nextInt(words.length)];
                content.add(random.nextInt(3) == 0 ? in(Face.SMALL_CAPS, text(word)) : text(word));
                content.add(text(" "));
                expected.append(word).append(j < 4 ? ' ' : '\n');
            }
            document.append(Markups.named(form).orElseThrow().inline(new StyledText(content)))
                    .append("\n\n");
        }
        Path source = Files.writeString(folder.resolve("source"), document);
        Path target = folder.resolve("target");
        Process process = new ProcessBuilder(
                        "pandoc",
                        "-f",
                        reader,
                        "-t",
                        "plain",
                        "--wrap=none",
                        "-o",
                        target.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        // pandoc writes small capitals as capitals.
        assertThat(plain(Files.readString(target, StandardCharsets.UTF_8))).isEqualTo(plain(expected.toString()));
    }

    private static String plain(String text) {
        return text.replace("\u200b", "")
                .replace('\u00a0', ' ')
                .replaceAll("\n+", "\n")
                .strip()
                .toUpperCase(java.util.Locale.ROOT);
    }

    private static void row(StringBuilder table, String name, Inline... content) {
        table.append(name).append('\n');
        for (String form : FORMS) {
            String written = Markups.named(form).orElseThrow().inline(new StyledText(List.of(content)));
            table.append("  ")
                    .append(form)
                    .append(": ")
                    .append(written.replace("\u200b", "<0>"))
                    .append('\n');
        }
    }

    private static Inline text(String text) {
        return new Inline.Text(text);
    }

    private static Inline in(Face face, Inline... content) {
        return new Inline.Styled(face, List.of(content));
    }
}
