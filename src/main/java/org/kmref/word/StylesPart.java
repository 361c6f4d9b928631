package org.kmref.word;

import java.util.EnumMap;
import java.util.Map;

/**
 * The styles of a document: the part that holds them, and the id by which text refers to each.
 *
 * @param xml {@code word/styles.xml}
 * @param ids each {@link WordStyle} has one
 * @param isMarkedEverywhere whether every run says its language, for the styles may say another
 */
record StylesPart(String xml, Map<WordStyle, String> ids, boolean isMarkedEverywhere) {
    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    StylesPart {
        ids = Map.copyOf(ids);
    }

    String id(WordStyle style) {
        return ids.getOrDefault(style, style.usualId());
    }

    /** Returns the styles of a document without a template: one common font, room to read. */
    static StylesPart usual(WordDocument document, EntryLayout layout) {
        StringBuilder out = new StringBuilder();
        Xml xml = new Xml(out).open("w:styles", "xmlns:w", NAMESPACE);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        xml.empty("w:rFonts", "w:ascii", "Calibri", "w:hAnsi", "Calibri", "w:eastAsia", "Calibri", "w:cs", "Calibri")
                .empty("w:sz", "w:val", "22")
                .empty("w:szCs", "w:val", "22");
        new LanguageTag(document.language()).write(xml);
        xml.close("w:rPr").close("w:rPrDefault");
        xml.open("w:pPrDefault").open("w:pPr");
        xml.empty("w:spacing", "w:after", "120", "w:line", "264", "w:lineRule", "auto");
        xml.close("w:pPr").close("w:pPrDefault").close("w:docDefaults");
        xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal")
                .empty("w:name", "w:val", "Normal")
                .empty("w:qFormat")
                .close("w:style");
        xml.open("w:style", "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont")
                .empty("w:name", "w:val", "Default Paragraph Font")
                .empty("w:uiPriority", "w:val", "1")
                .empty("w:semiHidden")
                .close("w:style");
        Map<WordStyle, String> ids = new EnumMap<>(WordStyle.class);
        for (WordStyle style : WordStyle.values()) {
            style.define(xml, layout);
            ids.put(style, style.usualId());
        }
        xml.close("w:styles");
        return new StylesPart(out.toString(), ids, false);
    }
}
