package org.kmref.document.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kmref.document.manuscript.WrittenCitation.Manner;
import org.kmref.model.CitationKey;

/**
 * The grammar of citations in pandoc's Markdown: {@code [see @KEY, p. 3; -@KEY]}, {@code @KEY [p. 3]}, {@code @{KEY}}.
 *
 * <p>Each bracket is matched once for the whole text, so that however many are open the time is that of one reading.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#extension-citations">Pandoc's manual, citations</a>
 */
public final class MarkdownCitations {
    private static final String INTERNAL = ":.#$%&-+?<>~/";
    private static final int LONGEST_RUN = 64;
    private static final int MOST_OPEN = 1000;
    private static final int LONGEST_BRACES = 1000;

    private final String text;
    private int[] closing = new int[0];

    public MarkdownCitations(String text) {
        this.text = text;
    }

    /**
     * Returns the citation that a line is: in brackets, with the author in the text, or cites with neither brackets nor, for
     * keys that stand first, the at sign. Absent where a part of it names no key.
     */
    public static Optional<WrittenCitation> ofLine(String line) {
        String text = line.strip();
        MarkdownCitations citations = new MarkdownCitations(text);
        if (text.startsWith("[") && citations.closing(0) == text.length() - 1) {
            return citations
                    .cites(1, text.length() - 1, false)
                    .map(cites -> new WrittenCitation(0, text.length(), cites, Manner.USUAL));
        }
        if (text.startsWith("@")) {
            Optional<WrittenCitation> inText = citations.inText(0);
            if (inText.isPresent() && inText.get().end() == text.length() && text.endsWith("]")) {
                return inText;
            }
        }
        return citations
                .cites(0, text.length(), true)
                .map(cites -> new WrittenCitation(0, text.length(), cites, Manner.USUAL));
    }

    /** Returns the citation in the brackets that open here; absent where a part of them names no key. */
    Optional<WrittenCitation> bracketed(int open) {
        int close = closing(open);
        if (close < 0) {
            return Optional.empty();
        }
        return cites(open + 1, close, false).map(cites -> new WrittenCitation(open, close + 1, cites, Manner.USUAL));
    }

    /** Returns the citation whose key begins with the at sign here, with the brackets after it where they belong to it. */
    Optional<WrittenCitation> inText(int at) {
        int end = endOfMention(at);
        if (end <= at) {
            return Optional.empty();
        }
        WrittenCite bare = new WrittenCite(mention(at), "", "", false, false);
        int open = overBlank(end);
        if (open < text.length() && text.charAt(open) == '[') {
            Optional<List<WrittenCite>> more = place(bare, open);
            if (more.isPresent()) {
                return Optional.of(new WrittenCitation(at, closing(open) + 1, more.get(), Manner.IN_TEXT));
            }
        }
        return Optional.of(new WrittenCitation(at, end, List.of(bare), Manner.IN_TEXT));
    }

    // @a [p. 3; see @b]: a place and words of the first, then others.
    private Optional<List<WrittenCite>> place(WrittenCite first, int open) {
        int close = closing(open);
        if (close < 0 || close == open + 1 || text.charAt(open + 1) == '^' || isLink(close + 1)) {
            return Optional.empty();
        }
        List<WrittenCite> all = new ArrayList<>();
        int start = open + 1;
        int end = endOfPart(start, close);
        if (key(start, end) < 0) {
            String rest = text.substring(start, end).strip();
            all.add(new WrittenCite(first.mention(), "", rest.startsWith(",") ? rest : " " + rest, false, false));
            if (end == close) {
                return Optional.of(all);
            }
            start = end + 1;
        } else {
            all.add(first);
        }
        return cites(start, close, false).map(others -> {
            all.addAll(others);
            return all;
        });
    }

    /** Returns whether what stands here makes a link or a span of the brackets before it. */
    boolean isLink(int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return (c == '(' && MarkdownLinks.endOfDestination(text, at) > 0)
                || (c == '{' && MarkdownLinks.endOfAttributes(text, at) > 0);
    }

    private Optional<List<WrittenCite>> cites(int from, int to, boolean bare) {
        List<WrittenCite> cites = new ArrayList<>();
        int start = from;
        while (start <= to) {
            int end = endOfPart(start, to);
            int at = key(start, end);
            if (at < 0) {
                Optional<WrittenCite> cite = bare ? bare(start, end) : Optional.empty();
                if (cite.isEmpty()) {
                    return Optional.empty();
                }
                cites.add(cite.get());
            }
            boolean follows = false;
            int prefix = start;
            while (at >= 0) {
                int next = key(endOfMention(at), end);
                int stop = next < 0 ? end : beforeMinus(next, start);
                cites.add(cite(at, prefix, start, stop, follows));
                prefix = stop;
                at = next;
                follows = true;
            }
            start = end + 1;
        }
        return cites.isEmpty() ? Optional.empty() : Optional.of(cites);
    }

    private WrittenCite cite(int at, int prefixStart, int start, int stop, boolean follows) {
        int before = beforeMinus(at, start);
        String prefix = text.substring(Math.min(prefixStart, before), before).stripLeading();
        String rest = text.substring(endOfMention(at), stop).stripTrailing();
        return new WrittenCite(mention(at), prefix, rest, before < at, follows);
    }

    private Mention mention(int at) {
        int end = endOfMention(at);
        return text.startsWith("@{", at)
                ? new Mention(
                        at + 2,
                        end - 1,
                        new CitationKey(text.substring(at + 2, end - 1).strip()),
                        Mention.Form.BARE)
                : new Mention(at, end, new CitationKey(text.substring(at + 1, end)), Mention.Form.MARKDOWN_AT);
    }

