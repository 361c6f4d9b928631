package org.kmref.csl.catalogue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;
import org.kmref.model.Problem;

/**
 * What a style file says of itself in its root and its {@code info}.
 *
 * @param title as written, white space folded
 * @param shortTitle likewise, or empty
 * @param parent the last part of the address of the {@code independent-parent}; absent where the style has a layout of its own
 * @param styleClass {@code in-text}, {@code note}, or empty as in every dependent style
 * @param format the {@code citation-format}, or empty
 * @param defaultLocale the {@code default-locale}, or empty
 * @param fields the disciplines
 * @param hasBibliography whether there is a {@code bibliography}
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html#info">CSL 1.0.2, info</a>
 */
public record StyleHead(
        String title,
        String shortTitle,
        Optional<String> parent,
        String styleClass,
        String format,
        String defaultLocale,
        List<String> fields,
        boolean hasBibliography) {

    // No published style comes near; a program that walks deeper could run out of stack, and newer parsers of the JDK
    // stop at 100 by themselves, with words of their own.
    private static final int DEEPEST = 90;
    private static final String NAMESPACE = "http://purl.org/net/xbiblio/csl";

    public StyleHead {
        fields = List.copyOf(fields);
    }

    /**
     * Reads the whole file, so that what passes is XML throughout, with no DOCTYPE and no entity beyond XML's own five.
     *
     * @throws StyleException with line and column, when it is not such XML, or not a CSL 1.0 style
     */
    public static StyleHead of(Style style) throws StyleException {
        return new Reading(style).head();
    }

    private static final class Reading {
        private final Style style;
        private final List<String> path = new ArrayList<>();
        private final List<String> fields = new ArrayList<>();
        private String title = "";
        private String shortTitle = "";
        private String parent = "";
        private String styleClass = "";
        private String format = "";
        private String defaultLocale = "";
        private boolean hasCitation;
        private boolean hasBibliography;

        Reading(Style style) {
            this.style = style;
        }

        StyleHead head() throws StyleException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            try {
                XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(style.xml()));
                while (xml.hasNext()) {
                    read(xml, xml.next());
                }
            } catch (XMLStreamException e) {
                // The parser names the place after the character it stumbled over, as editors count.
                int line = e.getLocation() == null
                        ? 1
                        : Math.max(1, e.getLocation().getLineNumber());
                int column = e.getLocation() == null
                        ? 1
                        : Math.max(1, e.getLocation().getColumnNumber());
                throw problem(
                        line, column, "this is not well-formed XML (" + reason(e) + "); a style is a CSL 1.0 file");
            }
            Optional<String> layoutOf = hasCitation || parent.isEmpty() ? Optional.empty() : Optional.of(parent);
            return new StyleHead(
                    title, shortTitle, layoutOf, styleClass, format, defaultLocale, fields, hasBibliography);
        }

        private void read(XMLStreamReader xml, int event) throws StyleException {
            switch (event) {
                case XMLStreamConstants.DTD -> refuseDoctype();
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw problem(
                            xml, "the entity &" + xml.getLocalName() + "; is not defined; write the character itself");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (path.isEmpty()) {
                        root(xml);
                    } else {
                        element(xml);
                    }
                    path.add(xml.getLocalName());
                    if (path.size() > DEEPEST) {
                        throw problem(xml, "the elements are nested deeper than " + DEEPEST + "; flatten them");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> path.remove(path.size() - 1);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
                default -> {
                    // Comments and processing instructions say nothing of the style.
                }
            }
        }

        private void root(XMLStreamReader xml) throws StyleException {
            if (!xml.getLocalName().equals("style") || !NAMESPACE.equals(xml.getNamespaceURI())) {
                throw problem(xml, "this is XML, but not a CSL style: its root is <" + xml.getLocalName() + ">");
            }
            String version = attribute(xml, "version");
            if (!version.startsWith("1.0")) {
                String found = version.isEmpty() ? "names no version" : "is for CSL " + version;
                throw problem(xml, "the style " + found + "; kmref reads CSL 1.0");
            }
            styleClass = attribute(xml, "class");
            defaultLocale = attribute(xml, "default-locale");
        }

        private void element(XMLStreamReader xml) {
            String name = xml.getLocalName();
            if (path.size() == 1) {
                hasCitation |= name.equals("citation");
                hasBibliography |= name.equals("bibliography");
            } else if (inInfo() && name.equals("link") && attribute(xml, "rel").equals("independent-parent")) {
                String address = attribute(xml, "href").strip();
                parent = address.substring(address.lastIndexOf('/') + 1);
            } else if (inInfo() && name.equals("category")) {
                format = attribute(xml, "citation-format").isEmpty() ? format : attribute(xml, "citation-format");
                if (!attribute(xml, "field").isEmpty()) {
                    fields.add(attribute(xml, "field"));
                }
            }
        }

        private void text(String text) {
            if (path.size() == 3 && path.get(1).equals("info")) {
                if (path.get(2).equals("title")) {
                    title = folded(title + text);
                } else if (path.get(2).equals("title-short")) {
                    shortTitle = folded(shortTitle + text);
                }
            }
        }

        private boolean inInfo() {
            return path.size() == 2 && path.get(1).equals("info");
        }

        private void refuseDoctype() throws StyleException {
            String before = style.xml().substring(0, Math.max(0, style.xml().indexOf("<!DOCTYPE")));
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            String lastLine = before.substring(before.lastIndexOf('\n') + 1);
            int column = 1 + lastLine.codePointCount(0, lastLine.length());
            throw problem(
                    line, column, "a style must not have a DOCTYPE, which could read other files; remove the line");
        }

        private StyleException problem(XMLStreamReader xml, String message) {
            return problem(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(), message);
        }

        private StyleException problem(int line, int column, String message) {
            return new StyleException(Problem.error(style.name(), line, column, message));
        }

        private static String attribute(XMLStreamReader xml, String name) {
            String value = xml.getAttributeValue(null, name);
            return value == null ? "" : value;
        }

        private static String folded(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }

        // The parser's own message, without the place, which stands before it here, and in one line.
        private static String reason(XMLStreamException e) {
            String message = String.valueOf(e.getMessage());
            String reason = message.substring(message.indexOf("Message: ") + 1).replaceFirst("^essage: ", "");
            return folded(reason).replaceFirst("[.;]+$", "");
        }
    }
}
