package org.kmref.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All exchange formats, in the order help shows them. */
public final class Formats {

    private static final ItemReader BIBTEX = new BibtexReader();

    private static final ItemReader RIS = new RisReader();
    private static final ItemReader ENDNOTE = new EndnoteXmlReader();

    private static final List<Format> ALL = List.of(
            Format.both(
                    "bibtex",
                    "BibTeX, classic",
                    List.of("bib"),
                    BIBTEX,
                    checked(new BibtexWriter(BibtexDialect.CLASSIC), BIBTEX)),
            Format.both(
                    "biblatex",
                    "BibLaTeX",
                    List.of("bib"),
                    BIBTEX,
                    checked(new BibtexWriter(BibtexDialect.BIBLATEX), BIBTEX)),
            Format.both(
                    "ris",
                    "RIS, as reference managers and databases exchange it",
                    List.of("ris"),
                    RIS,
                    checked(new RisWriter(), RIS)),
            Format.read("nbib", "PubMed, MEDLINE as text", List.of("nbib"), new NbibReader()),
            Format.read("pubmed-xml", "PubMed as XML", List.of(), new PubmedXmlReader()),
            Format.both(
                    "endnote-xml", "EndNote as XML", List.of("xml"), ENDNOTE, checked(new EndnoteXmlWriter(), ENDNOTE)),
            Format.read("enw", "EndNote, tagged", List.of("enw"), new EnwReader()),
            Format.both("csl-json", "CSL-JSON, an array", List.of("json"), new CslJsonReader(), new CslJsonWriter()),
            Format.both(
                    "csl-yaml",
                    "CSL-YAML, as pandoc reads it",
                    List.of("yaml", "yml"),
                    new CslYamlReader(),
                    new CslYamlWriter()),
            Format.both(
                    "jsonl",
                    "CSL-JSON, one item a line",
                    List.of("jsonl"),
                    new JsonLinesReader(),
                    new JsonLinesWriter()));

    private Formats() {}

    private static ItemWriter checked(Spelling spelling, ItemReader reader) {
        return new CheckedWriter(spelling, reader);
    }

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
