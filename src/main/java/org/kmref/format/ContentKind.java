package org.kmref.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the form of a text by how it begins. */
final class ContentKind {

    /** Looked for in this order: the sure signs first. */
    private static final Map<String, Pattern> SIGNS = new LinkedHashMap<>();

    private static final int ENOUGH = 100_000;

    static {
        sign("pubmed-xml", "<(PubmedArticleSet|PubmedArticle|MedlineCitationSet|PubmedBookArticle)\\b");
        sign("mods", "<(\\w+:)?(modsCollection|mods)\\b");
        sign("endnote-xml", "<records>|<ref-type\\b");
        sign("ris", "(?m)^\\s*TY  ?-");
        sign("nbib", "(?m)^(PMID|PMCR?|STAT|FAU|TI) *- ?\\S");
        sign("enw", "(?m)^%0 \\p{L}");
        sign("cff", "(?m)^\\W?cff-version\\W?\\s*:");
        sign("jsonl", "\\A\\s*\\{[^\\n]*\\}\\s*\\n\\s*\\{");
        sign("csl-json", "\\A\\s*(\\[\\s*(\\{\\s*\"|\\])|\\{\\s*\")");
        sign("csl-yaml", "(?m)^references\\s*:|^\\s*- *\\{? *id\\s*:");
        sign(
                "biblatex",
                "(?mi)^\\s*@(online|thesis|report|collection|mvbook)\\s*\\{|^\\s*(journaltitle|date|location)\\s*=");
        sign("bibtex", "(?m)^\\s*@\\p{Alpha}+\\s*[{(]");
        sign("hayagriva", "(?m)^[^\\s#:]+:\\s*$\\s+(type|title)\\s*:");
        sign("tsv", "(?i)\\A[^\\n]*\\b(title|author)[^\\n]*\\t|(?i)\\A[^\\n]*\\t[^\\n]*\\b(title|author)");
        sign("csv", "(?i)\\A[^\\n]*\\b(title|author)[^\\n]*[,;]|(?i)\\A[^\\n]*[,;][^\\n]*\\b(title|author)");
    }

    private ContentKind() {}

    private static void sign(String form, String pattern) {
        SIGNS.put(form, Pattern.compile(pattern));
    }

    /** Returns the form's id, or absent where the text is none that is known. */
    static Optional<String> of(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String head = plain.length() > ENOUGH ? plain.substring(0, ENOUGH) : plain;
        return SIGNS.entrySet().stream()
                .filter(sign -> sign.getValue().matcher(head).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
