package org.kmref.format;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kmref.format.bibtex.BibtexDialect;
import org.kmref.format.bibtex.BibtexReader;
import org.kmref.format.bibtex.BibtexWriter;
import org.kmref.format.core.FormatEncoder;
import org.kmref.format.core.InputText;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.ItemWriter;
import org.kmref.format.csldata.CslJsonReader;
import org.kmref.format.csldata.CslJsonWriter;
import org.kmref.format.csldata.CslYamlReader;
import org.kmref.format.csldata.CslYamlWriter;
import org.kmref.format.csldata.JsonLinesReader;
import org.kmref.format.csldata.JsonLinesWriter;
import org.kmref.format.plaintext.PlainTextReader;
import org.kmref.format.ris.EnwReader;
import org.kmref.format.ris.NbibReader;
import org.kmref.format.ris.OvidReader;
import org.kmref.format.ris.RefworksReader;
import org.kmref.format.ris.RisReader;
import org.kmref.format.ris.RisWriter;
import org.kmref.format.ris.WosReader;
import org.kmref.format.service.ServiceReader;
import org.kmref.format.table.TableReader;
import org.kmref.format.table.TableWriter;
import org.kmref.format.word.DocxReader;
import org.kmref.format.xml.ArxivReader;
import org.kmref.format.xml.EndnoteXmlReader;
import org.kmref.format.xml.EndnoteXmlWriter;
import org.kmref.format.xml.ModsReader;
import org.kmref.format.xml.ModsWriter;
import org.kmref.format.xml.PubmedSummaryXmlReader;
import org.kmref.format.xml.PubmedXmlReader;
import org.kmref.format.xml.WordSourcesReader;
import org.kmref.format.yaml.CffReader;
import org.kmref.format.yaml.CffWriter;
import org.kmref.format.yaml.HayagrivaReader;
import org.kmref.format.yaml.HayagrivaWriter;

/** All exchange formats, in the order help shows them. */
public final class Formats {
    /** The format of kmref's own lists. */
    public static final String NATIVE = "csl-yaml";

    /** Blanks of one line: in a sign no more is needed, and to go over lines from each of them would take the square of them. */
    private static final String BLANKS = "[\\s&&[^\\r\\n]]*+";

