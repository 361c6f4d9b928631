package org.kmref.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.kmref.format.word.WordFileException;

/**
 * What a document is set on: its styles, its page, its settings, and the parts these need.
 *
 * @param section the page set-up, XML that declares its own namespaces
 * @param settings the settings for a document with footnotes or without
 * @param parts copied as they are
 * @param relations what the document leads to by an id that the section or the settings name
 */
record Foundation(StylesPart styles, String section, Settings settings, List<Part> parts, List<Relation> relations) {

    Foundation {
        parts = List.copyOf(parts);
        relations = List.copyOf(relations);
    }

    /** A part of the package, by its name without the first slash. */
    static final class Part {
        private final String name;
        private final String contentType;
        private final byte[] content;

        Part(String name, String contentType, byte[] content) {
            this.name = name;
            this.contentType = contentType;
            this.content = content.clone();
        }

        String name() {
            return name;
        }

        /** Returns its media type, or the empty string where the ending of its name says it. */
        String contentType() {
            return contentType;
        }

        void writeTo(OutputStream out) throws IOException {
            out.write(content);
        }
    }

    /** What the document leads to. */
    record Relation(String id, String type, String target) {}

    /** Returns {@code word/settings.xml}. */
    interface Settings {
        String xml(boolean hasNotes);
    }

    static Foundation of(WordDocument document, Optional<WordTemplate> template) throws WordFileException {
        EntryLayout layout = EntryLayout.of(document);
        return template.isPresent()
                ? template.get().foundation(document, layout, section(document))
                : usual(document, layout);
    }

    private static Foundation usual(WordDocument document, EntryLayout layout) {
        return new Foundation(
                StylesPart.usual(document, layout),
                section(document),
                hasNotes -> settings(document, hasNotes),
                List.of(),
                List.of());
    }

    private static String section(WordDocument document) {
        boolean isLetter = new LanguageTag(document.language()).isOnLetterPaper();
        String width = isLetter ? "12240" : "11906";
        String height = isLetter ? "15840" : "16838";
        return "<w:sectPr><w:pgSz w:w=\"" + width + "\" w:h=\"" + height + "\"/>"
                + "<w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\""
                + " w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";
    }

    private static String settings(WordDocument document, boolean hasNotes) {
        StringBuilder out = new StringBuilder();
        Xml xml = new Xml(out).open("w:settings", "xmlns:w", StylesPart.NAMESPACE);
        xml.empty("w:zoom", "w:percent", "100");
        if (hasNotes) {
            xml.raw(NOTES);
        }
        xml.open("w:compat")
                .empty(
                        "w:compatSetting",
                        "w:name",
                        "compatibilityMode",
                        "w:uri",
                        "http://schemas.microsoft.com/office/word",
                        "w:val",
                        "15")
                .close("w:compat");
        if (!document.language().isEmpty()) {
            xml.empty("w:themeFontLang", "w:val", document.language());
        }
        xml.close("w:settings");
        return out.toString();
    }

    /** The lines above footnotes, as settings name them. */
    static final String NOTES = "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>";
}
