package org.kmref.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kmref.document.DocumentWriters;
import org.kmref.format.Format;
import org.kmref.format.Formats;

/**
 * A format that a command writes: what {@code --to} and the ending of the output file name, in every command alike.
 *
 * <p>Those of kmref's own are {@link Shown}; the exchange formats are those of {@link Formats} that can be written.
 */
public sealed interface OutputFormat {
    /** Returns the word that {@code --to} takes. */
    String word();

    /** Returns other names of it, in lower case. */
    List<String> others();

    /** Returns the endings of files that mean it, the usual one first. */
    List<String> endings();

    /** What commands print for people and scripts; the two texts are other names and endings, with spaces between. */
    enum Shown implements OutputFormat {
        TABLE("", ""),
        TEXT("txt plain", "txt"),
        PLAIN("text txt", "txt tsv"),
        HITS("", ""),
        KEYS("ids", "keys"),
        IDS("keys", "ids"),
        JSON("", "json"),
        JSONL("", "jsonl"),
        CSV("", "csv"),
        SVG("", "svg"),
        SARIF("", "sarif"),
        GITHUB("", ""),
        HTML("htm", "html htm"),
        MARKDOWN("md", "md markdown qmd rmd"),
        LATEX("tex", "tex latex"),
        TYPST("typ", "typ"),
        ASCIIDOC("adoc", "adoc asciidoc"),
        ORG("", "org"),
        RTF("", "rtf"),
        DOCX("word", "docx");

        private final String others;
        private final String endings;

        Shown(String others, String endings) {
            this.others = others;
            this.endings = endings;
        }

        private static List<String> split(String words) {
            return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
        }

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public List<String> others() {
            return split(others);
        }

        @Override
        public List<String> endings() {
            return split(endings);
        }
    }

    /** An exchange format; where references are written whole, JSON is CSL-JSON. */
    record Exchange(Format format) implements OutputFormat {
        @Override
        public String word() {
            return format.id();
        }

        @Override
        public List<String> others() {
            return switch (format.id()) {
                case "bibtex" -> List.of("bib");
                case "csl-json" -> List.of("json");
                case "csl-yaml" -> List.of("yaml", "yml");
                case "endnote-xml" -> List.of("endnote");
                default -> List.of();
            };
        }

        @Override
        public List<String> endings() {
            return format.endings();
        }
    }

    /** Returns the exchange formats that can be written. */
    static List<OutputFormat> exchanged() {
        return Formats.all().stream()
                .filter(format -> format.writer().isPresent())
                .map(format -> (OutputFormat) new Exchange(format))
                .toList();
    }

    /** Returns the formats of what a list describes beside its references: partners and approaches. */
    static List<OutputFormat> directory() {
        return List.of(Shown.TEXT, Shown.TABLE, Shown.PLAIN, Shown.IDS, Shown.JSON);
    }

    /** Returns the format that lists of references are kept in. */
    static OutputFormat yaml() {
        return new Exchange(Formats.byId(Formats.NATIVE).orElseThrow());
    }

    /** Returns the formats of these words, which are those of kmref's own. */
    static List<OutputFormat> shown(List<String> words) {
        return words.stream()
                .map(word -> (OutputFormat) Shown.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** Returns the exchange format it is. */
    default Optional<Format> exchange() {
        return this instanceof Exchange exchange ? Optional.of(exchange.format()) : Optional.empty();
    }

    /** Returns whether it is the format. */
    default boolean is(OutputFormat format) {
        return equals(format);
    }

    /** Returns whether it has colours of its own on a terminal. */
    default boolean isPainted() {
        return is(Shown.TABLE) || is(Shown.TEXT) || is(Shown.HITS);
    }

    /** Returns the words of formats, for {@code --to}. */
    static List<String> words(List<OutputFormat> formats) {
        return formats.stream().map(OutputFormat::word).toList();
    }

    /** Returns which format of a command is meant: by its word, in any case, or another name of it. */
    static Optional<OutputFormat> named(String typed, List<OutputFormat> formats) {
        String name = typed.toLowerCase(Locale.ROOT);
        return formats.stream()
                .filter(format -> format.word().equals(name))
                .findFirst()
                .or(() -> formats.stream()
                        .filter(format -> format.others().contains(name))
                        .findFirst())
                .or(() -> formats.stream()
                        .filter(format -> name.equals("csl-json") && areWhole(formats) && format.is(Shown.JSON))
                        .findFirst());
    }

    // A command that writes references whole, each on a line.
    private static boolean areWhole(List<OutputFormat> formats) {
        return words(formats).contains(Shown.JSONL.word());
    }

    /** Returns the ending of a file's name, in lower case, where it may mean a format: letters and digits, a letter first. */
    static Optional<String> ending(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String ending = dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z][a-z0-9]{0,9}") ? Optional.of(ending) : Optional.empty();
    }

    /** Returns which format of a command a file's ending means, the first of them where it may mean several. */
    static Optional<OutputFormat> ofEnding(String ending, List<OutputFormat> formats) {
        return formats.stream()
                .filter(format -> format.endings().contains(ending))
                .findFirst();
    }

    /** Returns the usual endings of formats, for a message that there is no other. */
    static List<String> endings(List<OutputFormat> formats) {
        return formats.stream()
                .flatMap(format -> format.endings().stream().limit(1))
                .distinct()
                .map(ending -> "." + ending)
                .toList();
    }

    /**
     * Returns which command writes references in a format that another command, which writes them too, has not:
     * {@code ; kmref export writes it}.
     *
     * @param meant the format that what was typed names, of those given
     */
    static String elsewhere(List<OutputFormat> formats, Function<List<OutputFormat>, Optional<OutputFormat>> meant) {
        if (!areWhole(formats) && !formats.contains(Shown.DOCX)) {
            return "";
        }
        if (meant.apply(exchanged()).isPresent()) {
            return "; kmref export writes it";
        }
        List<OutputFormat> documents = Stream.concat(shown(DocumentWriters.NAMES).stream(), Stream.of(Shown.DOCX))
                .toList();
        return meant.apply(documents).isPresent() ? "; kmref bib writes it" : "";
    }
}
