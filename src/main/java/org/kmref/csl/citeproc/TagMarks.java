package org.kmref.csl.citeproc;

import java.util.List;
import java.util.Optional;
import org.kmref.csl.Inline.Face;
import org.kmref.model.RichText;

/**
 * Carries the rich-text tags of CSL-JSON through citeproc-java, which would print them: each becomes a character of the
 * private use area on the way in, and a face on the way out.
 */
final class TagMarks {
    private static final List<Face> FACES =
            List.of(Face.ITALIC, Face.BOLD, Face.SUPERSCRIPT, Face.SUBSCRIPT, Face.SMALL_CAPS);
    private static final char FIRST = '\uF6C0';
    private static final char END = (char) (FIRST + FACES.size());

    private TagMarks() {}

    /** Returns the text with a character for each tag; tags that open or close nothing stay as they are written. */
    static String protect(String text) {
        String clean = without(text);
        if (clean.indexOf('<') < 0) {
            return clean;
        }
        StringBuilder out = new StringBuilder(clean.length());
        new RichText(clean).parts().forEach(part -> append(part, out));
        return out.toString();
    }

    // A span that only keeps the case of its words has no face.
    private static void append(RichText.Part part, StringBuilder out) {
        if (part instanceof RichText.Words words) {
            out.append(words.text());
        } else if (part instanceof RichText.Styled styled) {
            int face = face(styled.style());
            if (face >= 0) {
                out.append((char) (FIRST + face));
            }
            styled.parts().forEach(inner -> append(inner, out));
            if (face >= 0) {
                out.append(END);
            }
        }
    }

    private static int face(RichText.Style style) {
        return switch (style) {
            case ITALIC -> 0;
            case BOLD -> 1;
            case SUPERSCRIPT -> 2;
            case SUBSCRIPT -> 3;
            case SMALL_CAPS -> 4;
            case NO_CASE, NO_DECORATION -> -1;
        };
    }

    private static String without(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> !isMark((char) c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    static boolean isMark(char c) {
        return c >= FIRST && c <= END;
    }

    /** Returns the face a character opens; absent when it closes one. */
    static Optional<Face> face(char mark) {
        return mark == END ? Optional.empty() : Optional.of(FACES.get(mark - FIRST));
    }
}
