package org.kmref.csl.citeproc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.csl.Inline.Face;

/**
 * Carries the rich-text tags of CSL-JSON through citeproc-java, which would print them: each becomes a character of the
 * private use area on the way in, and a face on the way out.
 */
final class RichText {
    private static final Pattern TAG = Pattern.compile("<(/?)(i|b|sup|sub|sc|span)(?:\\s+([^<>]*))?>");
    private static final List<Face> FACES =
            List.of(Face.ITALIC, Face.BOLD, Face.SUPERSCRIPT, Face.SUBSCRIPT, Face.SMALL_CAPS);
    private static final char FIRST = '\uF6C0';
    private static final char END = (char) (FIRST + FACES.size());

    private RichText() {}

    /** Returns the text with a character for each tag; tags that open or close nothing stay as they are written. */
    static String protect(String text) {
        String clean = without(text);
        if (clean.indexOf('<') < 0) {
            return clean;
        }
        List<String> marks = marks(clean);
        StringBuilder out = new StringBuilder();
        Matcher tag = TAG.matcher(clean);
        for (int index = 0; tag.find(); index++) {
            tag.appendReplacement(out, Matcher.quoteReplacement(marks.get(index)));
        }
        return tag.appendTail(out).toString();
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

    // What stands for each tag of the text, in their order.
    private static List<String> marks(String text) {
        List<String> marks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> openings = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            int index = marks.size();
            marks.add(tag.group());
            names.add(tag.group(2));
            openings.add(opening(tag));
            if (tag.group(1).isEmpty()) {
                open.add(index);
            } else if (!open.isEmpty() && names.get(open.get(open.size() - 1)).equals(tag.group(2))) {
                int partner = open.remove(open.size() - 1);
                String opening = openings.get(partner);
                marks.set(partner, opening);
                marks.set(index, opening.isEmpty() ? "" : String.valueOf(END));
            }
        }
        return marks;
    }

    // A span that only keeps the case of its words has no face.
    private static String opening(Matcher tag) {
        int face = switch (tag.group(2)) {
            case "i" -> 0;
            case "b" -> 1;
            case "sup" -> 2;
            case "sub" -> 3;
            case "sc" -> 4;
            default -> String.valueOf(tag.group(3)).contains("small-caps") ? 4 : -1;
        };
        return face < 0 ? "" : String.valueOf((char) (FIRST + face));
    }
}
