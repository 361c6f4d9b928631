package org.kmref.document.manuscript;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.kmref.document.manuscript.ManuscriptLayout.BlockKind;

/**
 * The comments in which kmref keeps what it needs to format a manuscript again: {@code (Nilsen, 2015)<!-- kmref:13:4f2a
 * [@nilsen2015] -->} after a citation, {@code <!-- kmref:bibliography -->} where a bibliography goes.
 *
 * <p>The numbers after a citation say how many characters before the comment are its text, blanks not counted, and which:
 * text that was changed by hand is not taken for kmref's. In Markdown no comment stands before the text, for a line that
 * begins with one is HTML as a whole.
 */
public final class Marks {
    /** No further mark of kmref's follows. */
    static final int NO_MORE = -2;

    private static final String NAME = "kmref";
    private static final Pattern MARK = Pattern.compile(
            "\\s*+(?:kmref:(\\d{1,5}):([0-9a-f]{4})(?=\\s)|(/?+)kmref(:bibliography|:notes)(?![\\w-]))");
    // What would end a comment or a line; and what would be taken for this spelling.
    private static final Pattern ENTITY = Pattern.compile("&#([0-9]{1,6});");

    private static final Set<String> PAIRS = Set.of("--", "->", "*/", "/*", "@@");

    private Marks() {}

    /** How a comment is written. */
    public enum Form {
        HTML("<!--", "-->"),
        PERCENT("%", "\n"),
        SLASHES("//", "\n"),
        STARS("/*", "*/"),
        NUMBER("# ", "\n"),
        AT_SIGNS("@@comment:", "@@");

        private final String open;
        private final String close;

        Form(String open, String close) {
            this.open = open;
            this.close = close;
        }

        /** Returns the place behind the comment that begins here, with the line break that ends it. */
        int end(String text, int at) {
            int end = text.indexOf(close, at + open.length());
            return end < 0 ? text.length() : end + close.length();
        }

        /** Returns a comment with this in it. */
        public String comment(String content) {
            String before = open.endsWith(" ") || open.endsWith(":") ? open : open + " ";
            return isLine() ? before + content + "\n" : before + content + (close.equals("@@") ? "" : " ") + close;
        }

        /** Returns whether it ends with its line. */
        public boolean isLine() {
            return close.equals("\n");
        }
    }

    /**
     * What a comment says.
     *
     * @param start where its argument begins
     * @param length of the text of a citation, in characters that are no blanks
     * @param checksum of that text
     */
    record Mark(BlockKind kind, boolean closes, String argument, int start, int length, String checksum) {}

    static Optional<Mark> read(String text, int at, int end, Form form) {
        int content = at + form.open.length();
        int close = text.startsWith(form.close, end - form.close.length()) ? end - form.close.length() : end;
        if (content > close) {
            return Optional.empty();
        }
        Matcher mark = MARK.matcher(text).region(content, close);
        if (!mark.lookingAt()) {
            return Optional.empty();
        }
        int start = mark.end();
        while (start < close && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        String argument = text.substring(start, close).stripTrailing();
        if (mark.group(1) != null) {
            int length = Integer.parseInt(mark.group(1));
            return Optional.of(new Mark(BlockKind.CITATION, false, argument, start, length, mark.group(2)));
        }
        BlockKind kind = mark.group(4).equals(":notes") ? BlockKind.NOTES : BlockKind.BIBLIOGRAPHY;
        return Optional.of(new Mark(kind, !mark.group(3).isEmpty(), argument, start, 0, ""));
    }

    /** Returns where the text begins that a mark after it tells the length of, not before the least place. */
    static int startOfText(String text, int comment, int length, int least) {
        int at = comment;
        int left = length;
        while (at > least && left > 0) {
            int c = text.codePointBefore(at);
            at -= Character.charCount(c);
            left -= isBlank(c) ? 0 : 1;
        }
        return at;
    }

    /** Returns how many characters a text has that are no blanks. */
    static int length(String text) {
        return (int) text.codePoints().filter(c -> !isBlank(c)).count();
    }

    /** Returns four hexadecimal digits for a text, whatever its blanks and marks of emphasis, which programs lay out anew. */
    static String checksum(String text) {
        CRC32 sum = new CRC32();
        text.codePoints()
                .filter(c -> !isBlank(c) && c != '*' && c != '_')
                .forEach(c -> sum.update(Character.toString(c).getBytes(StandardCharsets.UTF_8)));
        return String.format(Locale.ROOT, "%04x", sum.getValue() & 0xffff);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c);
    }

    /** Returns where the comment begins that closes such a mark; negative where another comes before, or none. */
    static int closing(BlockKind kind, String text, int from, Form form) {
        for (int name = text.indexOf(NAME, from); name >= 0; name = text.indexOf(NAME, name + 1)) {
            int at = name;
            while (at > from && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '/')) {
                at--;
            }
            // The spaces and the slash are the comment's own or the mark's.
            for (int open = Math.max(from, at - form.open.length()); open < name; open++) {
                if (text.startsWith(form.open, open)) {
                    Optional<Mark> mark = read(text, open, form.end(text, open), form);
                    if (mark.isPresent()) {
                        return mark.get().closes() && mark.get().kind() == kind ? open : -1;
                    }
                }
            }
        }
        return NO_MORE;
    }

    /** Returns the comment after the text of a citation, which keeps how the citation was written. */
    public static String citation(String text, String source, Form form) {
        return form.comment(NAME + ":" + length(text) + ":" + checksum(text) + " " + encoded(source));
    }

    /** Returns the comment that opens a mark. */
    public static String opening(BlockKind kind, String argument, Form form) {
        return form.comment(name(kind) + (argument.isEmpty() ? "" : " " + argument));
    }

    /** Returns the comment that closes it. */
    public static String closing(BlockKind kind, Form form) {
        return form.comment("/" + name(kind));
    }

    private static String name(BlockKind kind) {
        return switch (kind) {
            case CITATION -> NAME;
            case NOTES -> NAME + ":notes";
            case BIBLIOGRAPHY, OWN_BIBLIOGRAPHY -> NAME + ":bibliography";
        };
    }

    /** Returns a text so that it may stand in a comment, on one line and with its blanks. */
    public static String encoded(String source) {
        StringBuilder out = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            boolean doubled = i > 0 && PAIRS.contains(source.substring(i - 1, i + 1));
            boolean edge = c == ' ' && (i == 0 || i == source.length() - 1);
            boolean entity = c == '&' && i + 1 < source.length() && source.charAt(i + 1) == '#';
            if (doubled || edge || entity || c == '\n' || c == '\r' || c == '\t') {
                out.append("&#").append((int) c).append(';');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Returns what {@link #encoded} was given. */
    public static String decoded(String argument) {
        return ENTITY.matcher(argument)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
    }

    /** Returns where each character of what {@link #decoded} gives stands in the argument, and at last its end. */
    static List<Integer> places(String argument) {
        List<Integer> places = new ArrayList<>();
        Matcher entity = ENTITY.matcher(argument);
        int at = 0;
        while (entity.find()) {
            while (at <= entity.start()) {
                places.add(at++);
            }
            at = entity.end();
        }
        while (at <= argument.length()) {
            places.add(at++);
        }
        return places;
    }
}
