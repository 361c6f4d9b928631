package org.kmref.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells files that people take for references, or that hold some, in formats that kmref does not read. */
final class UnreadKind {

    private static final Pattern ROOT = Pattern.compile(
            "\\A[^\\w<]*+(?:(?><!--.*?-->)\\s*+|<!DOCTYPE[^>\\[]*+>\\s*+|<\\?[^>]*+>\\s*+)*+<([\\w:.-]++)",
            Pattern.DOTALL);

    private static Map<String, String> signs() {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("a PDF", "\\A%PDF-");
        signs.put("a Word, Excel or other zipped document", "\\APK\\x03\\x04");
        signs.put("an old Word or Excel document", "\\A\\u00D0\\u00CF\\x11\\u00E0");
        signs.put("Rich Text (RTF)", "\\A\\s*\\{\\\\rtf");
        signs.put("an SQLite database, such as Zotero's", "\\ASQLite format 3");
        signs.put("MARC 21 (ISO 2709)", "\\A\\d{5}[acdnp][a-z][a-z ][a-z ]?[ a]?\\d");
        signs.put("MARCXML", "http://www\\.loc\\.gov/MARC21/slim|<(?:\\w+:)?datafield\\b");
        signs.put("Zotero RDF", "<rdf:RDF\\b(?s:.{0,4000}?)(?:zotero\\.org|xmlns:bib=)");
        signs.put("RDF", "<rdf:RDF\\b");
        signs.put("the XML of Crossref", "<(?:crossref_result|crossref|doi_records|doi_batch)\\b");
        signs.put("the XML of DataCite", "http://datacite\\.org/schema");
        signs.put(
                "JATS (an article as XML)",
                "<(?:article|pmc-articleset)\\b[^<>]*(?:article-type|xmlns:xlink)|<pmc-articleset");
        signs.put("TEI", "<TEI\\b|<biblStruct\\b");
        signs.put("Dublin Core", "<(?:oai_dc:dc|dc:title|dcterms:title|record>\\s*<dc)\\b");
        signs.put("Word's list of sources", "<(?:b:)?Sources\\b");
        signs.put("BibTeXML", "bibtexml\\.sf\\.net|<bibtex:");
        signs.put("Citavi XML", "<CitaviExchangeData\\b");
        signs.put("the XML of EBSCO", "<records>\\s*<rec\\b");
        signs.put(
                "the answer of a service that does not know the identifier",
                "(?i)\\A\\s*+Resource not found\\.?\\s*+\\z");
        signs.put("a list of PubMed's numbers (esearch)", "<eSearchResult\\b");
        signs.put("a feed (Atom)", "<feed\\b[^<>]*http://www\\.w3\\.org/2005/Atom");
        signs.put("HTML", "(?i)\\A[^\\w<]*+(?:<\\?xml[^>]*+>\\s*+)?(?:<!doctype html|<html\\b)");
        signs.put("the plain text of Scopus", "\\A\\W*+Scopus[^\\S\\r\\n]*+\\R\\s*+EXPORT DATE");
        signs.put(
                "the plain text of ProQuest",
                "(?m)^_{20,}+[^\\S\\r\\n]*+$(?s:.{0,600}?)^(?:Document|Title): |^Document \\d+ of \\d+\\s*$");
        signs.put("the abstracts of PubMed as text", "(?m)\\A\\W{0,3}+1[.:] \\S(?s:.{0,8000}?)^PMID: \\d");
        signs.put("Biblioscape, tagged", "(?m)^--[A-Z][A-Z0-9]-- ");
        signs.put("a list of RePEc's NEP", "\\A\\s*+nep\\.repec\\.org\\b");
        signs.put("NoteExpress", "(?m)^\\{Reference Type\\}\\s*:");
        signs.put("SilverPlatter", "(?m)^(?:TI|AU): (?s:.{0,400}?)^(?:SO|AB|DE|AU|TI|PY): ");
        signs.put("Copac", "(?m)^TI- \\S(?s:.{0,400}?)^(?:AU|PU|PY|HL)- ");
        signs.put("the YAML of papis", "(?m)^papis_id\\s*:|^author_list\\s*:|\\A(?:---\\s*)?ref: \\S+\\s*$");
        signs.put("SciFinder, tagged", "(?m)^START_RECORD\\s*$|^FIELD Copyright:");
        signs.put("ProCite", "\\A\"?[A-Z]\"?,(?:\"[^\"]*\",){15}");
        return signs;
    }

    private UnreadKind() {}

    /** Returns what the text is, or absent where it has no sign of anything known. */
    static Optional<String> of(String text) {
        Optional<String> known = signs().entrySet().stream()
                .filter(sign -> Pattern.compile(sign.getValue()).matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
        return known.or(() -> {
            Matcher root = ROOT.matcher(text);
            return root.find()
                    ? Optional.of("XML of another kind (its root is `" + root.group(1) + "`)")
                    : Optional.empty();
        });
    }
}
