package org.kmref.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All exchange formats, in the order help shows them. */
public final class Formats {

    private static final List<Format> ALL = List.of(
            Format.both("bibtex", "BibTeX, classic", List.of("bib"), new BibtexReader(), new BibtexWriter()),
            Format.written("csl-json", "CSL-JSON, an array", List.of("json"), new CslJsonWriter()),
            Format.written("csl-yaml", "CSL-YAML, as pandoc reads it", List.of("yaml", "yml"), new CslYamlWriter()),
            Format.written("jsonl", "CSL-JSON, one item a line", List.of("jsonl"), new JsonLinesWriter()));

    private Formats() {}

    public static List<Format> all() {
        return ALL;
    }

    public static Optional<Format> byId(String id) {
        return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /** Returns the form that a file's ending stands for, the first in the list where several share it. */
    public static Optional<Format> byFileName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ALL.stream().filter(format -> format.endings().contains(ending)).findFirst();
    }
}
