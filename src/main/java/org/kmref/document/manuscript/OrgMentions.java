package org.kmref.document.manuscript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Org: {@code [cite:@KEY]} with any style, and org-ref's {@code cite:KEY,KEY} and {@code [[cite:&KEY]]}; blocks, verbatim
 * text and comments mention nothing.
 *
 * @see <a href="https://orgmode.org/manual/Citations.html">The Org manual, citations</a>
 */
final class OrgMentions extends Mentions {
    private static final Pattern CITATION =
            Pattern.compile("\\[cite(?:/([^\\]\\[:\\n]*+))?:([^\\]\\[]*+(?:\\[[^\\]\\[]*+\\][^\\]\\[]*+)*+)\\]");
    private static final Pattern LINK = Pattern.compile("\\[\\[(?=[a-zA-Z]*?cite)[a-zA-Z*]++:([^\\]]*+)\\]");
    private static final Pattern PLAIN_LINK = Pattern.compile(
            "(?=[a-zA-Z]*?cite)[a-zA-Z*]++:((?:[\\w.:/-]++)(?:,[\\w.:/-]++)*+)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AND_KEY = Pattern.compile("&([\\w\\-.:/]++)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern KEY = Pattern.compile("[^,\\s]++");
    private static final int LONGEST = 10_000;
    private static final int LONGEST_FORMULA = 2000;
    private static final Pattern SNIPPET = Pattern.compile("@@[A-Za-z0-9-]++:(?:(?!@@).)*+@@", Pattern.DOTALL);
    private static final Pattern INLINE_CODE =
            Pattern.compile("(?:src_[^\\s\\[{]++|call_[^\\s(]++)(?:\\[[^\\]\\n]*+\\])?+[{(][^\\n]*?[})]");
    private static final Pattern DRAWER_END = Pattern.compile("(?mi)^[ \\t]*+:end:");
    private static final String PROPERTIES = ":properties:";
    private static final String PRINT = "#+print_bibliography:";
    private static final Pattern NOTE =
            Pattern.compile("\\[fn:([\\w-]{0,99}+)(?:(:)|])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NOTE_END = Pattern.compile("\\n(?=\\[fn:|\\*+ |[ \\t]*\\n[ \\t]*\\n)");
    private static final Pattern BLOCK =
            Pattern.compile("[ \\t]*+#\\+begin_(src|example|export|comment)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern INCLUDE = Pattern.compile(
            "[ \\t]*+#\\+include:[ \\t]*+(?:\"([^\"\\n]{1,1000})\"|(\\S{1,1000}))([^\\n]*+)", Pattern.CASE_INSENSITIVE);

    OrgMentions(String text) {
        super(text);
    }

    @Override
    int step(int at) {
        if (startsLine(at)) {
            int end = unread(at);
            if (end > at) {
                return end;
            }
        }
        return switch (text.charAt(at)) {
            case '=', '~' -> verbatim(at);
            case '[' -> bracket(at);
            case '@' -> has("@@", at) ? snippet(at) : at + 1;
            case '$' -> formula(at);
            case '\\' -> escape(at);
            case ':' -> has("://", at) && followsWord(at) ? MarkdownLinks.endOfAddress(text, at) : at + 1;
            default -> isLetter(text.charAt(at)) && !followsWord(at) ? word(at) : at + 1;
        };
    }

    // The end of a comment line or of a block that begins here, else the place itself.
    private int unread(int at) {
        Matcher block = BLOCK.matcher(text).region(at, text.length());
        if (block.lookingAt()) {
            Matcher end = Pattern.compile("(?mi)^[ \\t]*+#\\+end_" + block.group(1) + "\\b")
                    .matcher(text);
            return end.find(at) ? end.end() : text.length();
        }
        Matcher include = INCLUDE.matcher(text).region(at, text.length());
        if (include.lookingAt()) {
            // As an example or as code it is no text.
            if (!include.group(3).matches(".*\\b(?:src|example|export)\\b.*")) {
                include(at, include.group(1) == null ? include.group(2) : include.group(1));
            }
            return include.end();
        }
        int start = at + run(' ', at);
        if (text.regionMatches(true, start, PRINT, 0, PRINT.length())) {
            bibliography(start, endOfLine(start), start, start);
            return endOfLine(start);
        }
        if (has(": ", start)) {
            return endOfLine(start);
        }
        if (text.regionMatches(true, start, PROPERTIES, 0, PROPERTIES.length())) {
            Matcher end = DRAWER_END.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
            return end.find() ? end.end() : endOfLine(start);
        }
        return has("# ", start) ? comment(start, Marks.Form.NUMBER) : at;
    }

    // @@html:<b>@@
    private int snippet(int at) {
        if (has("@@comment:", at)) {
            return comment(at, Marks.Form.AT_SIGNS);
        }
        Matcher snippet = SNIPPET.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
        return snippet.lookingAt() ? snippet.end() : at + 2;
    }

    private int formula(int at) {
        boolean display = has("$$", at);
        int close = display ? within("$$", at + 2) : next('$', at + 1);
        boolean opens = display || (at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1)));
        if (!opens || close < 0 || close >= Math.min(text.length(), at + LONGEST_FORMULA)) {
            return at + 1;
        }
        return text.substring(at, close).contains("\n\n") ? at + 1 : close + (display ? 2 : 1);
    }

    private int escape(int at) {
        String close = has("\\(", at) ? "\\)" : has("\\[", at) ? "\\]" : "";
        int end = close.isEmpty() ? -1 : within(close, at + 2);
        return end < 0 ? at + 1 : end + 2;
    }

    private int within(String word, int from) {
        int end = text.substring(from, Math.min(text.length(), from + LONGEST_FORMULA))
                .indexOf(word);
        return end < 0 ? -1 : from + end;
    }

    private int verbatim(int at) {
        boolean opens = !followsWord(at) && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        int close = opens ? next(text.charAt(at), at + 1) : text.length();
        return close >= endOfLine(at) ? at + 1 : close + 1;
    }

    private int bracket(int at) {
        if (next(']', at) == text.length()) {
            return at + 1;
        }
        Matcher citation = CITATION.matcher(text).region(at, text.length());
        if (citation.lookingAt()) {
            return citation(at, citation);
        }
        Matcher note = NOTE.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
        if (note.lookingAt()) {
            return note(at, note);
        }
        Matcher link = LINK.matcher(text).region(at, text.length());
        if (link.lookingAt()) {
            return link.group(1).contains("&") ? keys(AND_KEY, link) : keys(KEY, link);
        }
        return at + 1;
    }

    private int citation(int at, Matcher found) {
        OrgCitation citation = OrgCitation.of(text, found.start(2), found.end(2));
        String style = found.group(1) == null ? "" : found.group(1);
        Optional<WrittenCitation> written = citation.written(style, at, found.end());
        if (written.isPresent()) {
            cite(written.get());
        } else {
            citation.cites().forEach(cite -> mention(cite.mention()));
        }
        return found.end();
    }

    // [fn:1] in the text or before the note itself, [fn:: note], [fn:1: note].
    private int note(int at, Matcher found) {
        if (found.group(2) != null) {
            int close = closing(at);
            if (close > 0) {
                note(at, close + 1, "");
            }
        } else if (startsLine(at)) {
            note(at, endOfNote(found.end()), found.group(1));
        } else {
            noteReference(at, found.group(1));
        }
        return found.end();
    }

    // A note ends before the next one, a heading, or two blank lines.
    private int endOfNote(int from) {
        Matcher end = NOTE_END.matcher(text).region(from, Math.min(text.length(), from + LONGEST));
        return end.find() ? end.start() : Math.min(text.length(), from + LONGEST);
    }

    private int closing(int open) {
        int level = 0;
        int end = Math.min(text.length(), open + LONGEST);
        for (int at = open; at < end; at++) {
            level += text.charAt(at) == '[' ? 1 : text.charAt(at) == ']' ? -1 : 0;
            if (level == 0) {
                return at;
            }
        }
        return -1;
    }

    @Override
    List<Mention> sourceMentions(String source) {
        return new OrgMentions(source).all();
    }

    private int word(int at) {
        if (has("src_", at) || has("call_", at)) {
            Matcher code = INLINE_CODE.matcher(text).region(at, endOfLine(at));
            if (code.lookingAt()) {
                return code.end();
            }
        }
        Matcher link = PLAIN_LINK.matcher(text).region(at, text.length());
        if (link.lookingAt()) {
            return keys(KEY, link);
        }
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int keys(Pattern pattern, Matcher found) {
        Matcher key = pattern.matcher(text).region(found.start(1), found.end(1));
        while (key.find()) {
            int start = key.groupCount() == 0 ? key.start() : key.start(1);
            int end = key.end();
            while (end > start + 1 && ".:".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            add(start, end, text.substring(start, end), Mention.Form.BARE);
        }
        return found.end();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
