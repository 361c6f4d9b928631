package org.kmref.csl.render.cites;

import java.util.List;
import org.kmref.csl.render.RenderContext;
import org.kmref.csl.render.names.NameStyle;
import org.kmref.csl.render.names.NameWriter.Given;
import org.kmref.csl.render.text.Node;
import org.kmref.model.Name;

/** The author of a cite by itself, as the running text names it. */
final class Authors {

    private static final NameStyle SHORT = NameStyle.inText();

    private Authors() {}

    static Node of(RenderContext rules, RenderedCite cite) {
        CitedItem entry = cite.entry();
        return entry == null ? cite.node() : of(rules, entry, cite.node());
    }

    /** Returns the names that the cite begins with; where the style cites without names, those of the work. */
    static Node of(RenderContext rules, CitedItem entry, Node cite) {
        Node.Span names = Node.find(cite, Node.Names.class);
        return names == null || Node.isEmpty(names) ? inWords(rules, entry) : names;
    }

    // One name, two, or the first with "et al.", in the words of the locale.
    private static Node inWords(RenderContext rules, CitedItem entry) {
        List<Name> names = rules.parsed(entry.item.creators());
        return names.isEmpty()
                ? rules.parsed(entry.item.title())
                : rules.names.list(names, names.size() < 3 ? 2 : 1, SHORT, (name, i) -> Given.STYLE, false);
    }
}
