package org.kmref.format.xml;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.kmref.model.Unprintable;

/** Writes XML 1.0, one element a line, indented by two spaces; characters XML has no room for are left out. */
final class XmlText {

    private final Appendable out;
    private int depth;

    XmlText(Appendable out) throws IOException {
        this.out = out;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    void open(String element) throws IOException {
        open(element, Map.of());
    }

    void open(String element, Map<String, String> attributes) throws IOException {
        begin(element, attributes);
        out.append(">\n");
        depth++;
    }

    void close(String element) throws IOException {
        depth--;
        out.append("  ".repeat(depth)).append("</").append(element).append(">\n");
    }

    void leaf(String element, String text, Map<String, String> attributes) throws IOException {
        begin(element, attributes);
        out.append('>').append(escaped(text)).append("</").append(element).append(">\n");
    }

    /** Opens an element whose content follows on the same line, up to {@link #end}. */
    void begin(String element) throws IOException {
        begin(element, Map.of());
        out.append('>');
    }

    /** Writes an element within the text of another. */
    void inline(String element, String text, Map<String, String> attributes) throws IOException {
        tag(element, attributes);
        out.append('>').append(escaped(text)).append("</").append(element).append('>');
    }

    void end(String element) throws IOException {
        out.append("</").append(element).append(">\n");
    }

    private void begin(String element, Map<String, String> attributes) throws IOException {
        out.append("  ".repeat(depth));
        tag(element, attributes);
    }

    private void tag(String element, Map<String, String> attributes) throws IOException {
        out.append('<').append(element);
        for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
            out.append(' ')
                    .append(attribute.getKey())
                    .append("=\"")
                    .append(escaped(attribute.getValue()))
                    .append('"');
        }
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\t' -> escaped.append((char) c);
                default -> {
                    if (!Character.isISOControl(c) && !Unprintable.isNoCharacter(c)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
