package org.kmref.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kmref.model.RichText;

/** An element of XML with what is in it: elements and text in their order. Names are without their prefix. */
record XmlElement(String name, Map<String, String> attributes, List<Object> content, int line, int column) {

    /** Returns the attribute, or the empty string. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>();
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                children.add(child);
            }
        }
        return children;
    }

    /** Returns the children of that name. */
    List<XmlElement> all(String child) {
        return children().stream()
                .filter(element -> element.name().equals(child))
                .toList();
    }

    /** Returns all elements at the end of the path, through every element on the way. */
    List<XmlElement> at(String... path) {
        List<XmlElement> found = List.of(this);
        for (String step : path) {
            found = found.stream()
                    .flatMap(element -> element.all(step).stream())
                    .toList();
        }
        return found;
    }

    Optional<XmlElement> first(String... path) {
        return at(path).stream().findFirst();
    }

    /** Returns the text at the end of the path, or the empty string. */
    String text(String... path) {
        return first(path).map(XmlElement::text).orElse("");
    }

    /** Returns all text within, runs of white space as one space. */
    String text() {
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    private void appendText(StringBuilder out) {
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                child.appendText(out);
            } else {
                out.append(part);
            }
        }
    }

    /** Returns the text with italic, bold, raised and lowered words tagged as in CSL-JSON. */
    String tagged() {
        StringBuilder text = new StringBuilder();
        appendTagged(text);
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    private void appendTagged(StringBuilder out) {
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                List<RichText.Style> styles = child.styles();
                styles.forEach(style -> out.append(style.open()));
                child.appendTagged(out);
                for (int i = styles.size() - 1; i >= 0; i--) {
                    out.append(styles.get(i).close());
                }
            } else {
                out.append(part);
            }
        }
    }

    // EndNote names several faces of one text in one attribute.
    private List<RichText.Style> styles() {
        String faces = name.equals("style") ? attribute("face") : name;
        return Stream.of(faces.split(" ", -1))
                .flatMap(face -> style(face).stream())
                .toList();
    }

    private static Optional<RichText.Style> style(String face) {
        return switch (face) {
            case "i", "italic" -> Optional.of(RichText.Style.ITALIC);
            case "b", "bold" -> Optional.of(RichText.Style.BOLD);
            case "sup", "superscript" -> Optional.of(RichText.Style.SUPERSCRIPT);
            case "sub", "subscript" -> Optional.of(RichText.Style.SUBSCRIPT);
            default -> Optional.empty();
        };
    }
}
