package org.kmref.csl.render.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Inline;
import org.kmref.csl.Inline.Face;

/** Makes styled runs of the tokens of a line. */
final class LineTokens {
    private LineTokens() {}

    /** Returns the runs that the tokens of a whole line make. */
    static List<Inline> inlines(List<LineToken> pieces) {
        trimLastBlock(pieces);
        trimFirstBlock(pieces);
        Deque<List<Inline>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        StringBuilder words = new StringBuilder();
        for (LineToken piece : pieces) {
            switch (piece.kind) {
                case TEXT, OPEN_QUOTE, CLOSE_QUOTE -> words.append(piece.text);
                case OPEN -> {
                    flush(words, open.element());
                    open.push(new ArrayList<>());
                }
                case CLOSE -> {
                    flush(words, open.element());
                    List<Inline> content = open.pop();
                    if (!content.isEmpty()) {
                        open.element().add(closed(piece.what, content));
                    }
                }
            }
        }
        flush(words, open.element());
        return open.pop();
    }

    // A space that ends the last block stands after it.
    private static void trimLastBlock(List<LineToken> pieces) {
        int end = pieces.size() - 1;
        if (end < 1
                || pieces.get(end).kind != LineToken.Kind.CLOSE
                || !(pieces.get(end).what instanceof Inline.Display)) {
            return;
        }
        LineToken before = pieces.get(end - 1);
        if (before.kind == LineToken.Kind.TEXT && before.text.endsWith(" ")) {
            before.text = before.text.substring(0, before.text.length() - 1);
            pieces.add(new LineToken(LineToken.Kind.TEXT, " ", null));
        }
    }

    // A space that begins the first block stands before it: it is no part of what stands in the margin.
    private static void trimFirstBlock(List<LineToken> pieces) {
        if (pieces.size() < 2 || !(pieces.get(0).what instanceof Inline.Display)) {
            return;
        }
        LineToken after = pieces.get(1);
        if (after.kind == LineToken.Kind.TEXT && after.text.startsWith(" ")) {
            after.text = after.text.substring(1);
            pieces.add(0, new LineToken(LineToken.Kind.TEXT, " ", null));
        }
    }

    private static void flush(StringBuilder words, List<Inline> out) {
        if (words.length() > 0) {
            out.add(new Inline.Text(words.toString()));
            words.setLength(0);
        }
    }

    private static Inline closed(@Nullable Object what, List<Inline> content) {
        if (what instanceof Face face) {
            return new Inline.Styled(face, content);
        }
        if (what instanceof LineToken.Link link) {
            return new Inline.Link(link.target(), content);
        }
        if (what instanceof Inline.Display display) {
            return new Inline.Block(display, content);
        }
        throw new IllegalStateException("nothing closes");
    }
}
