package org.kmref.csl.style;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.StyleException;
import org.kmref.model.Problem;

/** Reads XML that refers to nothing outside itself: a document type, an entity and deep nesting are refused. */
final class XmlReader {

    static final String NAMESPACE = "http://purl.org/net/xbiblio/csl";

    private static final Pattern TWICE = Pattern.compile("&#(\\d{1,7}|x[0-9A-Fa-f]{1,6});");
    private static final int DEEPEST = 90;

    private XmlReader() {}

    /**
     * Returns the root element.
     *
     * @param name what messages call the document
     */
    static Tag read(String name, String xml) throws StyleException {
        String text = xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            Tag root = root(name, reader);
            reader.close();
            return root;
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            int line = at == null ? 0 : Math.max(at.getLineNumber(), 0);
            int column = at == null ? 0 : Math.max(at.getColumnNumber(), 0);
            throw problem(name, line, column, "not well-formed XML (" + reason(e) + "); a style is a CSL file");
        }
    }

    static StyleException problem(String name, int line, int column, String message) {
        return new StyleException(Problem.error(name, line, column, message));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static Tag root(String name, XMLStreamReader reader) throws XMLStreamException, StyleException {
        Deque<Tag> open = new ArrayDeque<>();
        @Nullable Tag root = null;
        int foreign = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (foreign > 0 || (!open.isEmpty() && !NAMESPACE.equals(reader.getNamespaceURI()))) {
                        foreign++;
                        continue;
                    }
                    Tag tag = tag(name, reader);
                    if (open.size() >= DEEPEST) {
                        throw problem(name, tag.line, tag.column, "elements nest deeper than " + DEEPEST + " levels");
                    }
                    if (root == null) {
                        root = tag;
                    } else {
                        open.getLast().children.add(tag);
                    }
                    open.addLast(tag);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (foreign > 0) {
                        foreign--;
                    } else {
                        open.removeLast();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (foreign == 0 && !open.isEmpty()) {
                        open.getLast().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    Location at = reader.getLocation();
                    throw problem(
                            name,
                            at.getLineNumber(),
                            at.getColumnNumber(),
                            "a document type or an entity is not read; remove it");
                }
                default -> {
                    // Comments and processing instructions say nothing here.
                }
            }
        }
        if (root == null) {
            throw problem(name, 1, 1, "no XML element; a style is a CSL file");
        }
        return root;
    }

    private static Tag tag(String name, XMLStreamReader reader) throws StyleException {
        Location at = reader.getLocation();
        if (!NAMESPACE.equals(reader.getNamespaceURI())) {
            throw problem(
                    name,
                    at.getLineNumber(),
                    at.getColumnNumber(),
                    "<" + reader.getLocalName() + "> is not an element of CSL; the root of a style is <style xmlns=\""
                            + NAMESPACE + "\">");
        }
        Tag tag = new Tag(reader.getLocalName(), at.getLineNumber(), at.getColumnNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            if (space == null || space.isEmpty()) {
                tag.attributes.put(reader.getAttributeLocalName(i), unescaped(reader.getAttributeValue(i)));
            } else if (reader.getAttributeLocalName(i).equals("lang")) {
                tag.attributes.put("xml:lang", reader.getAttributeValue(i));
            }
        }
        return tag;
    }

    // Some styles escape a character twice, suffix="&amp;#160;"; nobody means the reference to be printed.
    private static String unescaped(String value) {
        return value.contains("&#")
                ? TWICE.matcher(value).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))))
                : value;
    }

    private static String character(String number) {
        boolean hex = number.charAt(0) == 'x';
        int code = hex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
        if (!Character.isValidCodePoint(code) || Character.isISOControl(code)) {
            return " ";
        }
        return Character.getType(code) == Character.SURROGATE ? "\uFFFD" : Character.toString(code);
    }

    // The parser's own message has its place and a heading in it, on lines of their own.
    private static String reason(XMLStreamException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        int heading = message.indexOf("Message: ");
        String reason = heading < 0 ? message : message.substring(heading + "Message: ".length());
        return reason.replaceAll("\\s+", " ").strip();
    }
}
