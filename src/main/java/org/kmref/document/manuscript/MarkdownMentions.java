package org.kmref.document.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pandoc's Markdown: {@code @KEY}, {@code -@KEY}, {@code @{KEY}} and the same in brackets. Code, comments, formulas, HTML,
 * addresses and links' destinations cite nothing.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#extension-citations">Pandoc's manual, citations</a>
 */
final class MarkdownMentions extends Mentions {
    private static final int CODE = 4;
    private static final int LONGEST_ENVIRONMENT = 20_000;

    private static final Pattern INCLUDE = Pattern.compile("\\{\\{<\\s*+include\\s++(\\S{1,1000}?)\\s*+>}}");
    // Quarto and pandoc-crossref: what a mention of a figure, a table or the like begins with.
    private static final Pattern CROSS_REFERENCE = Pattern.compile(
            "(?i)(?:(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau)[:-].*)");
    private static final Pattern LIST_ITEM = Pattern.compile(
            "(?:[-+*:~]|\\(?(?:\\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,9}|#|@[\\w-]*+)[.)])([ \\t]++)(?=\\S)");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^ {0,3}\\(@([\\w-]++)\\)[ \\t]");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^ {0,3}\\[([^\\[\\]^\\n][^\\[\\]\\n]{0,998})\\]:");
    private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,999}+)\\]");

    private final MarkdownCitations citations;
    private final Set<String> examples = new HashSet<>();
    private final Set<String> definitions = new HashSet<>();
    // By the name of an element: from where on none of its kind closes.
    private final Map<String, Integer> unclosedElements = new HashMap<>();
    // No run of so many backticks closes a span before this place: looked for once only in a paragraph.
    private final int[] unclosedUntil = new int[64];
    private int endOfParagraph = -1;
    // How far the content of each list item that is open stands in.
    private final Deque<Integer> items = new ArrayDeque<>();
    private boolean afterBlank = true;
    private boolean afterBlankQuote;
    private final int endOfFrontMatter;

    MarkdownMentions(String text) {
        super(text);
        this.citations = new MarkdownCitations(text);
        Matcher example = text.contains("(@") ? EXAMPLE.matcher(text) : null;
        while (example != null && example.find()) {
            examples.add(example.group(1));
        }
        Matcher definition = text.contains("]:") ? DEFINITION.matcher(text) : null;
        while (definition != null && definition.find()) {
            definitions.add(definition.group(1).toLowerCase(Locale.ROOT));
        }
        this.endOfFrontMatter = FrontMatter.end(text);
    }

    /** Returns whether a key looks like the label of a figure, table, section or equation. */
    static boolean isCrossReference(String key) {
        return CROSS_REFERENCE.matcher(key).matches();
    }

    /** Returns whether a key may follow the at sign without braces. */
    static boolean isPlain(String key) {
        return MarkdownCitations.endOfKey(key, 0) == key.length();
    }

    @Override
    int step(int at) {
        if (startsLine(at) && at >= endOfFrontMatter) {
            int end = line(at);
            if (end > at) {
                return end;
            }
        }
        return switch (text.charAt(at)) {
            case '\\' -> escape(at);
            case '`', '~' -> code(at);
            case '<' -> angle(at);
            case '@' -> citation(at);
            case '{' -> braces(at);
            case '[' -> bracket(at);
            case ']' -> has("](", at) ? Math.max(at + 1, MarkdownLinks.endOfDestination(text, at + 1)) : at + 1;
            case '^' -> inlineNote(at);
            case '$' -> formula(at);
            case ':' -> has("://", at) && followsWord(at) ? MarkdownLinks.endOfAddress(text, at) : at + 1;
            default -> at + 1;
        };
    }

    // The end of a line that is no text, else the place itself.
    private int line(int at) {
        int end = endOfLine(at);
        int start = at;
        int indent = 0;
        while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            indent = text.charAt(start) == '\t' ? indent / CODE * CODE + CODE : indent + 1;
            start++;
        }
        if (start == end || text.charAt(start) == '\r') {
            afterBlank = true;
            return at;
        }
        while (afterBlank && !items.isEmpty() && indent < items.peek()) {
            items.pop();
        }
        int content = items.isEmpty() ? 0 : items.peek();
        if (afterBlank && indent >= content + CODE) {
            return end;
        }
        boolean opens = afterBlank;
        afterBlank = false;
        if (text.charAt(start) == '>') {
            boolean isCode = (opens || afterBlankQuote) && MarkdownCode.isIndented(text, start);
            afterBlankQuote = isCode || MarkdownCode.isBlank(text, start);
            return isCode ? end : at;
        }
        afterBlankQuote = false;
        int block = opens && has("[", start) ? MarkdownLinks.endOfDefinition(text, start) : -1;
        block = opens && indent == 0 && has("---", start) ? FrontMatter.endOfBlock(text, start) : block;
        if (block > 0) {
            return block;
        }
        return opened(at, start, indent);
    }

    private int opened(int at, int start, int indent) {
        if (indent < CODE && has("[^", start)) {
            Matcher note = NOTE.matcher(text).region(start, endOfLine(start));
            if (note.lookingAt() && has(":", note.end())) {
                note(start, endOfNote(note.end()), note.group(1));
                items.push(indent + CODE);
                return note.end() + 1;
            }
        }
        if (has(":::", start)) {
            int end = references(start);
            return end < 0 ? endOfLine(start) : end;
        }
        Matcher item = LIST_ITEM.matcher(text).region(start, endOfLine(start));
        if (item.lookingAt()) {
            while (!items.isEmpty() && indent < items.peek()) {
                items.pop();
            }
            int blanks = item.group(1).length();
            items.push(indent + item.end() - start - (blanks > CODE ? blanks - 1 : 0));
            return has("(@", start) ? item.end() : at;
        }
        return at;
    }

    // ::: {#refs} and the line that closes it.
    private int references(int start) {
        int end = endOfLine(start);
        if (!text.substring(start, end).contains("#refs")) {
            return -1;
        }
        int line = end + 1;
        int depth = 1;
        while (line < text.length()) {
            int from = overSpaces(line);
            if (has(":::", from)) {
                boolean closes =
                        text.substring(from + run(':', from), endOfLine(from)).isBlank();
                depth += closes ? -1 : 1;
                if (depth == 0) {
                    bibliography(start, endOfLine(from), end + 1, from);
                    return inner(end + 1);
                }
            }
            line = endOfLine(line) + 1;
        }
        return -1;
    }

    private int inner(int at) {
        afterBlank = true;
        return at;
    }

    // A note goes on over lines that are not blank, and over indented ones.
    private int endOfNote(int from) {
        int line = endOfLine(from);
        boolean blank = false;
        while (line < text.length()) {
            int start = line + 1;
            boolean isBlank = text.substring(start, endOfLine(start)).isBlank();
            boolean indented = has("    ", start) || has("\t", start);
            if ((blank && !isBlank && !indented) || (has("[^", start) && !indented)) {
                return line;
            }
            blank = isBlank;
            line = endOfLine(start);
        }
        return text.length();
    }

    private int escape(int at) {
        if (!has("\\begin{", at)) {
            return at + 2;
        }
        int close = next('}', at);
        if (close >= endOfLine(at)) {
            return at + 2;
        }
        String end = "\\end{" + text.substring(at + 7, close) + "}";
        int found = text.substring(close, Math.min(text.length(), close + LONGEST_ENVIRONMENT))
                .indexOf(end);
        return found < 0 ? at + 2 : close + found + end.length();
    }

    private int angle(int at) {
        if (has("<!--", at)) {
            return comment(at, Marks.Form.HTML);
        }
        int end = MarkdownLinks.endOfAngle(text, at);
        if (end < 0) {
            return at + 1;
        }
        Optional<String> raw = text.charAt(end - 2) == '/' ? Optional.empty() : MarkdownLinks.rawElement(text, at);
        return raw.isEmpty() ? end : behindElement(raw.get(), end);
    }

    private int behindElement(String name, int from) {
        if (unclosedElements.containsKey(name)) {
            return from;
        }
        String close = "</" + name;
        for (int i = text.indexOf("</", from); i >= 0; i = text.indexOf("</", i + 2)) {
            if (text.regionMatches(true, i, close, 0, close.length())) {
                return i + close.length();
            }
        }
        unclosedElements.put(name, from);
        return from;
    }

    private int braces(int at) {
        if (!has("{{<", at)) {
            return Math.max(at + 1, MarkdownLinks.endOfAttributes(text, at));
        }
        Matcher include = INCLUDE.matcher(text).region(at, text.length());
        if (include.lookingAt()) {
            include(at, include.group(1));
            return include.end();
        }
        int end = next('>', at);
        return has(">}}", end) && end < endOfLine(at) ? end + 3 : at + 1;
    }

    private int code(int at) {
        char mark = text.charAt(at);
        int length = run(mark, at);
        if (length >= 3 && opensLine(at)) {
            return MarkdownCode.endOfFence(text, at, length);
        }
        if (mark == '~' || length >= unclosedUntil.length || at < unclosedUntil[length]) {
            return at + length;
        }
        int end = endOfParagraph(at);
        int close = next('`', at + length);
        while (close < end && run(mark, close) != length) {
            close = next('`', close + run(mark, close));
        }
        if (close < end) {
            return close + length;
        }
        unclosedUntil[length] = end;
        return at + length;
    }

    // A span of code does not go over a blank line, be it in a quotation.
    private int endOfParagraph(int at) {
        if (at >= endOfParagraph) {
            int line = endOfLine(at);
            while (line < text.length() && !MarkdownCode.isBlank(text, line + 1) && !isItem(line + 1)) {
                line = endOfLine(line + 1);
            }
            endOfParagraph = line;
        }
        return endOfParagraph;
    }

    private int overSpaces(int from) {
        return from + Math.min(3, run(' ', from));
    }

    private boolean opensLine(int at) {
        int start = at;
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '>')) {
            start--;
        }
        return startsLine(start);
    }

    private int bracket(int at) {
        if (has("[^", at)) {
            Matcher note = NOTE.matcher(text).region(at, text.length());
            if (note.lookingAt()) {
                noteReference(at, note.group(1));
                return note.end();
            }
        }
        Optional<WrittenCitation> citation = isFrontMatter(at) ? Optional.empty() : citations.bracketed(at);
        if (citation.isEmpty()
                || citations.isLink(citation.get().end())
                || isReference(citation.get().end())) {
            return at + 1;
        }
        cite(citation.get());
        return citation.get().end();
    }

    // [text][label], where the label is defined as an address.
    private boolean isReference(int at) {
        int close = has("[", at) ? citations.closing(at) : -1;
        return close > 0 && definitions.contains(text.substring(at + 1, close).toLowerCase(Locale.ROOT));
    }

    private int inlineNote(int at) {
        int close = has("^[", at) ? citations.closing(at + 1) : -1;
        if (close < 0) {
            return at + 1;
        }
        note(at, close + 1, "");
        return at + 2;
    }

    // Formulas begin and end beside what is no blank, and end before no digit.
    private int formula(int at) {
        if (has("$$", at)) {
            int end = text.indexOf("$$", at + 2);
            return end < 0 || end > at + 10_000 ? at + 2 : end + 2;
        }
        if (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1))) {
            return at + 1;
        }
        int close = next('$', at + 1);
        if (close >= Math.min(text.length(), at + 2000)
                || Character.isWhitespace(text.charAt(close - 1))
                || text.charAt(close - 1) == '\\'
                || (close + 1 < text.length() && Character.isDigit(text.charAt(close + 1)))) {
            return at + 1;
        }
        return text.substring(at, close).contains("\n\n") ? at + 1 : close + 1;
    }

    @Override
    List<Mention> sourceMentions(String source) {
        return new MarkdownMentions(source).all();
    }

    // In a list the next item ends the paragraph too.
    private boolean isItem(int line) {
        int start = line + run(' ', line);
        return !items.isEmpty()
                && LIST_ITEM.matcher(text).region(start, endOfLine(start)).lookingAt();
    }

    private boolean isFrontMatter(int at) {
        return at < endOfFrontMatter;
    }

    private int citation(int at) {
        if (followsWord(at) || MarkdownLinks.isOfAddress(text, at) || isExample(at)) {
            return Math.max(at + 1, citations.endOfMention(at));
        }
        Optional<WrittenCitation> citation = citations.inText(at);
        if (citation.isEmpty()) {
            return at + 1;
        }
        if (isFrontMatter(at)) {
            mention(citation.get().cites().get(0).mention());
            return citations.endOfMention(at);
        }
        cite(citation.get());
        return citation.get().end();
    }

    private boolean isExample(int at) {
        if (examples.isEmpty() || at == 0 || text.charAt(at - 1) != '(') {
            return false;
        }
        int end = citations.endOfMention(at);
        return has(")", end) && examples.contains(text.substring(at + 1, end));
    }
}
