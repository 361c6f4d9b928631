package org.kmref.word;

/**
 * The footnotes of a document, which are a part of their own, and what they lead to.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1, 17.11</a>
 */
final class NotesPart {
    private final StylesPart styles;
    private final StringBuilder out = new StringBuilder();
    private final Relations relations = new Relations();
    private final Xml xml;
    private final RunWriter runs;
    private int count;

    NotesPart(WordDocument document, StylesPart styles) {
        this.styles = styles;
        this.xml = new Xml(out);
        this.runs = new RunWriter(xml, relations, styles, document.language());
        xml.open("w:footnotes", "xmlns:w", StylesPart.NAMESPACE, "xmlns:r", BodyWriter.RELATIONS);
        line("-1", "separator");
        line("0", "continuationSeparator");
    }

    private void line(String id, String kind) {
        xml.open("w:footnote", "w:type", kind, "w:id", id)
                .open("w:p")
                .open("w:r")
                .empty("w:" + kind)
                .close("w:r")
                .close("w:p")
                .close("w:footnote");
    }

    /** Adds a citation as a note, and returns the number it is referred to by. */
    int add(WordDocument.Citation citation) {
        count++;
        xml.open("w:footnote", "w:id", String.valueOf(count)).open("w:p");
        xml.open("w:pPr")
                .empty("w:pStyle", "w:val", styles.id(WordStyle.FOOTNOTE_TEXT))
                .close("w:pPr");
        xml.open("w:r")
                .open("w:rPr")
                .empty("w:rStyle", "w:val", styles.id(WordStyle.FOOTNOTE_REFERENCE))
                .close("w:rPr")
                .empty("w:footnoteRef")
                .close("w:r");
        runs.plain(" ", "");
        Field.around(xml, citation.field(), () -> runs.write(citation.text(), ""));
        xml.close("w:p").close("w:footnote");
        return count;
    }

    Relations relations() {
        return relations;
    }

    String end() {
        xml.close("w:footnotes");
        return out.toString();
    }
}
