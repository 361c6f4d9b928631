package org.kmref.format.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.ScalarKind;
import org.kmref.format.tree.Node.Sequence;

/**
 * Elements of XML in the shape of JSON: an element of text alone is that text; of others the children are fields by name,
 * those of one name a list, and attributes fields with {@code @} before their name.
 */
final class AnswerNodes {

    private AnswerNodes() {}

    static Node of(XmlElement element) {
        List<XmlElement> children = element.children();
        if (children.isEmpty() && element.attributes().isEmpty()) {
            return text(element.text(), element);
        }
        Map<String, List<Node>> fields = new LinkedHashMap<>();
        element.attributes()
                .forEach((name, value) -> fields.computeIfAbsent("@" + name, none -> new ArrayList<>())
                        .add(text(value, element)));
        if (children.isEmpty()) {
            fields.put("#text", List.of(text(element.text(), element)));
        }
        for (XmlElement child : children) {
            fields.computeIfAbsent(child.name(), none -> new ArrayList<>()).add(of(child));
        }
        List<Field> all = new ArrayList<>();
        fields.forEach((name, values) -> all.add(field(name, one(values, element), element)));
        return new Mapping(all, element.line(), element.column());
    }

    static Field field(String name, Node value, XmlElement at) {
        return new Field(name, value, at.line(), at.column());
    }

    static Scalar text(String text, XmlElement at) {
        return new Scalar(text, ScalarKind.TEXT, at.line(), at.column());
    }

    private static Node one(List<Node> values, XmlElement at) {
        return values.size() == 1 ? values.get(0) : new Sequence(values, at.line(), at.column());
    }
}
