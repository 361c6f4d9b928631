package org.kmref.csl.citeproc;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Trees of CSL's XML, for reading and changing; no DOCTYPE, no entities, no other files. */
final class StyleXml {
    private StyleXml() {}

    /** Returns the root of a file that is known to be well-formed. */
    static Element parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("not well-formed XML", e);
        }
    }

    static String write(Element root) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(root), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** Returns the child of this name, made at the end where there was none. */
    static Element childOrNew(Element parent, String name) {
        return child(parent, name).orElseGet(() -> {
            Element made = element(parent, name);
            parent.appendChild(made);
            return made;
        });
    }

    /** Returns the child of this name, made at the beginning where there was none. */
    static Element childOrNewFirst(Element parent, String name) {
        return child(parent, name).orElseGet(() -> {
            Element made = element(parent, name);
            parent.insertBefore(made, parent.getFirstChild());
            return made;
        });
    }

    static Element element(Element near, String name, String... attributes) {
        Document document = near.getOwnerDocument();
        Element element = document.createElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
        return element;
    }

    static Element copy(Element element) {
        return (Element) element.cloneNode(true);
    }

    static void replace(Element old, Element replacement) {
        Node parent = old.getParentNode();
        if (parent != null) {
            parent.replaceChild(replacement, old);
        }
    }

    static void remove(Element element) {
        Node parent = element.getParentNode();
        if (parent != null) {
            parent.removeChild(element);
        }
    }
}
