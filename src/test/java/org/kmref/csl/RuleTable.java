package org.kmref.csl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of rules of rendering, one a row: what a layout makes of items, and what it must make of them. */
abstract class RuleTable {

    static final String STYLE =
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\" default-locale=\"%s\">"
                    + "<info><title>t</title><id>t</id><updated>2020-01-01T00:00:00Z</updated></info>"
                    + "<citation><layout %s>%s</layout></citation>%s</style>";

    final Map<String, String> expected = new LinkedHashMap<>();
    final Map<String, String> actual = new LinkedHashMap<>();

    void row(String rule, String layout, String items, String text) throws IOException {
        row(rule, "en-US", "", layout, items, text);
    }

    // Items are JSON with single quotation marks, without ids.
    void row(String rule, String locale, String around, String layout, String items, String text) throws IOException {
        run(rule, String.format(STYLE, locale, around, layout, ""), "citation", items, text);
    }

    void listed(String rule, String attributes, String layout, String items, String text) throws IOException {
        String list = "<bibliography " + attributes + ">" + layout + "</bibliography>";
        run(rule, String.format(STYLE, "en-US", "", "<text variable=\"title\"/>", list), "bibliography", items, text);
    }

    void sorted(String rule, String macros, String sortAndLayout, String items, String text) throws IOException {
        String list = macros + "<bibliography>" + sortAndLayout + "</bibliography>";
        run(rule, String.format(STYLE, "en-US", "", "<text variable=\"title\"/>", list), "bibliography", items, text);
    }

    /** Returns a bibliography as the suite spells it. */
    static String entries(String... texts) {
        StringBuilder out = new StringBuilder("<div class=\"csl-bib-body\">\n");
        for (String text : texts) {
            out.append("  <div class=\"csl-entry\">").append(text).append("</div>\n");
        }
        return out.append("</div>").toString();
    }

    /** A citation of several works; the cites are JSON with single quotation marks, the items with double ones. */
    void cited(
            String rule,
            String styleClass,
            String attributes,
            String delimiter,
            String layout,
            String items,
            String cites,
            String text)
            throws IOException {
        String style = String.format(STYLE, "en-US", "", layout, "")
                .replace("class=\"in-text\"", "class=\"" + styleClass + "\"")
                .replace("<citation><layout ", "<citation " + attributes + "><layout delimiter=\"" + delimiter + "\" ");
        Map<String, String> sections =
                Map.of("CSL", style, "MODE", "citation", "INPUT", items, "CITATION-ITEMS", cites.replace('\'', '"'));
        expected.put(rule, text);
        actual.put(rule, new Fixture(rule, sections).actual());
    }

    void run(String rule, String style, String mode, String items, String text) throws IOException {
        List<String> json = new ArrayList<>();
        for (String item : items.split("\\|", -1)) {
            String fields = item.isBlank() ? "" : "," + item.strip().replace('\'', '"');
            json.add("{\"id\":\"i" + json.size() + "\",\"type\":\"book\"" + fields + "}");
        }
        Map<String, String> sections = Map.of("CSL", style, "MODE", mode, "INPUT", json.toString());
        expected.put(rule, text);
        actual.put(rule, new Fixture(rule, sections).actual());
    }
}
