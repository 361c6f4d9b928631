package org.kmref.word;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kmref.format.core.InputText;
import org.kmref.format.word.WordFileException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parts of a template as trees that can be changed and written again: no DOCTYPE, and no deeper or larger than Word makes them. */
final class Dom {
    private static final int DEEPEST = 200;
    private static final int LARGEST = 16 * 1024 * 1024;

    private Dom() {}

    /** Returns the root of a part. */
    static Element read(String name, byte[] part) throws WordFileException {
        if (part.length > LARGEST) {
            throw new WordFileException("its part " + name + " is larger than " + LARGEST / 1024 / 1024
                    + " MiB; save a copy without its text as the template");
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // From Java 24 on the parser has a limit of its own, and would call damaged what is too deep.
            factory.setAttribute("jdk.xml.maxElementDepth", "0");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new InputSource(new StringReader(InputText.decode(part))))
                    .getDocumentElement();
        } catch (ParserConfigurationException | IOException | SAXException broken) {
            throw new WordFileException("its part " + name + " is damaged; save it again in Word");
        }
    }

    // The JDK's own handler prints.
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) {}

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Returns the first child of that name, which is one without a prefix. */
    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getLocalName().equals(name))
                .findFirst();
    }

    /** Returns an attribute by its name without a prefix, or the empty string. */
    static String attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (name.equals(attribute.getLocalName())) {
                return attribute.getValue();
            }
        }
        return "";
    }

    /** Writes an element with all that is in it. */
    static void write(Element element, Xml xml) throws WordFileException {
        write(element, xml, 0);
    }

    private static void write(Element element, Xml xml, int depth) throws WordFileException {
        if (depth > DEEPEST) {
            throw new WordFileException("is nested more than " + DEEPEST + " deep; save it again in Word");
        }
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            attributes.add(attribute.getName());
            attributes.add(attribute.getValue());
        }
        xml.open(element.getTagName(), attributes.toArray(String[]::new));
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                write(child, xml, depth + 1);
            } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                xml.text(String.valueOf(node.getNodeValue()));
            }
        }
        xml.close(element.getTagName());
    }
}
