package org.kmref.csl.render;

import java.util.List;
import org.kmref.csl.render.NameWriter.Given;
import org.kmref.model.Name;

/** The author of a cite by itself, as the running text names it. */
final class Authors {

    private static final NameStyle SHORT = NameStyle.inText();

    private Authors() {}

    static Node of(Rules rules, RenderedCite cite) {
        Entry entry = cite.entry();
        return entry == null ? cite.node() : of(rules, entry, cite.node());
    }

    /** Returns the names that the cite begins with; where the style cites without names, those of the work. */
    static Node of(Rules rules, Entry entry, Node cite) {
        Node.Span names = Node.find(cite, Node.Names.class);
        return names == null || Node.isEmpty(names) ? inWords(rules, entry) : names;
    }

    // One name, two, or the first with "et al.", in the words of the locale.
    private static Node inWords(Rules rules, Entry entry) {
        List<Name> names = rules.parsed(entry.item.creators());
        return names.isEmpty()
                ? RichText.parse(entry.item.title())
                : rules.names.list(names, names.size() < 3 ? 2 : 1, SHORT, (name, i) -> Given.STYLE, false);
    }
}
