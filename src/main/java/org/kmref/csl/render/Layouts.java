package org.kmref.csl.render;

import java.util.ArrayList;
import java.util.List;
import org.kmref.csl.Bibliography.SecondFieldAlign;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.render.Node.Dress;
import org.kmref.csl.render.Node.Quote;
import org.kmref.csl.render.Node.Span;
import org.kmref.csl.style.Look;
import org.kmref.csl.style.StyleSheet;

/** Puts {@code cs:layout} around what it holds; unlike elsewhere, its affixes share its formatting. */
final class Layouts {

    private Layouts() {}

    static Node around(Look look, Node node) {
        Node affixed = new Span(List.of(node), "", look.prefix(), look.suffix(), Dress.PLAIN, new Node.Bracketed());
        return look.faces().isEmpty()
                ? affixed
                : new Span(List.of(affixed), "", "", "", Looks.dress(look.withoutAffixes(), ""), null);
    }

    static Node entry(StyleSheet.Bibliography list, Node node) {
        if (list.secondFieldAlign() == SecondFieldAlign.NONE || !(node instanceof Span span)) {
            return around(list.layout().look(), node);
        }
        // The first field stands in the margin, all others beside it.
        if (span.mark() != null || span.children().size() < 2 || !span.prefix().isEmpty()) {
            return around(list.layout().look(), node);
        }
        List<Node> rest =
                new ArrayList<>(span.children().subList(1, span.children().size()));
        Node margin = block(span.children().get(0), Display.LEFT_MARGIN);
        Look look = list.layout().look();
        Node beside = block(new Span(rest, span.delimiter(), "", "", Dress.PLAIN, null), Display.RIGHT_INLINE);
        return around(look, Node.join(List.of(margin, beside), ""));
    }

    private static Node block(Node node, Display display) {
        Dress dress = new Dress(List.of(), display, Quote.NONE, false, "", false, false);
        return new Span(List.of(node), "", "", "", dress, null);
    }
}
