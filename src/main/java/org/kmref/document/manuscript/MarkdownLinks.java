package org.kmref.document.manuscript;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What in Markdown leads elsewhere and is no text: destinations of links, addresses, tags of HTML, attributes. */
final class MarkdownLinks {
    private static final int LONGEST = 4000;

    private static final Pattern DESTINATION = Pattern.compile(
            "\\(\\s*+(?:<[^<>\\n"
                    + "]*+>|(?:[^\\s()\\\\]|\\\\.|"
                    + "\\((?:[^\\s()\\\\]|\\\\.)*+\\))*+)(?:\\s++(?:\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'))?+\\s*+\\)");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("\\{\\s*+(?:(?:[#.][^\\s{}=]++|[A-Za-z_][\\w:.-]*+=(?:\"[^\"\\n"
                    + "]*+\"|'[^'\\n"
                    + "]*+'|[^\\s{}\"']++)|-)\\s*+)++\\}");
    private static final Pattern AUTOMATIC =
            Pattern.compile("<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*+|[^\\s<>@]++@[^\\s<>@]++)>");
    private static final Pattern TAG = Pattern.compile("</?+[A-Za-z][A-Za-z0-9-]*+(?:\\s++[A-Za-z_:][\\w.:-]*+"
            + "(?:\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'=<>`]++))?+)*+\\s*+/?+>");
    private static final Pattern RAW = Pattern.compile("(?i)<(pre|script|style|textarea|code|kbd|samp|svg|math)\\b");
    private static final Pattern DEFINITION =
            Pattern.compile("[ ]{0,3}+\\[(?!\\^)[^\\[\\]\\n]{1,999}+\\]:[ \\t]*+(?:\\n[ \\t]*+)?+\\S[^\\n]*+");

    private MarkdownLinks() {}

    /** Returns the place behind {@code (ADDRESS "TITLE")}, or -1 where none stands here. */
    static int endOfDestination(String text, int at) {
        return end(DESTINATION, text, at);
    }

    /** Returns the place behind {@code {#id .class name=value}}, or -1. */
    static int endOfAttributes(String text, int at) {
        return end(ATTRIBUTES, text, at);
    }

    /** Returns the place behind an address in angle brackets or a tag of HTML, or -1. */
    static int endOfAngle(String text, int at) {
        int automatic = end(AUTOMATIC, text, at);
        return automatic > 0 ? automatic : end(TAG, text, at);
    }

    /** Returns the place behind an address that stands in the text. */
    static int endOfAddress(String text, int at) {
        int end = at;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "<>\"`[];".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Returns the name of the element whose opening tag stands here, where its content is no text; else nothing. */
    static Optional<String> rawElement(String text, int at) {
        Matcher raw = RAW.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
        return raw.lookingAt() ? Optional.of(raw.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Returns the place behind the definition of a link's address, {@code [label]: address}, that a line is; else -1. */
    static int endOfDefinition(String text, int start) {
        return end(DEFINITION, text, start);
    }

    /** Returns whether what follows a slash belongs to an address without a scheme: {@code medium.com/@name}. */
    static boolean isOfAddress(String text, int at) {
        if (at < 2 || text.charAt(at - 1) != '/') {
            return false;
        }
        int start = at - 1;
        while (start > 0 && start > at - 200 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, at).indexOf('.') >= 0;
    }

    private static int end(Pattern pattern, String text, int at) {
        Matcher found = pattern.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
        return found.lookingAt() ? found.end() : -1;
    }
}
