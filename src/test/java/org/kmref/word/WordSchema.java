package org.kmref.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.PropertiesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Holds the parts of a Word file to the schema of ECMA-376, as Apache POI has it. */
final class WordSchema {
    private WordSchema() {}

    /** Returns the parts by their names, in the order of the file. */
    static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(parts.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return parts;
    }

    static void requireValid(byte[] docx) throws IOException, XmlException {
        for (Map.Entry<String, byte[]> part : parts(docx).entrySet()) {
            if (!part.getKey().endsWith(".xml") && !part.getKey().endsWith(".rels")) {
                continue;
            }
            XmlObject parsed = parse(part.getKey(), new ByteArrayInputStream(part.getValue()));
            // Of the package's own parts POI has no schema; that they are XML is seen when they are read.
            if (!parsed.schemaType().isDocumentType()) {
                continue;
            }
            List<Object> errors = new ArrayList<>();
            parsed.validate(new XmlOptions().setErrorListener(new ArrayList<>() {
                private static final long serialVersionUID = 1L;

                @Override
                public boolean add(org.apache.xmlbeans.XmlError error) {
                    return errors.add(error + " at " + error.getCursorLocation());
                }
            }));
            assertThat(errors).as(part.getKey()).isEmpty();
        }
    }

    private static XmlObject parse(String name, InputStream xml) throws IOException, XmlException {
        return switch (name) {
            case "word/document.xml" -> DocumentDocument.Factory.parse(xml);
            case "word/styles.xml" -> StylesDocument.Factory.parse(xml);
            case "word/settings.xml" -> SettingsDocument.Factory.parse(xml);
            case "word/footnotes.xml" -> FootnotesDocument.Factory.parse(xml);
            case "docProps/custom.xml" -> PropertiesDocument.Factory.parse(xml);
            case "docProps/app.xml" ->
                org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument.Factory.parse(
                        xml);
            default -> XmlObject.Factory.parse(xml);
        };
    }
}
