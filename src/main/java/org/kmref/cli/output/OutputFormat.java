package org.kmref.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kmref.document.DocumentWriters;
import org.kmref.format.Format;
import org.kmref.format.Formats;

/**
 * The output formats there are beside the exchange formats, and what all are called: the one place that knows the short names and
 * the endings of files.
 */
public enum OutputFormat {
    TABLE("", ""),
    TEXT("txt", "txt"),
    PLAIN("", "txt tsv"),
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

    private static final List<ShortName> SHORT = List.of(
            new ShortName("bib", "bibtex"),
            new ShortName("json", "csl-json"),
            new ShortName("yaml", "csl-yaml"),
            new ShortName("yml", "csl-yaml"),
            new ShortName("endnote", "endnote-xml"),
            new ShortName("text", "plain"),
            new ShortName("txt", "plain"));

    private final String others;
    private final String endings;

    /** Both are words with spaces between. */
    OutputFormat(String others, String endings) {
        this.others = others;
        this.endings = endings;
    }

    private record ShortName(String name, String word) {}

    /** Returns the words of these formats, for {@code --to}. */
    public static List<String> words(OutputFormat... formats) {
        return Stream.of(formats).map(OutputFormat::word).toList();
    }

    /** Returns whether this is the format that a word of {@code --to} names. */
    public boolean is(String form) {
        return word().equals(form);
    }

    /** Returns whether what a word of {@code --to} names has colours of its own on a terminal. */
    static boolean isPainted(String form) {
        return TABLE.is(form) || TEXT.is(form) || HITS.is(form);
    }

    /** Returns the word that {@code --to} takes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns which of the words of a command is meant: the word itself, in any case, or a short name of it. */
    static Optional<String> named(String typed, List<String> words) {
        String name = typed.toLowerCase(Locale.ROOT);
        if (words.contains(name)) {
            return Optional.of(name);
        }
        Stream<String> own = Stream.of(values())
                .filter(format -> words(format.others).contains(name))
                .map(OutputFormat::word);
        Stream<String> exchanged =
                SHORT.stream().filter(each -> each.name().equals(name)).map(ShortName::word);
        return Stream.concat(own, exchanged).filter(words::contains).findFirst();
    }

    /** Returns the ending of a file's name, in lower case, where it may mean a format: letters and digits, a letter first. */
    static Optional<String> ending(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String ending = dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z][a-z0-9]{0,9}") ? Optional.of(ending) : Optional.empty();
    }

    /** Returns which of the words of a command a file's ending means, the first of them where it may mean several. */
    static Optional<String> ofEnding(String ending, List<String> words) {
        return words.stream().filter(word -> endings(word).contains(ending)).findFirst();
    }

    /** Returns the endings that the words of a command have, for a message that there is no other. */
    static List<String> endings(List<String> words) {
        return words.stream()
                .flatMap(word -> endings(word).stream().limit(1))
                .distinct()
                .map(ending -> "." + ending)
                .toList();
    }

    /**
     * Returns which command writes references in a format that another command, which writes them too, has not:
     * {@code ; kmref export writes it}.
     *
     * @param meant the word that what was typed names, of those given
     */
    static String elsewhere(List<String> words, Function<List<String>, Optional<String>> meant) {
        if (!words.contains(JSONL.word()) && !words.contains(DOCX.word())) {
            return "";
        }
        List<String> exchanged = Formats.all().stream()
                .filter(format -> format.writer().isPresent())
                .map(Format::id)
                .toList();
        if (meant.apply(exchanged).isPresent()) {
            return "; kmref export writes it";
        }
        List<String> documents = Stream.concat(DocumentWriters.NAMES.stream(), Stream.of(DOCX.word()))
                .toList();
        return meant.apply(documents).isPresent() ? "; kmref bib writes it" : "";
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private static List<String> endings(String word) {
        List<String> all = new ArrayList<>();
        Stream.of(values())
                .filter(format -> format.word().equals(word))
                .forEach(format -> all.addAll(words(format.endings)));
        Formats.byId(word).map(Format::endings).ifPresent(all::addAll);
        return all;
    }
}
