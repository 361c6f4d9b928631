package org.kmref.csl.render.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;
import org.kmref.model.Name;

/**
 * Rendered text before it is set: a tree, in which delimiters, affixes, quotes and faces are still apart from the
 * words, so that parts can be taken out or exchanged and punctuation moved afterwards.
 */
public sealed interface Node {

    /** Words. */
    record Text(String text) implements Node {}

    /**
     * Parts with what stands between and around them.
     *
     * @param delimiter between those of the parts that show something
     * @param prefix outside the format, shown only when a part shows something
     * @param mark what the parts are, for those who look for them later
     */
    record Span(
            List<Node> children,
            String delimiter,
            String prefix,
            String suffix,
            SpanFormat format,
            @Nullable Mark mark) implements Node {

        /** Returns these parts with nothing between or around them. */
        public static Span of(List<Node> children) {
            return new Span(children, "", "", "", SpanFormat.PLAIN, null);
        }

        Span with(List<Node> newChildren) {
            return new Span(newChildren, delimiter, prefix, suffix, format, mark);
        }

        public Span withDelimiter(String between) {
            return new Span(children, between, prefix, suffix, format, mark);
        }

        Span withAffixes(String before, String after) {
            return new Span(children, delimiter, before, after, format, mark);
        }

        Span withFormat(SpanFormat format) {
            return new Span(children, delimiter, prefix, suffix, format, mark);
        }

        public Span withMark(Mark what) {
            return new Span(children, delimiter, prefix, suffix, format, what);
        }
    }

    /**
     * How a span looks.
     *
     * @param field whether a field's own tag says so, which is turned round inside its like
     * @param link the address the span leads to, or empty
     * @param nocase whether text-case leaves the span alone
     * @param undecorated whether every face around it is undone
     */
    record SpanFormat(
            List<Face> faces,
            @Nullable Display display,
            Quote quote,
            boolean field,
            String link,
            boolean nocase,
            boolean undecorated) {

        public static final SpanFormat PLAIN = new SpanFormat(List.of(), null, Quote.NONE, false, "", false, false);

        boolean isPlain() {
            return faces.isEmpty() && display == null && quote == Quote.NONE && link.isEmpty() && !undecorated;
        }

        static SpanFormat ofField(Face face) {
            return PLAIN.withFaces(List.of(face)).ofField();
        }

        SpanFormat withFaces(List<Face> newFaces) {
            return new SpanFormat(newFaces, display, quote, field, link, nocase, undecorated);
        }

        SpanFormat withDisplay(@Nullable Display newDisplay) {
            return new SpanFormat(faces, newDisplay, quote, field, link, nocase, undecorated);
        }

        SpanFormat withQuote(Quote newQuote) {
            return new SpanFormat(faces, display, newQuote, field, link, nocase, undecorated);
        }

        /** Returns the format as one that a field's own tag asks for. */
        SpanFormat ofField() {
            return new SpanFormat(faces, display, quote, true, link, nocase, undecorated);
        }

        SpanFormat withLink(String address) {
            return new SpanFormat(faces, display, quote, field, address, nocase, undecorated);
        }

        /** Returns the format as one that text-case leaves alone. */
        SpanFormat withCaseKept() {
            return new SpanFormat(faces, display, quote, field, link, true, undecorated);
        }

        /** Returns the format as one that undoes every face around it. */
        SpanFormat withoutDecoration() {
            return new SpanFormat(faces, display, quote, field, link, nocase, true);
        }
    }

    /** The quotation marks around a span. */
    enum Quote {
        NONE,
        /** Outer or inner ones, by how deep they stand. */
        ALTERNATING,
        /** Inner ones when none are around them, as a source had them; alternating further in. */
        SINGLE,
        /** As written, unless they are a pair of the locale's. */
        CURLY_DOUBLE,
        /** As written, unless they are a pair of the locale's. */
        CURLY_SINGLE
    }

