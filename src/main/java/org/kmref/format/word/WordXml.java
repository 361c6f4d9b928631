package org.kmref.format.word;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kmref.format.core.InputText;

/**
 * The XML of the parts, read event by event: no DTD, which the format forbids, and so no entity beyond XML's own five.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 2, 9.1.4</a>
 */
final class WordXml {
    private WordXml() {}

    /** Takes what a part says, event by event. */
    interface Events {
        void start(XMLStreamReader xml);

        void text(String text);

        void end(String name);
    }

    static void read(byte[] part, Events events) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // As text, for the JDK prints what it thinks of broken bytes on the error stream.
        String text = InputText.decode(part);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> events.start(xml);
                case XMLStreamConstants.END_ELEMENT -> events.end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    events.text(xml.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("a DOCTYPE", xml.getLocation());
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
    }

    /** Returns an attribute by its name without a prefix, or the empty string. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
