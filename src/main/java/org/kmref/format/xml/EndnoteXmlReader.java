package org.kmref.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.ris.EndnoteTypes;
import org.kmref.format.ris.RisItem;
import org.kmref.format.ris.TagRecord;

/** Reads the XML that EndNote and Bookends export, through the tags of RIS that their fields stand for. */
public final class EndnoteXmlReader implements ItemReader {

    /** Elements straight in a record, and the tag each is. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("volume", "VL"),
            Map.entry("number", "IS"),
            Map.entry("edition", "ET"),
            Map.entry("num-vols", "NV"),
            Map.entry("section", "SE"),
            Map.entry("pages", "SP"),
            Map.entry("pub-location", "CY"),
            Map.entry("publisher", "PB"),
            Map.entry("isbn", "SN"),
            Map.entry("accession-num", "AN"),
            Map.entry("call-num", "CN"),
            Map.entry("electronic-resource-num", "DO"),
            Map.entry("abstract", "AB"),
            Map.entry("notes", "N1"),
            Map.entry("research-notes", "RN"),
            Map.entry("work-type", "M3"),
            Map.entry("language", "LA"),
            Map.entry("remote-database-name", "DB"),
            Map.entry("remote-database-provider", "DP"),
            Map.entry("access-date", "Y2"),
            Map.entry("label", "ID"),
            Map.entry("issue", "M1"),
            Map.entry("custom1", "C1"),
            Map.entry("custom2", "C2"),
            Map.entry("custom3", "C3"),
            Map.entry("custom4", "C4"),
            Map.entry("custom5", "C5"),
            Map.entry("custom6", "C6"),
            Map.entry("custom7", "C7"),
            Map.entry("auth-address", "AD"),
            Map.entry("orig-pub", "OP"),
            Map.entry("reprint-edition", "RI"));

    /** Elements at the end of a path, and the tag each is. */
    static final List<Map.Entry<List<String>, String>> PATHS = List.of(
            Map.entry(List.of("contributors", "authors", "author"), "AU"),
            Map.entry(List.of("contributors", "secondary-authors", "author"), "A2"),
            Map.entry(List.of("contributors", "tertiary-authors", "author"), "A3"),
            Map.entry(List.of("contributors", "subsidiary-authors", "author"), "A4"),
            Map.entry(List.of("contributors", "translated-authors", "author"), "A4"),
            Map.entry(List.of("titles", "title"), "TI"),
            Map.entry(List.of("titles", "secondary-title"), "T2"),
            Map.entry(List.of("titles", "tertiary-title"), "T3"),
            Map.entry(List.of("titles", "short-title"), "ST"),
            Map.entry(List.of("titles", "alt-title"), "J2"),
            Map.entry(List.of("periodical", "full-title"), "JF"),
            Map.entry(List.of("periodical", "abbr-1"), "JA"),
            Map.entry(List.of("keywords", "keyword"), "KW"),
            Map.entry(List.of("urls", "related-urls", "url"), "UR"),
            Map.entry(List.of("urls", "web-urls", "url"), "UR"),
            Map.entry(List.of("urls", "pdf-urls", "url"), "L1"),
            Map.entry(List.of("dates", "year"), "PY"));

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        KeyMaker keys = new KeyMaker();
        XmlRecords.read(
                in,
                file,
                Set.of("record"),
                record -> sink.item(new RisItem(tags(record), "endnote", keys).read()),
                sink);
    }

    private static TagRecord tags(XmlElement record) {
        TagRecord tags = new TagRecord(record.line());
        String code = record.first("ref-type").map(EndnoteXmlReader::type).orElse("");
        if (!code.isEmpty()) {
            tags.add("TY", code);
        }
        for (Map.Entry<List<String>, String> path : PATHS) {
            boolean title = path.getKey().contains("titles");
            for (XmlElement element : record.at(path.getKey().toArray(String[]::new))) {
                tags.add(path.getValue(), title ? element.tagged() : element.text());
            }
        }
        date(record, tags);
        for (XmlElement child : record.children()) {
            String tag = FIELDS.get(child.name());
            if (tag != null) {
                tags.add(
                        EndnoteTypes.numberTag(code, tag),
                        tag.equals("AB") || tag.equals("N1") ? child.tagged() : child.text());
            }
        }
        return tags;
    }

    private static String type(XmlElement type) {
        String name = type.attribute("name");
        return EndnoteTypes.isKnown(name) ? EndnoteTypes.code(name) : EndnoteTypes.codeOfNumber(type.text());
    }

    // The day comes without its year: Mar 3.
    private static void date(XmlElement record, TagRecord tags) {
        String day = record.text("dates", "pub-dates", "date");
        String year = record.text("dates", "year");
        boolean complete = day.contains("/") || (!year.isEmpty() && day.contains(year));
        if (!day.isEmpty()) {
            tags.add("DA", complete || year.isEmpty() ? day : year + " " + day);
        }
    }
}
