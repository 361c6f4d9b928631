package org.kmref.csl.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An XML element of CSL's name space while it is being read: attributes, children, text, and where it stands. */
final class Tag {
    final String name;
    final int line;
    final int column;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<Tag> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    Tag(String name, int line, int column) {
        this.name = name;
        this.line = line;
        this.column = column;
    }

    @Nullable
    String get(String attribute) {
        return attributes.get(attribute);
    }

    String get(String attribute, String otherwise) {
        String value = attributes.get(attribute);
        return value == null ? otherwise : value;
    }

    @Nullable
    Tag child(String childName) {
        for (Tag child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }
}
