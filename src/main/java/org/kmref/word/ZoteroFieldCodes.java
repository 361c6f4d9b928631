package org.kmref.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.format.csldata.CslData;
import org.kmref.format.tree.Json;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.Item;
import org.kmref.model.RichText;

/**
 * The instructions that Zotero writes into the fields of a document, and its preferences, so that Zotero takes the citations
 * for its own.
 *
 * <p>The references are embedded, so nobody needs them in a library. Ids that are random in Zotero are made of what they stand
 * for: the same document is the same file, and the same work is one in two documents.
 *
 * @see <a href="https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-citation.json">CSL citation schema 1.0.2</a>
 */
final class ZoteroFieldCodes {
    static final String BIBLIOGRAPHY =
            "ADDIN ZOTERO_BIBL {\"uncited\":[],\"omitted\":[],\"custom\":[]} CSL_BIBLIOGRAPHY";

    private static final String SCHEMA =
            "https://github.com/citation-style-language/schema/raw/master/csl-citation.json";
    private static final String STYLES = "http://www.zotero.org/styles/";
    private static final String LIBRARY = "http://zotero.org/users/local/kmref000/items/";

    // Those that Zotero's own ids are made of.
    private static final String OF_ITEMS = "23456789ABCDEFGHIJKLMNPQRSTUVWXYZ";
    private static final String OF_CITATIONS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 8;

    private final Map<CitationKey, Item> items;

    ZoteroFieldCodes(Map<CitationKey, Item> items) {
        this.items = items;
    }

    /**
     * Returns the instruction of a citation.
     *
     * @param text what the field shows, by which Zotero sees whether someone has changed it by hand
     * @param number of the citation in the document, from 1 on
     * @param note the number of the footnote it stands in, or 0
     */
    String citation(Citation citation, String text, int number, int note) {
        List<Object> cites = new ArrayList<>();
        citation.cites().forEach(cite -> cites.add(cite(cite)));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("formattedCitation", text);
        properties.put("plainCitation", text);
        properties.put("noteIndex", (long) note);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("citationID", id(number + " " + cites, OF_CITATIONS));
        tree.put("properties", properties);
        tree.put("citationItems", cites);
        tree.put("schema", SCHEMA);
        return "ADDIN ZOTERO_ITEM CSL_CITATION " + Json.lines(List.of(tree)).strip();
    }

    private Map<String, Object> cite(Cite cite) {
        Item item = items.get(cite.key());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", cite.key().value());
        if (item != null) {
            Map<String, Object> data = CslData.of(item);
            data.put("citation-key", cite.key().value());
            tree.put("uris", List.of(LIBRARY + id(identity(item), OF_ITEMS)));
            tree.put("itemData", data);
        }
        cite.locator().ifPresent(locator -> {
            tree.put("locator", locator.value());
            tree.put("label", locator.label());
        });
        if (!cite.prefix().isEmpty()) {
            tree.put("prefix", cite.prefix());
        }
        if (!cite.suffix().isEmpty()) {
            tree.put("suffix", cite.suffix());
        }
        if (cite.suppressAuthor()) {
            tree.put("suppress-author", true);
        }
        if (cite.authorOnly()) {
            tree.put("author-only", true);
        }
        return tree;
    }

    private static String identity(Item item) {
        String doi = item.doi().name();
        return doi.isEmpty() ? item.type() + RichText.plain(item.title()) + item.creators() + item.year() : doi;
    }

    /**
     * Returns the preferences of the document.
     *
     * @param style the id of a style that Zotero has too
     * @param areNotes whether citations stand in footnotes
     */
    static String preferences(String style, String language, boolean hasBibliography, boolean areNotes) {
        StringBuilder out = new StringBuilder();
        Xml.within(out)
                .open("data", "data-version", "3", "zotero-version", "7.0.0")
                .empty("session", "id", id(style + language, OF_CITATIONS))
                .empty(
                        "style",
                        "id",
                        STYLES + style,
                        "locale",
                        language,
                        "hasBibliography",
                        hasBibliography ? "1" : "0",
                        "bibliographyStyleHasBeenSet",
                        hasBibliography ? "1" : "0")
                .open("prefs")
                .empty("pref", "name", "fieldType", "value", "Field")
                .empty("pref", "name", "automaticJournalAbbreviations", "value", "true")
                .empty("pref", "name", "noteType", "value", areNotes ? "1" : "0")
                .close("prefs")
                .close("data");
        return out.toString();
    }

    private static String id(String of, String alphabet) {
        byte[] digest;
        try {
            digest = MessageDigest.getInstance("SHA-256").digest(of.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            id.append(alphabet.charAt(Math.floorMod(digest[i], alphabet.length())));
        }
        return id.toString();
    }
}
