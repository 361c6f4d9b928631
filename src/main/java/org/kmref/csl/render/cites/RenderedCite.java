package org.kmref.csl.render.cites;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.render.CitePlace;
import org.kmref.csl.render.Distinctions;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.style.Condition.Position;
import org.kmref.model.Cite;

/**
 * A cite with what it renders to, without the prefix and suffix the author of the document gave it.
 *
 * @param entry null where there is no such work
 */
record RenderedCite(Cite cite, @Nullable CitedItem entry, CitePlace place, Node node) {

    static RenderedCite missing(Cite cite) {
        CitePlace nowhere = new CitePlace(0, cite.locator(), Optional.of(Position.FIRST), false, 0, Distinctions.NONE);
        return new RenderedCite(cite, null, nowhere, new Node.Text("[" + cite.key() + "?]"));
    }

    RenderedCite with(Node other) {
        return new RenderedCite(cite, entry, place, other);
    }

    /** Returns the names as they are shown, or the empty string. */
    String names() {
        Node.Span names = Node.find(node, Node.Names.class);
        return names == null ? "" : Node.plain(names);
    }

    boolean hasAffix() {
        return !cite.prefix().isEmpty() || !cite.suffix().isEmpty();
    }
}
