package org.kmref.csl.render.cites;

import org.kmref.csl.render.RenderContext;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.render.text.Node.Span;
import org.kmref.csl.render.text.TextCases;
import org.kmref.csl.style.Formatting.TextCase;

/** Capitals of terms, such as {@code ibid.}, with which a sentence begins. */
final class Capitals {
    private Capitals() {}

    /** Returns whether a sentence ends with this prefix; one word before a full stop is likely an abbreviation. */
    static boolean endsSentence(String prefix) {
        String text = prefix.strip();
        while (!text.isEmpty() && "”’\"')»".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(0, text.length() - 1);
        }
        return text.indexOf(' ') > 0 && ".!?".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Returns an entry with a capital where it begins with a term, be it after its number. */
    static Node inEntry(Node node, RenderContext rules) {
        Span term = Node.find(node, Node.TermMark.class);
        return term == null ? node : Node.replace(node, term, capital(term, rules));
    }

    private static Node capital(Span term, RenderContext rules) {
        return TextCases.apply(term.children().get(0), TextCase.CAPITALIZE_FIRST, rules.locale.javaLocale(), true);
    }

    /** Returns the text with a capital where it begins with a term. */
    static Node atStart(Node node, RenderContext rules) {
        Node at = node;
        while (at instanceof Span span) {
            if (span.mark() instanceof Node.TermMark) {
                return Node.replace(node, span, capital(span, rules));
            }
            if (span.children().isEmpty()) {
                return node;
            }
            at = firstShown(span);
        }
        return node;
    }

    private static Node firstShown(Span span) {
        for (Node child : span.children()) {
            if (!Node.isEmpty(child)) {
                return child;
            }
        }
        return span.children().get(0);
    }
}
