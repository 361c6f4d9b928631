package org.kmref.format.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word files of a few lines of XML. */
public final class Docx {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public static Docx of(String paragraphs) {
        return new Docx().with("word/document.xml", document(paragraphs));
    }

    static String document(String paragraphs) {
        return "<w:document " + W + "><w:body><w:p>" + paragraphs + "</w:p></w:body></w:document>";
    }

    public Docx with(String part, String xml) {
        return with(part, xml.getBytes(UTF_8));
    }

    public Docx with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** Returns a complex field whose instruction is in pieces. */
    static String field(String data, String... instruction) {
        StringBuilder out = new StringBuilder("<w:r><w:fldChar w:fldCharType=\"begin\">")
                .append(data.isEmpty() ? "" : "<w:fldData xml:space=\"preserve\">" + data + "</w:fldData>")
                .append("</w:fldChar></w:r>");
        for (String piece : instruction) {
            out.append("<w:r><w:instrText xml:space=\"preserve\">")
                    .append(piece.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</w:instrText></w:r>");
        }
        return out + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>(result)</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }
}
