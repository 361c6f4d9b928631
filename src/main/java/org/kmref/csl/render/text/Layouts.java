package org.kmref.csl.render.text;

import java.util.ArrayList;
import java.util.List;
import org.kmref.csl.Bibliography.SecondFieldAlign;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.render.text.Node.Span;
import org.kmref.csl.render.text.Node.SpanFormat;
import org.kmref.csl.style.Formatting;
import org.kmref.csl.style.StyleSheet;

/** Puts {@code cs:layout} around what it holds; unlike elsewhere, its affixes share its formatting. */
public final class Layouts {

    private Layouts() {}

    public static Node around(Formatting look, Node node) {
        Node affixed = Span.of(List.of(node)).withAffixes(look.prefix(), look.suffix());
        return look.faces().isEmpty()
                ? affixed
                : Span.of(List.of(affixed)).withFormat(Formatter.format(look.withoutAffixes(), ""));
    }

    /** Returns an entry of the bibliography, whose first field stands in the margin where the style has it so. */
    public static Node entry(StyleSheet.Bibliography list, Node node) {
        Formatting given = list.layout().look();
        Formatting look = isNumberAlone(node) ? given.withAffixes(given.prefix(), "") : given;
        if (list.secondFieldAlign() == SecondFieldAlign.NONE || !(node instanceof Span span)) {
            return around(look, node);
        }
        Node first = span.children().get(0);
        Node others = Node.join(span.children().subList(1, span.children().size()), span.delimiter());
        List<Node> blocks = new ArrayList<>(2);
        boolean alone = Node.isEmpty(others);
        if (!Node.isEmpty(first)) {
            blocks.add(block(Node.affixed(look.prefix(), first, alone ? look.suffix() : ""), Display.LEFT_MARGIN));
        }
        if (!alone) {
            String prefix = blocks.isEmpty() ? look.prefix() : "";
            blocks.add(block(Node.affixed(prefix, others, look.suffix()), Display.RIGHT_INLINE));
        }
        return around(look.withAffixes("", ""), Node.join(blocks, ""));
    }

    // Of a work of which nothing is known, the number and a blank stand, and there is no sentence to end.
    private static boolean isNumberAlone(Node node) {
        Span number = Node.find(node, Node.CitationNumber.class);
        return number != null
                && Node.plain(node).endsWith(" ")
                && Node.plain(Node.replace(node, number, Node.text(""))).chars().noneMatch(Character::isLetterOrDigit);
    }

    private static Node block(Node node, Display display) {
        SpanFormat format = SpanFormat.PLAIN.withDisplay(display);
        return Span.of(List.of(node)).withFormat(format);
    }
}