    /** What a span is. */
    sealed interface Mark {}

    /** All that one {@code cs:names} gave; {@code leads} where it is of the work and nothing but a number stands before it. */
    record Names(boolean leads) implements Mark {}

    /** The names of one variable, without label; the children are the names. */
    record NameList() implements Mark {}

    /** One name of a list, whatever of it is shown. */
    record OneName(Name name) implements Mark {}

    /** The letter that tells apart works of one year. */
    record YearSuffix() implements Mark {}

    /** A rendered date; {@code issued} or another. */
    record DateMark(boolean issued) implements Mark {}

    /** The number of the cite. */
    record CitationNumber() implements Mark {}

    /** A term that the text begins with, which may have to have a capital. */
    record TermMark() implements Mark {}

    /** What the user wrote after a cite; its quotation marks do not take in the delimiter that follows. */
    record CiteSuffix() implements Mark {}

    /** What stands between two cites. */
    record CiteDelimiter() implements Mark {}

    /** Text of one field with marks in it, whose punctuation is its own. */
    record FieldText() implements Mark {}

    static Node text(String text) {
        return new Text(text);
    }

    static Node join(List<Node> children, String delimiter) {
        if (children.size() == 1) {
            return children.get(0);
        }
        return Span.of(children).withDelimiter(delimiter);
    }

    static Node marked(Node child, Mark mark) {
        return Span.of(List.of(child)).withMark(mark);
    }

    static Node affixed(String prefix, Node child, String suffix) {
        if (prefix.isEmpty() && suffix.isEmpty()) {
            return child;
        }
        return Span.of(List.of(child)).withAffixes(prefix, suffix);
    }

    /** Returns what leads to an address. */
    static Node linked(Node child, String address) {
        return Span.of(List.of(child)).withFormat(SpanFormat.PLAIN.withLink(address));
    }

    /** Returns whether nothing is shown. */
    static boolean isEmpty(Node node) {
        if (node instanceof Text text) {
            return text.text().isEmpty();
        }
        List<Node> children = ((Span) node).children();
        for (int i = 0; i < children.size(); i++) {
            if (!isEmpty(children.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the first span so marked, in the order of the text. */
    static @Nullable Span find(Node node, Class<? extends Mark> mark) {
        if (node instanceof Span span) {
            if (mark.isInstance(span.mark())) {
                return span;
            }
            for (int i = 0; i < span.children().size(); i++) {
                Span found = find(span.children().get(i), mark);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Returns the tree with one span, found by identity, exchanged; all else is shared. */
    static Node replace(Node node, Node old, Node replacement) {
        if (node == old) {
            return replacement;
        }
        if (node instanceof Span span) {
            for (int i = 0; i < span.children().size(); i++) {
                Node child = span.children().get(i);
                Node changed = replace(child, old, replacement);
                if (changed != child) {
                    List<Node> children = new ArrayList<>(span.children());
                    children.set(i, changed);
                    return span.with(children);
                }
            }
        }
        return node;
    }

    /** Appends the words as they stand, with affixes and delimiters but without quotation marks. */
    static boolean appendPlain(Node node, StringBuilder out) {
        int start = out.length();
        if (node instanceof Text text) {
            out.append(text.text());
            return out.length() > start;
        }
        Span span = (Span) node;
        out.append(span.prefix());
        boolean any = false;
        for (int i = 0; i < span.children().size(); i++) {
            Node child = span.children().get(i);
            int before = out.length();
            if (any) {
                out.append(span.delimiter());
            }
            if (appendPlain(child, out)) {
                any = true;
            } else {
                out.setLength(before);
            }
        }
        if (!any) {
            out.setLength(start);
            return false;
        }
        out.append(span.suffix());
        return true;
    }

    static String plain(Node node) {
        StringBuilder out = new StringBuilder();
        appendPlain(node, out);
        return out.toString();
    }
}
