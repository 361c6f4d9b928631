package org.kmref.format.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kmref.format.text.TaggedText;

/** A page as lines: without byte order mark, carriage returns and the odd spaces, ligatures and soft hyphens of word processors and PDF files. */
final class PageText {

    /** Of what is set in italics and the like in a printed reference; all else in angle brackets is text. */
    private static final Pattern TAG =
            Pattern.compile("(?i)</?(?:i|b|em|strong|u|sub|sup|span|a)(?:\\s[^<>]{0,300})?>");

    private PageText() {}

    /**
     * A line of a page.
     *
     * @param number counted from 1
     * @param indent how many columns of white space it begins with
     * @param text without white space at its ends
     */
    record Line(int number, int indent, String text) {
        boolean isBlank() {
            return text.isEmpty();
        }
    }

    static List<Line> lines(String page) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : page.split("\r\n|[\n\r\f\u2028\u2029]", -1)) {
            number++;
            int indent = 0;
            int at = 0;
            while (at < raw.length() && isSpace(raw.charAt(at))) {
                indent += raw.charAt(at) == '\t' ? 4 : raw.charAt(at) == '\uFEFF' ? 0 : 1;
                at++;
            }
            lines.add(new Line(number, indent, cleaned(raw.substring(at))));
        }
        return lines;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** Returns the text with single plain spaces, letters where ligatures were, and without the tags and entities of HTML. */
    static String cleaned(String line) {
        String raw = withoutTags(line);
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case 'ﬀ' -> out.append("ff");
                case 'ﬁ' -> out.append("fi");
                case 'ﬂ' -> out.append("fl");
                case 'ﬃ' -> out.append("ffi");
                case 'ﬄ' -> out.append("ffl");
                case 'ﬅ', 'ﬆ' -> out.append("st");
                case '\u00AD', '\u200B', '\uFEFF', '\u200C', '\u2060' -> {}
                default -> {
                    if (!isSpace(c)) {
                        if (c >= ' ' && c != '\u007F') {
                            out.append(c);
                        }
                    } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                        out.append(' ');
                    }
                }
            }
        }
        while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private static String withoutTags(String line) {
        String text = line.indexOf('<') < 0 ? line : TAG.matcher(line).replaceAll("");
        return text.indexOf('&') < 0 ? text : TaggedText.unescaped(text);
    }

    /** Returns the lines as one: a word that a hyphen breaks at the end of a line is put together where that is likely. */
    static String joined(List<String> lines) {
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            int end = out.length();
            boolean hyphen = end > 1
                    && (out.charAt(end - 1) == '-' || out.charAt(end - 1) == '‐')
                    && Character.isLetter(out.charAt(end - 2))
                    && !line.isEmpty();
            if (hyphen && Character.isLowerCase(line.charAt(0))) {
                out.setLength(end - 1);
            } else if (end > 0 && !hyphen && !isBrokenAddress(out, line)) {
                out.append(' ');
            }
            out.append(line);
        }
        return out.toString();
    }

    // An address goes on in the next line behind a slash, a dash or an underscore, and DOIs at a dot as well.
    private static boolean isBrokenAddress(StringBuilder before, String line) {
        if (line.isEmpty() || !Character.isLetterOrDigit(line.charAt(0))) {
            return false;
        }
        int end = before.length();
        char last = before.charAt(end - 1);
        boolean digit = Character.isDigit(line.charAt(0));
        boolean range = (last == '–' || last == '-') && end > 1 && Character.isDigit(before.charAt(end - 2));
        if (range && digit) {
            return true;
        }
        if ("/_-=?&.".indexOf(last) < 0) {
            return false;
        }
        String tail = before.substring(before.lastIndexOf(" ") + 1);
        boolean doi = tail.startsWith("10.") || tail.contains("doi:10.") || tail.contains("/10.");
        boolean address = doi || tail.contains("://") || tail.startsWith("www.");
        return address && (last != '.' || (doi && digit));
    }
}
