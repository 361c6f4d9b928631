package org.kmref.word;

import java.util.List;

/**
 * The styles that the paragraphs and runs of a document are in, by the names that Word knows in every language.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1, 17.7</a>
 */
enum WordStyle {
    HEADING_1("heading 1", "Heading1"),
    HEADING_2("heading 2", "Heading2"),
    HEADING_3("heading 3", "Heading3"),
    BIBLIOGRAPHY("Bibliography", "Bibliography"),
    THEME_DESCRIPTION("Theme Description", "ThemeDescription"),
    ANNOTATION("Annotation", "Annotation"),
    HYPERLINK("Hyperlink", "Hyperlink"),
    FOOTNOTE_TEXT("footnote text", "FootnoteText"),
    FOOTNOTE_REFERENCE("footnote reference", "FootnoteReference");

    private static final List<WordStyle> OF_CHARACTERS = List.of(HYPERLINK, FOOTNOTE_REFERENCE);

    private final String word;
    private final String usualId;

    WordStyle(String word, String usualId) {
        this.word = word;
        this.usualId = usualId;
    }

    /** Returns its name, which is the same whatever language Word speaks. */
    String word() {
        return word;
    }

    String usualId() {
        return usualId;
    }

    static WordStyle heading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            default -> HEADING_3;
        };
    }

    /** Writes its definition. */
    void define(Xml xml, EntryLayout layout) {
        String kind = OF_CHARACTERS.contains(this) ? "character" : "paragraph";
        boolean isOurs = this == THEME_DESCRIPTION || this == ANNOTATION;
        if (isOurs) {
            xml.open("w:style", "w:type", kind, "w:customStyle", "1", "w:styleId", usualId);
        } else {
            xml.open("w:style", "w:type", kind, "w:styleId", usualId);
        }
        xml.empty("w:name", "w:val", word);
        content(xml, layout);
        xml.close("w:style");
    }

    private void content(Xml xml, EntryLayout layout) {
        switch (this) {
            case HEADING_1 -> heading(xml, 0, 360, 32);
            case HEADING_2 -> heading(xml, 1, 320, 26);
            case HEADING_3 -> heading(xml, 2, 280, 24);
            case BIBLIOGRAPHY -> {
                paragraph(xml, usualId, "37");
                xml.open("w:pPr").empty("w:keepLines").empty("w:widowControl");
                spacing(xml, layout);
                indent(xml, layout);
                xml.close("w:pPr");
            }
            case THEME_DESCRIPTION -> {
                paragraph(xml, BIBLIOGRAPHY.usualId, "38");
                xml.open("w:pPr").empty("w:keepNext");
                spacing(xml, 200).close("w:pPr");
                xml.open("w:rPr").empty("w:color", "w:val", "404040").close("w:rPr");
            }
            case ANNOTATION -> {
                paragraph(xml, BIBLIOGRAPHY.usualId, "38");
                xml.open("w:pPr").empty("w:keepLines");
                spacing(xml, 200)
                        .empty("w:ind", "w:left", String.valueOf(Math.max(EntryLayout.STEP, layout.left())))
                        .close("w:pPr");
            }
            case HYPERLINK -> {
                characters(xml);
                xml.open("w:rPr")
                        .empty("w:color", "w:val", "0B5394")
                        .empty("w:u", "w:val", "single")
                        .close("w:rPr");
            }
            case FOOTNOTE_TEXT -> {
                paragraph(xml, usualId, "99");
                spacing(xml.open("w:pPr"), 0).close("w:pPr");
                size(xml.open("w:rPr"), 20).close("w:rPr");
            }
            case FOOTNOTE_REFERENCE -> {
                characters(xml);
                xml.open("w:rPr").empty("w:vertAlign", "w:val", "superscript").close("w:rPr");
            }
        }
    }

    private static Xml spacing(Xml xml, int after) {
        return xml.empty("w:spacing", "w:before", "0", "w:after", String.valueOf(after));
    }

    private static Xml size(Xml xml, int halfPoints) {
        String size = String.valueOf(halfPoints);
        return xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
    }

    private static void characters(Xml xml) {
        xml.empty("w:basedOn", "w:val", "DefaultParagraphFont").empty("w:uiPriority", "w:val", "99");
    }

    static void spacing(Xml xml, EntryLayout layout) {
        xml.empty(
                "w:spacing",
                "w:before",
                "0",
                "w:after",
                String.valueOf(layout.after()),
                "w:line",
                String.valueOf(layout.line()),
                "w:lineRule",
                "auto");
    }

    static void indent(Xml xml, EntryLayout layout) {
        xml.empty("w:ind", "w:left", String.valueOf(layout.left()), "w:hanging", String.valueOf(layout.hanging()));
    }

    private static void paragraph(Xml xml, String next, String priority) {
        xml.empty("w:basedOn", "w:val", "Normal")
                .empty("w:next", "w:val", next)
                .empty("w:uiPriority", "w:val", priority)
                .empty("w:qFormat");
    }

    private static void heading(Xml xml, int level, int before, int size) {
        xml.empty("w:basedOn", "w:val", "Normal")
                .empty("w:next", "w:val", "Normal")
                .empty("w:uiPriority", "w:val", "9")
                .empty("w:qFormat");
        xml.open("w:pPr")
                .empty("w:keepNext")
                .empty("w:keepLines")
                .empty("w:spacing", "w:before", String.valueOf(before), "w:after", "120")
                .empty("w:outlineLvl", "w:val", String.valueOf(level))
                .close("w:pPr");
        xml.open("w:rPr").empty("w:b").empty("w:bCs").empty("w:color", "w:val", "1F3864");
        size(xml, size).close("w:rPr");
    }
}
