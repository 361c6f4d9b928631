package org.kmref.csl.render.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.render.text.Node.Quote;
import org.kmref.csl.render.text.Node.Span;
import org.kmref.csl.render.text.Node.SpanFormat;
import org.kmref.model.RichText.Style;
import org.kmref.model.RichText.Tag;

/**
 * Reads the rich text of CSL-JSON: {@code <i> <b> <sup> <sub> <sc>}, {@code <span class="nocase">},
 * {@code <span style="font-variant:small-caps;">}, and quotation marks.
 *
 * <p>A tag or a mark without its partner stays as it was written; a lone {@code '} is an apostrophe.
 */
public final class RichTextReader {

    // Tells the closer of a locale's own marks from the same mark of English.
    private static final String LOCALE = "\u0000";

    private final String source;
    private final List<Frame> open = new ArrayList<>();
    private String outerMark = "";

    private final QuoteMarks marks;

    private RichTextReader(String source, QuoteMarks marks) {
        this.source = source;
        this.marks = marks;
    }

    /** Something opened: a tag or a quotation mark, with what has been read inside it. */
    private static final class Frame {
        final String written;
        final String closer;
        final SpanFormat format;
        final List<Node> content = new ArrayList<>();
        final StringBuilder text = new StringBuilder();

        Frame(String written, String closer, SpanFormat format) {
            this.written = written;
            this.closer = closer;
            this.format = format;
        }

        void flush() {
            if (text.length() > 0) {
                content.add(new Node.Text(text.toString()));
                text.setLength(0);
            }
        }
    }

    public static Node parse(String source) {
        return parse(source, QuoteMarks.NONE);
    }

    /** Returns the text read with the quotation marks of a locale. */
    public static Node parse(String source, QuoteMarks marks) {
        return hasMarks(source, marks) ? new RichTextReader(source, marks).read() : new Node.Text(source);
    }

