package org.kmref.word;

import java.util.List;
import org.kmref.model.RichText;
import org.kmref.word.WordDocument.Annotation;
import org.kmref.word.WordDocument.Block;
import org.kmref.word.WordDocument.Citation;
import org.kmref.word.WordDocument.Description;
import org.kmref.word.WordDocument.Entry;
import org.kmref.word.WordDocument.Heading;
import org.kmref.word.WordDocument.LiveBibliography;

/**
 * Writes the paragraphs of a document, and its footnotes into a part of their own.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1, 17.2 and 17.3</a>
 */
final class BodyWriter {
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final WordDocument document;
    private final StylesPart styles;
    private final Xml xml;
    private final RunWriter runs;
    private final NotesPart notes;

    BodyWriter(WordDocument document, StylesPart styles, Appendable out, Relations relations, NotesPart notes) {
        this.document = document;
        this.styles = styles;
        this.xml = new Xml(out);
        this.runs = new RunWriter(xml, relations, styles, document.language());
        this.notes = notes;
    }

    /**
     * Writes the whole part.
     *
     * @param section the page set-up, XML that declares its own namespaces
     */
    void write(String section) {
        xml.open("w:document", "xmlns:w", StylesPart.NAMESPACE, "xmlns:r", RELATIONS)
                .open("w:body");
        document.blocks().forEach(this::write);
        xml.raw(section).close("w:body").close("w:document");
    }

    private void write(Block block) {
        if (block instanceof Heading heading) {
            begin(WordStyle.heading(heading.level()), heading.text());
            runs.plain(heading.text(), "");
            end();
        } else if (block instanceof Description description) {
            begin(WordStyle.THEME_DESCRIPTION, description.text());
            runs.plain(description.text(), "");
            end();
        } else if (block instanceof Annotation annotation) {
            String text = RichText.plain(annotation.text());
            begin(WordStyle.ANNOTATION, text);
            runs.plain(text, annotation.language().tag());
            end();
        } else if (block instanceof Entry entry) {
            entry(entry);
        } else if (block instanceof LiveBibliography live) {
            bibliography(live);
        } else if (block instanceof Citation citation) {
            citation(citation);
        }
    }

    private void entry(Entry entry) {
        begin(WordStyle.BIBLIOGRAPHY, entry.text().plain());
        runs.write(entry.text(), entry.language().tag());
        end();
    }

    // One field, from the first of its paragraphs to the last.
    private void bibliography(LiveBibliography live) {
        List<Entry> entries = live.entries();
        if (entries.isEmpty()) {
            begin(WordStyle.BIBLIOGRAPHY, "");
            Field.begin(xml, live.field());
            Field.end(xml);
            end();
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            begin(WordStyle.BIBLIOGRAPHY, entry.text().plain());
            if (i == 0) {
                Field.begin(xml, live.field());
            }
            runs.write(entry.text(), entry.language().tag());
            if (i == entries.size() - 1) {
                Field.end(xml);
            }
            end();
        }
    }

    private void citation(Citation citation) {
        xml.open("w:p");
        if (citation.isNote()) {
            int id = notes.add(citation);
            xml.open("w:r").open("w:rPr");
            xml.empty("w:rStyle", "w:val", styles.id(WordStyle.FOOTNOTE_REFERENCE))
                    .close("w:rPr");
            xml.empty("w:footnoteReference", "w:id", String.valueOf(id)).close("w:r");
        } else {
            Field.around(xml, citation.field(), () -> runs.write(citation.text(), ""));
        }
        end();
    }

    private void begin(WordStyle style, String text) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", styles.id(style));
        if (Direction.isRightToLeft(text)) {
            xml.empty("w:bidi");
        }
        xml.close("w:pPr");
    }

    private void end() {
        xml.close("w:p");
    }
}
