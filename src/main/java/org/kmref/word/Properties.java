package org.kmref.word;

import java.util.ArrayList;
import java.util.List;

/**
 * What a document says about itself, in parts of the package: title, author and language; the program; and what a reference
 * manager keeps there.
 *
 * <p>There is no date in them, for the same list is to give the same file.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 2, 11; part 1, 22.2 and 22.3</a>
 */
final class Properties {
    // As long as Zotero makes them, for Word cuts off what is longer.
    private static final int LONGEST = 255;
    private static final String VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    private Properties() {}

    static String core(WordDocument document) {
        StringBuilder out = new StringBuilder();
        Xml xml = new Xml(out)
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/");
        leaf(xml, "dc:title", document.title());
        leaf(xml, "dc:creator", document.author());
        leaf(xml, "dc:language", document.language());
        xml.close("cp:coreProperties");
        return out.toString();
    }

    private static void leaf(Xml xml, String element, String text) {
        if (!text.isEmpty()) {
            xml.leaf(element, text);
        }
    }

    static String app() {
        StringBuilder out = new StringBuilder();
        new Xml(out)
                .open(
                        "Properties",
                        "xmlns",
                        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
                .leaf("Application", "kmref")
                .close("Properties");
        return out.toString();
    }

    /** Returns the preferences in properties short enough for Word, {@code ZOTERO_PREF_1} and so on. */
    static String custom(String preferences) {
        StringBuilder out = new StringBuilder();
        Xml xml = new Xml(out)
                .open(
                        "Properties",
                        "xmlns",
                        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
                        "xmlns:vt",
                        VALUES);
        List<String> pieces = pieces(preferences);
        for (int i = 0; i < pieces.size(); i++) {
            xml.open(
                            "property",
                            "fmtid",
                            "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
                            "pid",
                            String.valueOf(i + 2),
                            "name",
                            "ZOTERO_PREF_" + (i + 1))
                    .leaf("vt:lpwstr", pieces.get(i))
                    .close("property");
        }
        xml.close("Properties");
        return out.toString();
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(text.length(), start + LONGEST);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