    private static boolean hasMarks(String source, QuoteMarks marks) {
        for (int i = 0; i < source.length(); i++) {
            switch (source.charAt(i)) {
                case '<', '"', '\'', '“', '‘', '’', '”', '«', '»' -> {
                    return true;
                }
                case ' ' -> {
                    if (isSpacedMark(source, i)) {
                        return true;
                    }
                }
                default -> {
                    if (marks.isMark(source.charAt(i))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Node read() {
        open.add(new Frame("", "", SpanFormat.PLAIN));
        int i = 0;
        while (i < source.length()) {
            int next = mark(i);
            if (next == i) {
                top().text.append(source.charAt(i));
                next++;
            }
            i = next;
        }
        while (open.size() > 1) {
            demote();
        }
        Frame all = top();
        all.flush();
        return Span.of(all.content).withMark(new Node.FieldText());
    }

    private Frame top() {
        return open.get(open.size() - 1);
    }

    // Returns where the reading goes on, or the same place where no mark stands.
    private int mark(int i) {
        if (marks.isMark(source.charAt(i))) {
            int next = localeMark(i);
            if (next != i) {
                return next;
            }
        }
        return switch (source.charAt(i)) {
            case '<' -> tag(i);
            case '"' -> quote(i, "\"");
            case '\'' -> quote(i, "'");
            case '“' -> opened(i + 1, "“", "”", Quote.CURLY_DOUBLE);
            case '”' -> closed("”") ? i + 1 : i;
            case '‘' -> opened(i + 1, "‘", "’", Quote.CURLY_SINGLE);
            case '’' -> closes(i) && closed("’") ? i + 1 : i;
            case '«' -> guillemet(i);
            case ' ' -> spaced(i);
            default -> i;
        };
    }

    // One mark may open outer quotation marks here and close inner ones there: what is open goes first.
    private int localeMark(int i) {
        char c = source.charAt(i);
        boolean alike = c == marks.open && c == marks.close;
        if ((c == marks.close || c == marks.closeInner) && (!alike || closes(i)) && closedOfLocale(c)) {
            return i + 1;
        }
        if (c == marks.open && (!alike || opens(i)) && source.indexOf(marks.close, i + 1) > 0) {
            return openedOfLocale(i, marks.close, Quote.ALTERNATING);
        }
        boolean inner = c == marks.openInner && c != marks.closeInner && source.indexOf(marks.closeInner, i + 1) > 0;
        return inner ? openedOfLocale(i, marks.closeInner, Quote.SINGLE) : i;
    }

    private int openedOfLocale(int i, char closer, Quote quote) {
        int next = i + 1;
        while (next < source.length() && isSpace(source.charAt(next))) {
            next++;
        }
        String written = source.substring(i, next);
        open.add(new Frame(
                written, LOCALE + closer, SpanFormat.PLAIN.withQuote(quote).ofField()));
        return next;
    }

    private boolean closedOfLocale(char closer) {
        if (open.stream().noneMatch(frame -> frame.closer.equals(LOCALE + closer))) {
            return false;
        }
        StringBuilder text = top().text;
        while (text.length() > 0 && isSpace(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
        }
        return closed(LOCALE + closer);
    }

    // French spaces inside guillemets do not break.
    private int guillemet(int i) {
        if (!source.startsWith(" ", i + 1)) {
            return i;
        }
        top().text.append("«\u202F");
        return i + 2;
    }

    // Nor do those before a colon and its like, which a source in French or of a library's catalogue has.
    private int spaced(int i) {
        if (!isSpacedMark(source, i)) {
            return i;
        }
        char mark = source.charAt(i + 1);
        if (mark == '»' && mark == marks.close && closedOfLocale(mark)) {
            return i + 2;
        }
        top().text.append('\u202F').append(mark);
        return i + 2;
    }

    private static boolean isSpacedMark(String source, int i) {
        return i + 1 < source.length() && source.charAt(i) == ' ' && "»:;?!".indexOf(source.charAt(i + 1)) >= 0;
    }

    private int tag(int i) {
        int end = source.indexOf('>', i);
        if (end < 0) {
            return i;
        }
        if (source.charAt(i + 1 < source.length() ? i + 1 : i) == '/') {
            String closer = source.substring(i, end + 1);
            return closed(closer) ? end + 1 : i;
        }
        Tag tag = Tag.at(source, i);
        Frame frame = tag == null ? null : frame(tag, source.substring(i, tag.end()));
        if (frame == null) {
            return i;
        }
        if (source.indexOf(frame.closer, end) < 0) {
            return i;
        }
        open.add(frame);
        return end + 1;
    }

    private static @Nullable Frame frame(Tag tag, String written) {
        Style style = tag.style().orElse(null);
        return style == null ? null : new Frame(written, "</" + tag.name() + ">", look(style));
    }

    private static SpanFormat look(Style style) {
        return switch (style) {
            case ITALIC -> SpanFormat.ofField(Face.ITALIC);
            case BOLD -> SpanFormat.ofField(Face.BOLD);
            case SUPERSCRIPT -> SpanFormat.ofField(Face.SUPERSCRIPT);
            case SUBSCRIPT -> SpanFormat.ofField(Face.SUBSCRIPT);
            case SMALL_CAPS -> SpanFormat.ofField(Face.SMALL_CAPS);
            case NO_CASE -> SpanFormat.PLAIN.ofField().withCaseKept();
            case NO_DECORATION -> SpanFormat.PLAIN.ofField().withoutDecoration();
        };
    }

    // The straight mark that a field uses first is its outer one, so that the other is its inner, wherever it stands.
    private int quote(int i, String mark) {
        if (closes(i) && closed(mark)) {
            return i + 1;
        }
        boolean inRow = mark.equals("'") && i > 0 && source.charAt(i - 1) == '\'';
        if (!inRow && opens(i) && source.indexOf(mark, i + 1) > 0) {
            if (outerMark.isEmpty()) {
                outerMark = mark;
            }
            return opened(i + 1, mark, mark, mark.equals(outerMark) ? Quote.ALTERNATING : Quote.SINGLE);
        }
        if (mark.equals("'")) {
            top().text.append('’');
            return i + 1;
        }
        return i;
    }

    private int opened(int next, String mark, String closer, Quote quote) {
        open.add(new Frame(mark, closer, SpanFormat.PLAIN.withQuote(quote).ofField()));
        return next;
    }

    // Closes what is open and has this closer; what was opened within it and not closed is taken as written.
    private boolean closed(String closer) {
        int at = open.size() - 1;
        while (at > 0 && !open.get(at).closer.equals(closer)) {
            at--;
        }
        if (at <= 0) {
            return false;
        }
        while (open.size() - 1 > at) {
            demote();
        }
        Frame frame = open.remove(at);
        frame.flush();
        top().flush();
        top().content.add(Span.of(frame.content).withFormat(frame.format));
        return true;
    }

    private void demote() {
        Frame frame = open.remove(open.size() - 1);
        frame.flush();
        Frame outer = top();
        outer.text.append(frame.written.equals("'") ? "’" : frame.written);
        for (Node child : frame.content) {
            if (child instanceof Node.Text text) {
                outer.text.append(text.text());
            } else {
                outer.flush();
                outer.content.add(child);
            }
        }
    }

    private boolean opens(int i) {
        char before = outside(i, -1);
        char after = outside(i, 1);
        return !isWord(before) && before != '.' && before != ',' && before != ')' && before != '’' && !isSpace(after);
    }

    private boolean closes(int i) {
        char before = outside(i, -1);
        char after = outside(i, 1);
        return !isSpace(before) && !isWord(after);
    }

    // The nearest character that is no part of a tag; a space at either end.
    private char outside(int i, int step) {
        int at = i + step;
        while (at >= 0 && at < source.length()) {
            char c = source.charAt(at);
            if (step > 0 && c == '<') {
                int end = source.indexOf('>', at);
                if (end < 0) {
                    return c;
                }
                at = end + 1;
            } else if (step < 0 && c == '>') {
                int start = source.lastIndexOf('<', at);
                if (start < 0) {
                    return c;
                }
                at = start - 1;
            } else {
                return c;
            }
        }
        return ' ';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
