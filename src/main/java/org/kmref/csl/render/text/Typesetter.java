package org.kmref.csl.render.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Inline;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.StyledText;
import org.kmref.csl.locale.CslLocale;
import org.kmref.csl.render.text.Node.Quote;
import org.kmref.csl.render.text.Node.Span;
import org.kmref.csl.render.text.Node.SpanFormat;
import org.kmref.csl.render.text.Punctuation.Meeting;

/**
 * Sets a tree of rendered text as styled runs: chooses quotation marks by depth, turns faces round inside their like,
 * and settles punctuation that meets where two parts join.
 */
public final class Typesetter {

    private final boolean punctuationInQuote;
    private final String openQuote;
    private final String closeQuote;
    private final String openInner;
    private final String closeInner;

    public Typesetter(CslLocale locale) {
        this.punctuationInQuote = locale.punctuationInQuote();
        this.openQuote = locale.term("open-quote");
        this.closeQuote = locale.term("close-quote");
        this.openInner = locale.term("open-inner-quote");
        this.closeInner = locale.term("close-inner-quote");
    }

    public StyledText set(Node node) {
        return set(node, false);
    }

    /** Returns the text of a note, in which round brackets within round brackets are square. */
    public StyledText setAlternating(Node node) {
        return set(node, true);
    }

    private StyledText set(Node node, boolean alternating) {
        if (node instanceof Node.Text text) {
            return StyledText.of(text.text());
        }
        Line line = new Line(alternating);
        line.add(node, List.of(), 0);
        return new StyledText(LineTokens.inlines(line.pieces));
    }

    /** The line as a list of tokens, on which punctuation is settled as each text is added. */
    private final class Line {
        private final List<LineToken> pieces = new ArrayList<>();
        // The last text with something in it since the line or the block began, or -1.
        private int last = -1;
        // Where the block ends that nothing has followed yet, or -1.
        private int closedBlock = -1;
        // Within one field only its first text meets what is before it; the rest stays as it was written.
        private boolean inField;
        private boolean fieldBegun;
        private boolean inSuffix;
        private boolean inDelimiter;
        // How many round brackets of the style are open, where those within others are square.
        private int brackets;
        private final boolean alternating;

        Line(boolean alternating) {
            this.alternating = alternating;
        }

        private void add(Node node, List<Face> around, int depth) {
            if (node instanceof Node.Text text) {
                text(text.text());
                return;
            }
            Span span = (Span) node;
            if (Node.isEmpty(span)) {
                return;
            }
            if (span.mark() instanceof Node.CiteSuffix) {
                inSuffix = true;
                children(span, around, depth);
                inSuffix = false;
                return;
            }
            if (span.mark() instanceof Node.CiteDelimiter) {
                inDelimiter = true;
                children(span, around, depth);
                inDelimiter = false;
                return;
            }
            if (span.mark() instanceof Node.FieldText) {
                inField = true;
                children(span, around, depth);
                inField = false;
                fieldBegun = false;
                return;
            }
            if (alternating && isBracketed(span)) {
                brackets++;
                dressed(brackets % 2 == 0 ? squared(span) : span, around, depth);
                brackets--;
                return;
            }
            dressed(span, around, depth);
        }

        private static boolean isBracketed(Span span) {
            return span.prefix().indexOf('(') >= 0 && span.suffix().indexOf(')') >= 0;
        }

        // CMOS 6.101: brackets within brackets are square. The specification is silent; citeproc-js does so in notes
        // alone.
        private static Span squared(Span span) {
            return span.withAffixes(
                    span.prefix().replace('(', '['), span.suffix().replace(')', ']'));
        }

        private void dressed(Span span, List<Face> around, int depth) {
            SpanFormat format = span.format();
            if (format.isPlain()) {
                text(span.prefix());
                children(span, around, depth);
                text(span.suffix());
                return;
            }
            boolean block = format.display() != null;
            if (block) {
                pieces.add(new LineToken(LineToken.Kind.OPEN, "", format.display()));
                last = -1;
            }
            text(span.prefix());
            if (!format.link().isEmpty()) {
                pieces.add(new LineToken(LineToken.Kind.OPEN, "", new LineToken.Link(format.link())));
            }
            if (format.quote() == Quote.NONE) {
                faced(span, around, depth);
            } else {
                quoted(span, format.quote(), around, depth);
            }
            if (!format.link().isEmpty()) {
                pieces.add(new LineToken(LineToken.Kind.CLOSE, "", new LineToken.Link(format.link())));
            }
            text(span.suffix());
            if (block) {
                pieces.add(new LineToken(LineToken.Kind.CLOSE, "", format.display()));
                closedBlock = pieces.size() - 1;
                last = -1;
            }
        }

        // A single quotation mark of the source counts as if it stood in double ones.
        private void quoted(Span span, Quote quote, List<Face> around, int depth) {
            boolean curly = quote == Quote.CURLY_DOUBLE || quote == Quote.CURLY_SINGLE;
            String open = quote == Quote.CURLY_DOUBLE ? "“" : "‘";
            String close = quote == Quote.CURLY_DOUBLE ? "”" : "’";
            boolean ownOuter = open.equals(openQuote) && close.equals(closeQuote);
            boolean ownInner = open.equals(openInner) && close.equals(closeInner);
            int level = depth == 0 && (quote == Quote.SINGLE || (curly && ownInner)) ? 1 : depth;
            if (!curly || ownOuter || ownInner) {
                boolean outer = level % 2 == 0;
                open = outer ? openQuote : openInner;
                close = outer ? closeQuote : closeInner;
            }
            pieces.add(new LineToken(LineToken.Kind.OPEN_QUOTE, open, null));
            int faces = faced(span, around, level + 1);
            boolean ofStyle = !inField && span.children().get(0) instanceof Node.Text;
            String moved = ofStyle && !punctuationInQuote ? movedOut() : "";
            pieces.add(new LineToken(LineToken.Kind.CLOSE_QUOTE, close, owner(faces)));
            text(moved);
        }