    // a; b, p. 3: the key of a line without the at sign.
    private Optional<WrittenCite> bare(int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < to && !Character.isWhitespace(text.charAt(end)) && ",;@".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String rest = text.substring(end, to).stripTrailing();
        if (end == start || !(rest.isEmpty() || rest.startsWith(","))) {
            return Optional.empty();
        }
        Mention mention = new Mention(start, end, new CitationKey(text.substring(start, end)), Mention.Form.BARE);
        return Optional.of(new WrittenCite(mention, "", rest, false, false));
    }

    // A minus belongs to the key where it ends no word.
    private int beforeMinus(int at, int start) {
        boolean minus = at > start && text.charAt(at - 1) == '-';
        boolean ofWord = at > start + 1 && Character.isLetterOrDigit(text.codePointBefore(at - 1));
        return minus && !ofWord ? at - 1 : at;
    }

    // The next at sign that a key follows and that no brackets enclose, or -1.
    private int key(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int end = c == '@' && !(at > 0 && Character.isLetterOrDigit(text.codePointBefore(at)))
                    ? endOfMention(at)
                    : at;
            if (end > at && end <= to) {
                return at;
            }
            at = past(at, to);
        }
        return -1;
    }

    private int endOfPart(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != ';') {
            at = text.charAt(at) == '@' && endOfMention(at) <= to ? Math.max(at + 1, endOfMention(at)) : past(at, to);
        }
        return Math.min(at, to);
    }

    // Behind the character here, or behind all that an escape, a span of code, brackets or braces enclose.
    private int past(int at, int to) {
        char c = text.charAt(at);
        int end = at + 1;
        if (c == '\\') {
            end = at + 2;
        } else if (c == '`') {
            end = Math.max(end, endOfCode(at, to));
        } else if (c == '[' && closing(at) > 0) {
            end = closing(at) + 1;
            end = text.startsWith("(", end) ? Math.max(end, MarkdownLinks.endOfDestination(text, end)) : end;
        } else if (text.startsWith("://", at)) {
            end = MarkdownLinks.endOfAddress(text, at);
        } else if (c == '{') {
            int close = brace(at);
            end = close < 0 || close >= to ? end : close + 1;
        }
        return Math.min(end, to);
    }

    // The brace that closes the one here, on the same line and not beyond what a key or a place may take; else -1.
    private int brace(int open) {
        int end = Math.min(text.length(), open + LONGEST_BRACES);
        for (int at = open; at < end && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == '}') {
                return at;
            }
        }
        return -1;
    }

    private int endOfCode(int at, int to) {
        int length = run(at);
        int close = at + length;
        while (close < to) {
            close = text.indexOf('`', close);
            if (close < 0 || close >= to) {
                return at + length;
            }
            int other = run(close);
            if (other == length) {
                return close + length;
            }
            close += other;
        }
        return at + length;
    }

    private int run(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }

    /** Returns the place behind the key whose at sign stands here; the same place where none follows. */
    int endOfMention(int at) {
        if (text.startsWith("@{", at)) {
            int close = brace(at + 1);
            return close > 0 && !text.substring(at + 2, close).isBlank() ? close + 1 : at;
        }
        int end = endOfKey(text, at + 1);
        return end == at + 1 ? at : end;
    }

    /** Returns the place behind a key without braces: punctuation stands inside it, one at a time, never at its end. */
    static int endOfKey(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int inside = at > from ? overPunctuation(text, at) : at;
            if (inside >= text.length() || !isOfKey(text.codePointAt(inside))) {
                return at;
            }
            at = inside + Character.charCount(text.codePointAt(inside));
        }
        return at;
    }

    private static int overPunctuation(String text, int at) {
        if (text.startsWith("://", at)) {
            return at + 3;
        }
        return INTERNAL.indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    private static boolean isOfKey(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private int overBlank(int from) {
        int at = from;
        int lines = 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
            lines += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        return lines > 1 ? from : at;
    }

    /** Returns the place of the bracket that closes the one here, or -1 where none does within the paragraph. */
    int closing(int open) {
        if (closing.length == 0) {
            closing = matched();
        }
        return closing[open];
    }

    private int[] matched() {
        int[] found = new int[text.length() + 1];
        Arrays.fill(found, -1);
        int[] open = new int[MOST_OPEN];
        int depth = 0;
        boolean[] unclosed = new boolean[LONGEST_RUN];
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = at + 1;
            switch (c) {
                case '\\' -> next = at + 2;
                case '\n' -> {
                    if (isBlankLine(at + 1)) {
                        depth = 0;
                        Arrays.fill(unclosed, false);
                    }
                }
                case '`' -> next = overCode(at, unclosed);
                case '[' -> {
                    if (depth == MOST_OPEN) {
                        depth = 0;
                    }
                    open[depth++] = at;
                }
                case ']' -> {
                    if (depth > 0) {
                        found[open[--depth]] = at;
                    }
                }
                default -> {}
            }
            at = next;
        }
        return found;
    }

    private int overCode(int at, boolean[] unclosed) {
        int length = run(at);
        if (length >= LONGEST_RUN || unclosed[length]) {
            return at + length;
        }
        int end = endOfCode(at, endOfParagraph(at));
        unclosed[length] = end == at + length;
        return end;
    }

    private int endOfParagraph(int from) {
        int line = text.indexOf('\n', from);
        while (line >= 0 && !isBlankLine(line + 1)) {
            line = text.indexOf('\n', line + 1);
        }
        return line < 0 ? text.length() : line;
    }

    private boolean isBlankLine(int start) {
        int at = start;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
            at++;
        }
        return at >= text.length() || text.charAt(at) == '\n';
    }
}
