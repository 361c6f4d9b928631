package org.kmref.csl.render.cites;

import java.util.List;
import org.kmref.csl.render.text.Node;
import org.kmref.model.Name;

/** The author of a cite by itself, as the running text names it. */
final class Authors {

    private Authors() {}

    static Node of(RenderedCite cite) {
        CitedItem entry = cite.entry();
        return entry == null ? cite.node() : of(entry, cite.node());
    }

    /** Returns the names that the cite begins with; where the style cites without names, those of the work. */
    static Node of(CitedItem entry, Node cite) {
        Node.Span names = Node.find(cite, Node.Names.class);
        return names == null || Node.isEmpty(names) ? new Node.Text(inWords(entry)) : names;
    }

    private static String inWords(CitedItem entry) {
        List<String> names =
                entry.item.creators().stream().map(Name::familyName).toList();
        if (names.isEmpty()) {
            return entry.item.title();
        }
        return names.size() < 3 ? String.join(" & ", names) : names.get(0) + " et al.";
    }
}
