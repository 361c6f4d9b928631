package org.kmref.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kmref.format.core.InputText;
import org.kmref.format.core.ItemReader;
import org.kmref.model.Problem;

/**
 * Reads XML one record at a time. A DOCTYPE that only names its DTD is skipped, one that declares anything is refused;
 * nothing is ever loaded, and no entity but those of XML itself is known.
 */
final class XmlRecords {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_RECORD = 2_000_000;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private int size;

    private XmlRecords(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Hands on each element of these names, wherever it stands; what breaks the reading off is a problem. */
    static void read(InputStream in, String file, Set<String> names, Consumer<XmlElement> records, ItemReader.Sink sink)
            throws IOException {
        Optional<String> text = InputText.read(in, file, sink);
        if (text.isEmpty()) {
            return;
        }
        try {
            // As text, for the JDK prints what it thinks of broken bytes on the error stream.
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text.get()));
            new XmlRecords(xml).read(names, records);
        } catch (XMLStreamException broken) {
            Location at = broken.getLocation();
            int line = at == null ? 0 : Math.max(0, at.getLineNumber());
            int column = at == null ? 0 : Math.max(0, at.getColumnNumber());
            sink.problem(Problem.error(file, line, column, "is not XML from here on: " + reason(broken)));
        }
    }

    private static String reason(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage());
        int text = message.indexOf("Message: ");
        String last = text < 0 ? message : message.substring(text + "Message: ".length());
        String line = last.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        return line.contains(";") ? line : line + "; correct it";
    }

    private void read(Set<String> names, Consumer<XmlElement> records) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD && declares(xml.getText())) {
                throw new XMLStreamException("a DOCTYPE with declarations is refused; remove it", xml.getLocation());
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (names.contains(xml.getLocalName())) {
                    size = 0;
                    records.accept(element(depth));
                } else if (++depth > MAX_DEPTH) {
                    throw tooDeep();
                }
            }
        }
    }

    private static boolean declares(@Nullable String doctype) {
        return doctype != null && doctype.indexOf('[') >= 0;
    }

    private XMLStreamException tooDeep() {
        return new XMLStreamException("nested more than " + MAX_DEPTH + " deep", xml.getLocation());
    }

    private XmlElement element(int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw tooDeep();
        }
        Location at = xml.getLocation();
        String name = xml.getLocalName();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        List<Object> content = new ArrayList<>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                content.add(element(depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                content.add(xml.getText());
                size += xml.getTextLength();
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("the entity `" + xml.getLocalName() + "` is not known", xml.getLocation());
            }
            if (++size > MAX_RECORD) {
                throw new XMLStreamException("a record of more than " + MAX_RECORD + " characters", xml.getLocation());
            }
        }
        return new XmlElement(name, attributes, content, at.getLineNumber(), at.getColumnNumber());
    }
}
