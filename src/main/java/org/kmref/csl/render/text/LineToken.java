package org.kmref.csl.render.text;

import org.jspecify.annotations.Nullable;

/** A token of a line; {@code what} is a face, a display, the address of a link, or the quotation marks of a style. */
final class LineToken {
    enum Kind {
        TEXT,
        OPEN,
        CLOSE,
        OPEN_QUOTE,
        CLOSE_QUOTE
    }

    record Link(String target) {}

    /** The end of a user's own quotation. */
    record Closed() {}

    /** What a style quotes, within so many faces of its own. */
    record Quoted(int faces) {}

    final Kind kind;
    String text;
    final @Nullable Object what;

    LineToken(Kind kind, String text, @Nullable Object what) {
        this.kind = kind;
        this.text = text;
        this.what = what;
    }
}
