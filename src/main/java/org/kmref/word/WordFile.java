package org.kmref.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kmref.format.word.WordFileException;
import org.kmref.word.Foundation.Part;

/**
 * Puts a document into the zip that a Word file is.
 *
 * <p>The parts stand in a fixed order and bear the first time a zip can have, so that the same document is the same file.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 2</a>
 */
public final class WordFile {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.";
    private static final String PACKAGE = "application/vnd.openxmlformats-package.";

    private final WordDocument document;
    private final Foundation foundation;
    private final NotesPart notes;

    private WordFile(WordDocument document, Foundation foundation) {
        this.document = document;
        this.foundation = foundation;
        this.notes = new NotesPart(document, foundation.styles());
    }

    /**
     * Returns the whole file, set on a template where there is one.
     *
     * @throws WordFileException where the template cannot be used
     */
    public static byte[] bytes(WordDocument document, Optional<WordTemplate> template) throws WordFileException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new WordFile(document, Foundation.of(document, template)).write(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, new Part("[Content_Types].xml", "", types()));
            put(zip, new Part("_rels/.rels", "", roots()));
            Relations relations = relations();
            begin(zip, "word/document.xml");
            Writer body = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
            new BodyWriter(document, foundation.styles(), body, relations, notes).write(foundation.section());
            body.flush();
            zip.closeEntry();
            put(zip, part("word/_rels/document.xml.rels", xml(relations)));
            for (Part part : parts()) {
                put(zip, part);
            }
            for (Part part : foundation.parts()) {
                put(zip, part);
            }
        }
    }

    private boolean hasNotes() {
        return document.blocks().stream()
                .anyMatch(block -> block instanceof WordDocument.Citation citation && citation.isNote());
    }

    private Relations relations() {
        Relations relations = new Relations();
        relations.put("rIdStyles", "styles", "styles.xml");
        relations.put("rIdSettings", "settings", "settings.xml");
        if (hasNotes()) {
            relations.put("rIdFootnotes", "footnotes", "footnotes.xml");
        }
        foundation.relations().forEach(each -> relations.put(each.id(), each.type(), each.target()));
        return relations;
    }

    // What a document has beside its text; the footnotes are known once that is written.
    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(part("word/styles.xml", foundation.styles().xml()));
        parts.add(part("word/settings.xml", foundation.settings().xml(hasNotes())));
        if (hasNotes()) {
            parts.add(part("word/footnotes.xml", notes.end()));
            if (!notes.relations().isEmpty()) {
                parts.add(part("word/_rels/footnotes.xml.rels", xml(notes.relations())));
            }
        }
        parts.add(part("docProps/core.xml", Properties.core(document)));
        parts.add(part("docProps/app.xml", Properties.app()));
        if (!document.preferences().isEmpty()) {
            parts.add(part("docProps/custom.xml", Properties.custom(document.preferences())));
        }
        return parts;
    }

    private byte[] roots() {
        Relations roots = new Relations();
        roots.put("rId1", "officeDocument", "word/document.xml");
        roots.put(
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml");
        roots.put("rId3", "extended-properties", "docProps/app.xml");
        if (!document.preferences().isEmpty()) {
            roots.put("rId4", "custom-properties", "docProps/custom.xml");
        }
        return xml(roots).getBytes(UTF_8);
    }

    // First in the zip, for by it programs tell what the file is.
    private byte[] types() {
        StringBuilder out = new StringBuilder();
        Xml xml = new Xml(out)
                .open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
                .empty("Default", "Extension", "rels", "ContentType", PACKAGE + "relationships+xml")
                .empty("Default", "Extension", "xml", "ContentType", "application/xml");
        override(xml, "word/document.xml", WORD + "document.main+xml");
        override(xml, "word/styles.xml", WORD + "styles+xml");
        override(xml, "word/settings.xml", WORD + "settings+xml");
        if (hasNotes()) {
            override(xml, "word/footnotes.xml", WORD + "footnotes+xml");
        }
        override(xml, "docProps/core.xml", PACKAGE + "core-properties+xml");
        override(xml, "docProps/app.xml", DOCUMENT + "extended-properties+xml");
        if (!document.preferences().isEmpty()) {
            override(xml, "docProps/custom.xml", DOCUMENT + "custom-properties+xml");
        }
        for (Part part : foundation.parts()) {
            if (!part.contentType().isEmpty()) {
                override(xml, part.name(), part.contentType());
            }
        }
        xml.close("Types");
        return out.toString().getBytes(UTF_8);
    }

    private static void override(Xml xml, String part, String type) {
        xml.empty("Override", "PartName", "/" + part, "ContentType", type);
    }

    private static Part part(String name, String xml) {
        return new Part(name, "", xml.getBytes(UTF_8));
    }

    private static String xml(Relations relations) {
        StringBuilder out = new StringBuilder();
        relations.write(out);
        return out.toString();
    }

    private static void put(ZipOutputStream zip, Part part) throws IOException {
        begin(zip, part.name());
        part.writeTo(zip);
        zip.closeEntry();
    }

    // Without a time zone: the time is a day and an hour as the zip writes them, wherever it is made.
    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }
}