        private @Nullable Object owner(int faces) {
            return inSuffix ? new LineToken.Closed() : inField ? null : new LineToken.Quoted(faces);
        }

        // A comma or colon that ends what a style quotes follows the quotation mark, where the locale has it so.
        private String movedOut() {
            if (last < 0 || !Punctuation.movesOutOfQuote(pieces.get(last).text)) {
                return "";
            }
            LineToken piece = pieces.get(last);
            int end = piece.text.length() - 1;
            String mark = piece.text.substring(end);
            piece.text = piece.text.substring(0, end);
            return mark;
        }

        // Quotation marks stand outside of the faces of what they enclose; returns how many faces there are.
        private int faced(Span span, List<Face> around, int depth) {
            SpanFormat format = span.format();
            List<Face> inside = around;
            List<Face> opened = new ArrayList<>(2);
            for (Face face :
                    format.undecorated() ? FontFaces.undone(around) : FontFaces.outermostFirst(format.faces())) {
                Face effective = FontFaces.effective(face, inside, format.field());
                if (effective != null) {
                    opened.add(effective);
                    inside = FontFaces.with(inside, effective);
                    pieces.add(new LineToken(LineToken.Kind.OPEN, "", effective));
                }
            }
            children(span, inside, depth);
            for (int i = opened.size() - 1; i >= 0; i--) {
                pieces.add(new LineToken(LineToken.Kind.CLOSE, "", opened.get(i)));
            }
            return opened.size();
        }

        private void children(Span span, List<Face> around, int depth) {
            boolean any = false;
            for (Node child : span.children()) {
                if (Node.isEmpty(child)) {
                    continue;
                }
                if (any) {
                    text(span.delimiter());
                }
                any = true;
                add(child, around, depth);
            }
        }

        private void text(String added) {
            if (added.isEmpty()) {
                return;
            }
            if (closedBlock >= 0 && Punctuation.isMark(added.charAt(0))) {
                intoBlock(added);
                return;
            }
            closedBlock = -1;
            String text = fieldBegun ? added : settled(added);
            if (!text.isEmpty()) {
                pieces.add(new LineToken(LineToken.Kind.TEXT, text, null));
                last = pieces.size() - 1;
            }
            fieldBegun = inField;
        }

        // Punctuation that follows a block, or with which the next one begins, belongs to its last words.
        private void intoBlock(String added) {
            List<LineToken> closed = pieces.subList(closedBlock, pieces.size());
            List<LineToken> after = List.copyOf(closed);
            closed.clear();
            last = textBefore(pieces.size());
            closedBlock = -1;
            text(added.substring(0, 1));
            pieces.addAll(after);
            last = -1;
            text(added.substring(1));
        }

        // Returns what is left to be added once the place where it joins the line is right.
        private String settled(String added) {
            while (last >= 0) {
                LineToken before = pieces.get(last);
                char a = before.text.charAt(before.text.length() - 1);
                char b = added.charAt(0);
                if ((a == ' ' || a == '\u00A0') && b == ' ') {
                    return added.substring(1);
                }
                int quote = closedSince(last);
                boolean closed = quote >= 0 && inDelimiter && pieces.get(quote).what instanceof LineToken.Closed;
                if (quote >= 0 && (!punctuationInQuote || closed)) {
                    return Punctuation.meetingAfterQuote(a, b) == Meeting.DROP_SECOND ? added.substring(1) : added;
                }
                switch (Punctuation.meeting(a, b)) {
                    case DROP_SECOND -> {
                        return added.substring(1);
                    }
                    case DROP_FIRST -> {
                        before.text = before.text.substring(0, before.text.length() - 1);
                        if (before.text.isEmpty()) {
                            pieces.remove(last);
                            last = textBefore(last);
                        }
                        continue;
                    }
                    case KEEP_BOTH -> {
                        if (quote >= 0 && Punctuation.movesIntoQuote(b)) {
                            last = quote
                                    - (pieces.get(quote).what instanceof LineToken.Quoted quoted ? quoted.faces() : 0);
                            pieces.add(last, new LineToken(LineToken.Kind.TEXT, String.valueOf(b), null));
                            return added.substring(1);
                        }
                        return added;
                    }
                }
            }
            return added;
        }

        private int textBefore(int index) {
            for (int i = index - 1; i >= 0; i--) {
                LineToken piece = pieces.get(i);
                if (piece.kind == LineToken.Kind.TEXT) {
                    return i;
                }
                if (piece.what instanceof Inline.Display) {
                    return -1;
                }
            }
            return -1;
        }

        private int closedSince(int index) {
            for (int i = index + 1; i < pieces.size(); i++) {
                if (pieces.get(i).kind == LineToken.Kind.CLOSE_QUOTE) {
                    return i;
                }
            }
            return -1;
        }
    }
}
