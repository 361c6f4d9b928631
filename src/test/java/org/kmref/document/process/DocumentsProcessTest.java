package org.kmref.document.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.document.manuscript.Manuscript;
import org.kmref.document.manuscript.Manuscript.Syntax;
import org.kmref.document.manuscript.ManuscriptLayout;
import org.kmref.document.manuscript.ManuscriptLayout.BlockKind;
import org.kmref.document.process.Manuscripts.Wanted;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;

/**
 * Documents as people write them: kmref's own, made-up ones of every construct, and those that Debian's documentation
 * packages have put on this machine ({@code -Dkmref.documents-in=DIR} names another folder, {@code -Dkmref.documents-most}
 * how many of them). Every key they cite is made known, so that whatever looks like a citation becomes text.
 */
class DocumentsProcessTest {
    private static final Path OWN = Path.of("src/docs");
    private static final Path MADE_UP = Path.of("src/test/resources/manuscripts");
    private static final Path SYSTEM = Path.of(System.getProperty("kmref.documents-in", "/usr/share"));
    private static final int MOST = Integer.getInteger("kmref.documents-most", 200);
    private static final int LONGEST = 200_000;
    private static final Pattern YES = Pattern.compile("\\byes-[a-z]++(?:-[a-z]++)*+");

    /** A document; {@code name} tells which. */
    record Document(String name, Syntax syntax, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Document> madeUp() throws IOException {
        return documents(MADE_UP, Integer.MAX_VALUE).stream();
    }

    static Stream<Document> ours() throws IOException {
        List<Document> all = new ArrayList<>(documents(OWN, Integer.MAX_VALUE));
        all.add(new Document("README.md", Syntax.MARKDOWN, Files.readString(Path.of("README.md"))));
        try (Stream<Path> transcripts = Files.list(Path.of("src/test/resources/transcripts"))) {
            for (Path file : transcripts.sorted().toList()) {
                all.add(new Document(file.getFileName().toString(), Syntax.MARKDOWN, Files.readString(file)));
            }
        }
        return all.stream();
    }

    /** Keys that begin with {@code yes-} are cited, and no others. */
    @ParameterizedTest
    @MethodSource("madeUp")
    void everyConstructIsReadAsItIsMeant(Document document) {
        List<String> cited = new Manuscript(document.syntax(), document.text())
                .layout().citations().stream()
                        .flatMap(citation -> citation.cites().stream())
                        .map(cite -> cite.mention().key().value())
                        .filter(key -> !key.matches("(?:fig|tbl|sec|eq)-[a-z]+"))
                        .toList();
        assertThat(cited)
                .containsExactlyElementsOf(YES.matcher(document.text())
                        .results()
                        .map(found -> found.group())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("madeUp")
    void whatIsMadeUpIsKept(Document document) {
        for (String style : MarkdownProcessTest.styles().toList()) {
            isKept(document, style);
            isKept(withLineBreaks(document, "\r\n"), style);
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void ourOwnAreKept(Document document) {
        isKept(document, Manuscripts.AUTHOR_DATE);
        isKept(document, Manuscripts.NOTES);
    }

    @Test
    void thoseOfTheSystemAreKept() throws IOException {
        List<Document> documents = Files.isDirectory(SYSTEM) ? documents(SYSTEM, MOST) : List.of();
        assumeFalse(documents.isEmpty(), "skipped: no documents of documentation packages in " + SYSTEM);
        int citations = 0;
        List<String> failures = new ArrayList<>();
        for (Document document : documents) {
            String style = documents.indexOf(document) % 2 == 0 ? Manuscripts.AUTHOR_DATE : Manuscripts.NOTES;
            try {
                citations += isKept(document, style);
            } catch (AssertionError failure) {
                failures.add(document + ": " + failure.getMessage());
            }
        }
        assertThat(failures).isEmpty();
        System.out.println("documents: " + documents.size() + " of " + SYSTEM + ", " + citations + " citations");
    }

    private static Document withLineBreaks(Document document, String lineBreak) {
        String text = document.text().replace("\n", lineBreak).stripTrailing();
        return new Document(document.name() + " with other line breaks", document.syntax(), text);
    }

    // Returns how many citations have become text.
    private static int isKept(Document document, String style) {
        String text = document.text();
        if (SourceManuscript.of(document.syntax(), document.name(), text).isKept()) {
            return 0;
        }
        Wanted wanted = Wanted.of(style);
        boolean marked = new Manuscript(document.syntax(), text)
                .layout().blocks().stream().anyMatch(block -> block.kind() == BlockKind.BIBLIOGRAPHY);
        // A mark of kmref's for a list that is empty is not printed.
        if (!marked) {
            isSame(
                    document + ": nothing is known",
                    text,
                    Manuscripts.format(document.syntax(), text, wanted, Map.of())
                            .text());
        }
        Map<CitationKey, Item> known = Manuscripts.all(document.syntax(), text);
        String alone = Manuscripts.format(document.syntax(), text, wanted.kept().withoutList(), known)
                .text();
        SourceManuscript source = SourceManuscript.of(document.syntax(), document.name(), alone);
        assertThat(source.problems()).as(document + ": " + style).isEmpty();
        isSame(document + ": taken back, " + style, text, source.text());
        String once = Manuscripts.format(document.syntax(), text, wanted.kept(), known)
                .text();
        FormattedManuscript again = Manuscripts.format(document.syntax(), once, wanted.kept(), known);
        isSame(document + ": again, " + style, once, again.text());
        assertThat(again.outOfDate()).isEmpty();
        FormattedManuscript plain = Manuscripts.format(document.syntax(), text, wanted.withoutList(), known);
        whatIsBetweenStays(document, plain.text());
        return plain.citations();
    }

    private static void whatIsBetweenStays(Document document, String formatted) {
        ManuscriptLayout layout = new Manuscript(document.syntax(), document.text()).layout();
        // By where each begins, where it ends.
        Map<Integer, Integer> replaced = new TreeMap<>();
        layout.citations().forEach(citation -> replaced.put(citation.start(), citation.end()));
        layout.blocks().forEach(block -> replaced.put(block.start(), block.end()));
        int from = 0;
        int at = 0;
        for (Map.Entry<Integer, Integer> range : replaced.entrySet()) {
            at = between(document, formatted, from, range.getKey(), at);
            from = range.getValue();
        }
        between(document, formatted, from, document.text().length(), at);
    }

    // Notes go after the punctuation, and neither they nor raised numbers have a blank before them.
    private static int between(Document document, String formatted, int from, int to, int at) {
        String part = document.text().substring(from, to).strip().replaceFirst("~++$", "");
        String kept = part.isEmpty() || ".,;:!?".indexOf(part.charAt(0)) < 0
                ? part
                : part.substring(1).strip();
        int found = formatted.indexOf(kept, at);
        if (found < 0) {
            int length = kept.length();
            while (formatted.indexOf(kept.substring(0, length), at) < 0) {
                length--;
            }
            int start = formatted.indexOf(kept.substring(0, length), at);
            isSame(document + ": what is between citations", kept, formatted.substring(start));
        }
        return found + kept.length();
    }

    // Says where they differ, not all of both.
    private static void isSame(String name, String expected, String actual) {
        int at = 0;
        while (at < expected.length() && at < actual.length() && expected.charAt(at) == actual.charAt(at)) {
            at++;
        }
        if (at < expected.length() || at < actual.length()) {
            fail(name + ": expected «" + around(expected, at) + "», not «" + around(actual, at) + "»");
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 100), at) + "|" + text.substring(at, Math.min(text.length(), at + 100));
    }

    private static List<Document> documents(Path folder, int most) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(file ->
                            Syntax.of(name(file)).filter(Syntax::isWritten).isPresent() && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            // From each part of a large folder some.
            int step = Math.max(1, all.size() / most);
            for (int i = 0; i < all.size() && documents.size() < most; i += step) {
                Path file = all.get(i);
                String text = text(file);
                if (!text.isEmpty() && text.length() < LONGEST) {
                    documents.add(new Document(
                            file.getFileName().toString().equals("README.md") ? file.toString() : name(file),
                            Syntax.of(name(file)).orElseThrow(),
                            text));
                }
            }
        } catch (UncheckedIOException forbidden) {
            return documents;
        }
        return documents;
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    }

    // Empty where it is not UTF-8.
    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return "";
        }
    }
}
