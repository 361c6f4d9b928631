package org.kmref.format.tree;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Trees of maps, lists, text, numbers and truth values as JSON. */
public final class Json {
    private Json() {}

    /** Returns the tree, indented by two blanks, its last line ended. */
    public static String indented(Object tree) {
        StringBuilder out = new StringBuilder();
        try (JsonGenerator json = JsonTree.indented(out)) {
            JsonTree.write(tree, json);
        }
        return out.append('\n').toString();
    }

    /** Returns the trees, one a line. */
    public static String lines(List<?> trees) {
        StringBuilder out = new StringBuilder();
        for (Object tree : trees) {
            try (JsonGenerator json = JsonTree.compact(out)) {
                JsonTree.write(tree, json);
            }
            out.append('\n');
        }
        return out.toString();
    }
}