    /** How much of a text is looked at to recognise its format. */
    private static final int HEAD = 100_000;

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
                            new Format.Sign(12, "(?m)^" + BLANKS + "@\\p{Alpha}++\\s*+[{(]"),
                            BIBTEX,
                            checked(new BibtexWriter(BibtexDialect.CLASSIC), BIBTEX))
                    .laidOut(Format.Layout.ENTRIES),
            Format.both(
                            "biblatex",
                            "BibLaTeX",
                            List.of("bib"),
                            new Format.Sign(
                                    11,
                                    "(?mi)^" + BLANKS
                                            + "(?:@(online|thesis|report|collection|mvbook)\\s*+\\{|(journaltitle|date|location)\\s*+=)"),
                            BIBTEX,
                            checked(new BibtexWriter(BibtexDialect.BIBLATEX), BIBTEX))
                    .laidOut(Format.Layout.ENTRIES),
            Format.both(
                    "ris",
                    "RIS, as reference managers and databases exchange it",
                    List.of("ris"),
                    new Format.Sign(4, "(?m)^" + BLANKS + "TY  ?-"),
                    RIS,
                    checked(new RisWriter(), RIS)),
            Format.read(
                    "nbib",
                    "PubMed, MEDLINE as text",
                    List.of("nbib", "txt"),
                    new Format.Sign(5, "(?m)^(PMID|PMCR?|OWN|STAT|FAU|LID|PHST) {0,2}- ?\\S"),
                    new NbibReader()),
            Format.read(
                    "pubmed-xml",
                    "PubMed as XML",
                    List.of("xml"),
                    new Format.Sign(1, "<(PubmedArticleSet|PubmedArticle|MedlineCitationSet|PubmedBookArticle)\\b"),
                    new PubmedXmlReader()),
            Format.both(
                    "endnote-xml",
                    "EndNote as XML",
                    List.of("xml"),
                    new Format.Sign(3, "<xml>\\s*<records>|<ref-type\\b"),
                    ENDNOTE,
                    checked(new EndnoteXmlWriter(), ENDNOTE)),
            Format.read(
                    "enw",
                    "EndNote, tagged",
                    List.of("enw", "refer"),
                    new Format.Sign(6, "(?m)^%0 \\p{L}|\\A\\s*%[AT] \\S"),
                    new EnwReader()),
            Format.read(
                    "wos",
                    "Web of Science, tagged",
                    List.of("ciw", "isi", "txt"),
                    new Format.Sign(
                            16,
                            "(?m)\\A\\W*PT\\t[A-Z][A-Z0-9]\\t|\\A\\W*FN (Clarivate|Thomson|ISI)|^VR 1\\.0\\s*$|^PT"
                                    + " [JBSCP]( *|\\w*)$\\s^(AU|AF|BA|BE|TI|CA) "),
                    new WosReader()),
            Format.read(
                    "refworks",
                    "RefWorks, tagged",
                    List.of("txt"),
                    new Format.Sign(17, "(?m)^RT [A-Z][\\w/, ]+$(?s:.{0,400}?)^(A1|T1|SR|ID|YR|JF|A2) "),
                    new RefworksReader()),
            Format.read(
                    "ovid",
                    "Ovid, tagged, of MEDLINE, Embase and others",
                    List.of("txt"),
                    new Format.Sign(
                            18,
                            "(?m)\\A[^\\w<]*+<\\s*+\\d++\\s*+\\.?\\s*+>" + BLANKS + "(?:of \\d++" + BLANKS
                                    + ")?$|^VN {0,2}- ?Ovid"),
                    new OvidReader()),
            Format.both(
                            "csl-json",
                            "CSL-JSON, an array",
                            List.of("json"),
                            new Format.Sign(9, "\\A\\s*(\\[\\s*(\\{\\s*\"|\\])|\\{\\s*\")").byChance(),
                            new CslJsonReader(),
                            new CslJsonWriter())
                    .laidOut(Format.Layout.TREE),
            Format.both(
                            "csl-yaml",
                            "CSL-YAML, as pandoc reads it",
                            List.of("yaml", "yml"),
                            new Format.Sign(10, "(?m)^references\\s*:|^" + BLANKS + "- *+\\{? *+id\\s*+:").byChance(),
                            new CslYamlReader(),
                            new CslYamlWriter())
                    .laidOut(Format.Layout.TREE),
            Format.both(
                    "hayagriva",
                    "hayagriva, as Typst reads it",
                    List.of("yml", "yaml"),
                    new Format.Sign(13, "(?m)^[^\\s#:]++:" + BLANKS + "$\\s++(type|title)\\s*+:").byChance(),
                    HAYAGRIVA,
                    checked(new HayagrivaWriter(), HAYAGRIVA)),
            Format.both(
                    "jsonl",
                    "CSL-JSON, one item a line",
                    List.of("jsonl"),
                    new Format.Sign(8, "\\A\\s*+\\{[^\\n]*\\}[^\\S\\n]*+\\n\\s*+\\{"),
                    new JsonLinesReader(),
                    new JsonLinesWriter()),
            Format.both(
                    "csv",
                    "a table with commas, safe to open in a spreadsheet",
                    List.of("csv"),
                    new Format.Sign(15, "(?i)\\A(?=[^\\n]*[,;])[^\\n]*\\b(title|author)").byChance(),
                    CSV,
                    checked(new TableWriter(','), CSV)),
            Format.both(
                    "tsv",
                    "a table with tabs",
                    List.of("tsv"),
                    new Format.Sign(14, "(?i)\\A(?=[^\\n]*\\t)[^\\n]*\\b(title|author)").byChance(),
                    TSV,
                    checked(new TableWriter('\t'), TSV)),
            Format.both(
                    "cff",
                    "Citation File Format",
                    List.of("cff"),
                    new Format.Sign(7, "(?m)^\\W?cff-version\\W?\\s*:"),
                    CFF,
                    checked(new CffWriter(), CFF)),
            Format.both(
                    "mods",
                    "MODS, as libraries exchange it",
                    List.of("xml", "mods"),
                    new Format.Sign(2, "<(\\w+:)?(modsCollection|mods)\\b"),
                    MODS,
                    checked(new ModsWriter(), MODS)),
            Format.read(
                    "docx",
                    "Word, what Zotero, Mendeley, EndNote and Word itself cite in it",
                    List.of("docx", "docm", "dotx"),
                    new Format.Sign(19, "\\APK\\x03\\x04(?s:.*?)word/"),
                    new DocxReader()),
            Format.read(
                    "word-sources",
                    "Word's list of sources, as XML",
                    List.of("xml"),
                    new Format.Sign(20, "<(?:b:)?Sources\\b[^>]*officeDocument/2006/bibliography"),
                    new WordSourcesReader()),
            Format.read(
                    "text",
                    "plain text, references as people write them",
                    List.of("text", "txt"),
                    new Format.Sign(
                                    99,
                                    "\\A(?!(?s:.{0,2000}?)(?m:^[ \\t-]{0,40}(?:id|title|author|type|doi|references|[A-Z]{2})"
                                            + " *[:=-]))(?s:.*?)(?m:^[^\\n"
                                            + "{}=<>|@]{3,400}(?<!\\d)(?:1[5-9]|20)\\d\\d(?!\\d))")
                            .byChance(),
                    new PlainTextReader()),
            answer(
                    -14,
                    "crossref",
                    "Crossref, a work or a list of works",
                    "\"message-type\"\\s*:\\s*\"(?:work|work-list|validation-failure|exception)\"",
                    new CslJsonReader()),
            answer(
                    -13,
                    "datacite",
                    "DataCite, a DOI or a list of them",
                    "\"type\"\\s*:\\s*\"dois\"|\"attributes\"\\s*:\\s*\\{\\s*\"(?:doi|creators)\"|\"resourceTypeGeneral\"\\s*:|\"schemaVersion\"\\s*:\\s*\"https?:..datacite",
                    ServiceReader.dataCite()),
            answer(
                    -12,
                    "openalex",
                    "OpenAlex, a work or a list of works",
                    "\"https?:\\\\?/\\\\?/openalex\\.org\\\\?/W\\d|\"(?:authorships|abstract_inverted_index)\"\\s*:",
                    ServiceReader.openAlex()),
            answer(
                    -11,
                    "pubmed-summary",
                    "PubMed, summaries as JSON",
                    "\"type\"\\s*:\\s*\"esummary\"|\"result\"\\s*:\\s*\\{\\s*\"uids\"\\s*:",
                    ServiceReader.pubmedSummary()),
            Format.read(
                    "pubmed-summary-xml",
                    "PubMed, summaries as XML",
                    List.of("xml"),
                    new Format.Sign(-10, "<eSummaryResult\\b"),
                    new PubmedSummaryXmlReader()),
            answer(-9, "europe-pmc", "Europe PMC, results as JSON", "\"resultList\"\\s*:", ServiceReader.europePmc()),
            Format.read(
                    "arxiv",
                    "arXiv, a feed (Atom)",
                    List.of("atom", "xml"),
                    new Format.Sign(-8, "\\A(?s:.{0,1000}?)<feed\\b(?s:.{0,3000}?)arxiv\\.org/"),
                    new ArxivReader()),
            answer(
                    -7,
                    "open-library",
                    "Open Library, books, works or a search",
                    "\"\\\\?/(?:books|works)\\\\?/OL\\d{1,12}[MW]\"|\"https?:\\\\?/\\\\?/openlibrary\\.org\\\\?/books",
                    ServiceReader.openLibrary()),
            answer(
                    -6,
                    "google-books",
                    "Google Books, a volume or a list of volumes",
                    "\"kind\"\\s*:\\s*\"books#volumes?\"",
                    ServiceReader.googleBooks()),
            answer(
                    -5,
                    "zotero-json",
                    "Zotero, items of its web API",
                    "\"itemType\"\\s*:\\s*\"",
                    ServiceReader.zotero()),
            answer(
                    -4,
                    "orcid",
                    "ORCID, the works of a person",
                    "\"(?:put-code|work-summary)\"\\s*:",
                    ServiceReader.orcid()),
            answer(
                    -3,
                    "semantic-scholar",
                    "Semantic Scholar, a paper or a list of papers",
                    "\"paperId\"\\s*:",
                    ServiceReader.semanticScholar()),
            answer(
                    -2,
                    "unpaywall",
                    "Unpaywall, a DOI",
                    "\"(?:z_authors|journal_issn_l|data_standard)\"\\s*:",
                    ServiceReader.unpaywall()),
            answer(
                    -1,
                    "zenodo",
                    "Zenodo and InvenioRDM, records",
                    "\"concept(?:recid|doi)\"\\s*:|\"person_or_org\"\\s*:",
                    ServiceReader.zenodo()));

    // What a service answers says itself what it is, so that it is looked for before the formats that hold anything.
    private static Format answer(int order, String id, String description, String sign, ItemReader reader) {
        return Format.read(id, description, List.of("json"), new Format.Sign(order, sign), reader);
    }

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
        boolean text = fileName.toLowerCase(Locale.ROOT).endsWith(".txt");
        String shortened = shortened(head);
        // What has the sign of its name is what it is called; else a file is what its content says, where that is sure.
        Optional<Format> own = recognise(named, shortened);
        if (own.isPresent()) {
            return own;
        }
        Optional<Format> content = recognise(ALL, shortened);
        boolean sure = content.filter(format -> format.sign().isSure()).isPresent();
        return named.isEmpty() || text || sure ? content : named.stream().findFirst();
    }

    /**
     * Returns what an input is that is of no format kmref reads, in a few words, or absent where it has the sign of one that is
     * read, or of nothing that is known.
     */
    public static Optional<String> unread(String head) {
        String shortened = shortened(head);
        boolean read = recognise(ALL, shortened).isPresent();
        return read ? Optional.empty() : UnreadKind.of(shortened);
    }

    /** Returns what an input is that is not read, as {@link #unread(String)} does, whatever it is encoded in. */
    public static Optional<String> unread(byte[] content) {
        return unread(InputText.head(content, HEAD));
    }

    /** Returns the format of an input as {@link #detect(String, String)} does, whatever it is encoded in. */
    public static Optional<Format> detect(String fileName, byte[] content) {
        return detect(fileName, InputText.head(content, HEAD));
    }

    private static String shortened(String text) {
        String plain = text.startsWith("\uFEFF") || text.startsWith("\u00EF\u00BB\u00BF")
                ? text.substring(text.charAt(0) == '\uFEFF' ? 1 : 3)
                : text;
        return plain.length() > HEAD ? plain.substring(0, HEAD) : plain;
    }

    private static Optional<Format> recognise(List<Format> formats, String head) {
        return formats.stream()
                .sorted(Comparator.comparingInt(format -> format.sign().order()))
                .filter(format -> format.sign().isIn(head))
                .findFirst()
                // Plain text is what is of no known kind, read or not.
                .filter(format ->
                        !format.id().equals("text") || UnreadKind.of(head).isEmpty());
    }

    private static List<Format> byEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ALL.stream().filter(format -> format.endings().contains(ending)).toList();
    }
}
