package org.kmref.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kmref.format.bibtex.BibtexDialect;
import org.kmref.format.bibtex.BibtexReader;
import org.kmref.format.bibtex.BibtexWriter;
import org.kmref.format.core.FormatEncoder;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.ItemWriter;
import org.kmref.format.csldata.CslJsonReader;
import org.kmref.format.csldata.CslJsonWriter;
import org.kmref.format.csldata.CslYamlReader;
import org.kmref.format.csldata.CslYamlWriter;
import org.kmref.format.csldata.JsonLinesReader;
import org.kmref.format.csldata.JsonLinesWriter;
import org.kmref.format.ris.EnwReader;
import org.kmref.format.ris.NbibReader;
import org.kmref.format.ris.RisReader;
import org.kmref.format.ris.RisWriter;
import org.kmref.format.table.TableReader;
import org.kmref.format.table.TableWriter;
import org.kmref.format.xml.EndnoteXmlReader;
import org.kmref.format.xml.EndnoteXmlWriter;
import org.kmref.format.xml.ModsReader;
import org.kmref.format.xml.ModsWriter;
import org.kmref.format.xml.PubmedXmlReader;
import org.kmref.format.yaml.CffReader;
import org.kmref.format.yaml.CffWriter;
import org.kmref.format.yaml.HayagrivaReader;
import org.kmref.format.yaml.HayagrivaWriter;

/** All exchange formats, in the order help shows them. */
public final class Formats {

    private static final ItemReader BIBTEX = new BibtexReader();

    private static final ItemReader RIS = new RisReader();
    private static final ItemReader ENDNOTE = new EndnoteXmlReader();
    private static final ItemReader CSV = new TableReader(',');
    private static final ItemReader TSV = new TableReader('\t');
    private static final ItemReader HAYAGRIVA = new HayagrivaReader();
    private static final ItemReader MODS = new ModsReader();
    private static final ItemReader CFF = new CffReader();

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
            Format.read("nbib", "PubMed, MEDLINE as text", List.of("nbib", "txt"), new NbibReader()),
            Format.read("pubmed-xml", "PubMed as XML", List.of("xml"), new PubmedXmlReader()),
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
                    "hayagriva",
                    "hayagriva, as Typst reads it",
                    List.of("yml", "yaml"),
                    HAYAGRIVA,
                    checked(new HayagrivaWriter(), HAYAGRIVA)),
            Format.both(
                    "jsonl",
                    "CSL-JSON, one item a line",
                    List.of("jsonl"),
                    new JsonLinesReader(),
                    new JsonLinesWriter()),
            Format.both(
                    "csv",
                    "a table with commas, safe to open in a spreadsheet",
                    List.of("csv"),
                    CSV,
                    checked(new TableWriter(','), CSV)),
            Format.both("tsv", "a table with tabs", List.of("tsv"), TSV, checked(new TableWriter('\t'), TSV)),
            Format.both("cff", "Citation File Format", List.of("cff"), CFF, checked(new CffWriter(), CFF)),
            Format.both(
                    "mods",
                    "MODS, as libraries exchange it",
                    List.of("xml", "mods"),
                    MODS,
                    checked(new ModsWriter(), MODS)));

    private Formats() {}

    private static ItemWriter checked(FormatEncoder spelling, ItemReader reader) {
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
        return byEnding(fileName).stream().findFirst();
    }

    /**
     * Returns the form of an input by its file's ending and, where that says too little, by how it begins.
     *
     * @param fileName empty where there is none, as for standard input
     * @param head the beginning of the input, some thousand characters or all of it
     */
    public static Optional<Format> detect(String fileName, String head) {
        List<Format> named = byEnding(fileName);
        if (named.size() == 1 && !fileName.toLowerCase(Locale.ROOT).endsWith(".txt")) {
            return named.stream().findFirst();
        }
        Optional<Format> content = ContentKind.of(head).flatMap(Formats::byId);
        boolean fits = named.isEmpty() || content.filter(named::contains).isPresent();
        return fits || fileName.endsWith(".txt") ? content : named.stream().findFirst();
    }

    private static List<Format> byEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ALL.stream().filter(format -> format.endings().contains(ending)).toList();
    }
}
