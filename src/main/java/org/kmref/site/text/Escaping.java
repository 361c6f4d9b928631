package org.kmref.site.text;

import org.kmref.model.Unprintable;

/** Text that comes from anywhere, made harmless where it stands in HTML. */
public final class Escaping {
    private Escaping() {}

    /**
     * Returns the text for the content of an element or a quoted attribute, without control characters, characters that turn
     * the direction of writing, and halves of characters.
     */
    public static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append((char) point);
                default -> {
                    if (!Unprintable.is(point)) {
                        out.appendCodePoint(point);
                    }
                }
            }
        }
        return out.toString();
    }

    /** Returns the text without what {@link #html} leaves out, not escaped. */
    public static String printable(String text) {
        if (text.codePoints().noneMatch(point -> Unprintable.is(point) && point != '\n' && point != '\t')) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Unprintable.is(point))
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
