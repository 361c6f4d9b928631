package org.kmref.document.manuscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Org: {@code [cite:@KEY]} with any style, and org-ref's {@code cite:KEY,KEY} and {@code [[cite:&KEY]]}; blocks, verbatim
 * text and comments mention nothing.
 *
 * @see <a href="https://orgmode.org/manual/Citations.html">The Org manual, citations</a>
 */
final class OrgMentions extends Mentions {
    private static final Pattern CITATION = Pattern.compile("\\[cite(?:/[^\\]\\[:\\n]*+)?:([^\\]]*+)\\]");
    private static final Pattern LINK = Pattern.compile("\\[\\[(?=[a-zA-Z]*?cite)[a-zA-Z*]++:([^\\]]*+)\\]");
    private static final Pattern PLAIN_LINK = Pattern.compile(
            "(?=[a-zA-Z]*?cite)[a-zA-Z*]++:((?:[\\w.:/-]++)(?:,[\\w.:/-]++)*+)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AT_KEY =
            Pattern.compile("@([\\w\\-.:?!`'/*@+|(){}<>&^$#%~]++)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AND_KEY = Pattern.compile("&([\\w\\-.:/]++)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern KEY = Pattern.compile("[^,\\s]++");
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
        return has("# ", start) ? endOfLine(start) : at;
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
            return keys(AT_KEY, citation);
        }
        Matcher link = LINK.matcher(text).region(at, text.length());
        if (link.lookingAt()) {
            return link.group(1).contains("&") ? keys(AND_KEY, link) : keys(KEY, link);
        }
        return at + 1;
    }

    private int word(int at) {
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
