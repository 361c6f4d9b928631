package org.kmref.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kmref.format.Format;
import org.kmref.format.Formats;

/**
 * The output formats there are beside the exchange formats, and what all are called: the one place that knows the short names and
 * the endings of files.
 */
public enum OutputFormat {
    TABLE(List.of(), List.of()),
    TEXT(List.of("txt"), List.of("txt")),
    PLAIN(List.of(), List.of("txt", "tsv")),
    HITS(List.of(), List.of()),
    KEYS(List.of(), List.of("keys")),
    IDS(List.of(), List.of("ids")),
    JSON(List.of(), List.of("json")),
    CSV(List.of(), List.of("csv")),
    SVG(List.of(), List.of("svg")),
    SARIF(List.of(), List.of("sarif")),
    GITHUB(List.of(), List.of()),
    HTML(List.of("htm"), List.of("html", "htm")),
    MARKDOWN(List.of("md"), List.of("md", "markdown", "qmd", "rmd")),
    LATEX(List.of("tex"), List.of("tex", "latex")),
    TYPST(List.of("typ"), List.of("typ")),
    ASCIIDOC(List.of("adoc"), List.of("adoc", "asciidoc")),
    ORG(List.of(), List.of("org")),
    RTF(List.of(), List.of("rtf")),
    DOCX(List.of("word"), List.of("docx"));

    private static final List<Short> SHORT = List.of(
            new Short("bib", "bibtex"),
            new Short("json", "csl-json"),
            new Short("yaml", "csl-yaml"),
            new Short("yml", "csl-yaml"),
            new Short("endnote", "endnote-xml"),
            new Short("text", "plain"),
            new Short("txt", "plain"));

    private final List<String> others;
    private final List<String> endings;

    OutputFormat(List<String> others, List<String> endings) {
        this.others = others;
        this.endings = endings;
    }

    private record Short(String name, String word) {}

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
                .filter(format -> format.others.contains(name))
                .map(OutputFormat::word);
        Stream<String> exchanged =
                SHORT.stream().filter(each -> each.name().equals(name)).map(Short::word);
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

    private static List<String> endings(String word) {
        List<String> all = new ArrayList<>();
        Stream.of(values()).filter(format -> format.word().equals(word)).forEach(format -> all.addAll(format.endings));
        Formats.byId(word).map(Format::endings).ifPresent(all::addAll);
        return all;
    }
}
