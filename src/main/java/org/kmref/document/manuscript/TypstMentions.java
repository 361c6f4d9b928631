package org.kmref.document.manuscript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.document.manuscript.WrittenCitation.Manner;
import org.kmref.model.CitationKey;

/**
 * Typst: {@code @KEY}, and in a call of {@code cite} {@code <KEY>} or {@code label("KEY")}; raw text and comments mention nothing.
 * Citations that stand side by side are one.
 *
 * @see <a href="https://typst.app/docs/reference/model/cite/">Typst, cite</a>
 */
final class TypstMentions extends Mentions {
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 1000;
    private static final Set<String> STATEMENTS = Set.of("let", "set", "show", "import", "include");
    private static final int LONGEST_SUPPLEMENT = 2000;
    private static final Pattern CALL = Pattern.compile(
            "cite\\s*+\\(\\s*+(?:<(?<label>[^<>\\s]++)>|label\\s*+\\(\\s*+\"(?<text>[^\"\\\\\\n]++)\"\\s*+\\))");
    private static final Pattern FORM = Pattern.compile("\\bform\\s*+:\\s*+(?:\"([a-z]++)\"|(none)\\b)");
    private static final Pattern SUPPLEMENT = Pattern.compile("\\bsupplement\\s*+:\\s*+\\[");

    private static final Pattern INCLUDE = Pattern.compile("#include\\s++\"([^\"\\n]{1,1000})\"");
    private static final Pattern LABEL = Pattern.compile("<([\\p{L}_][\\p{L}\\p{N}_:.-]*+)>");

    private final Set<String> labels = new HashSet<>();
    private boolean unclosedFormula;
    // What is open: ( and { hold code, [ holds text.
    private final Deque<Character> open = new ArrayDeque<>();
    // A statement such as #let is code to the end of its line.
    private int endOfStatement;

    TypstMentions(String text) {
        super(text);
        if (text.indexOf('<') >= 0) {
            Matcher label = LABEL.matcher(text);
            while (label.find()) {
                boolean argument = label.start() > 0
                        && "(,: ".indexOf(text.charAt(label.start() - 1)) >= 0
                        && text.substring(Math.max(0, label.start() - 30), label.start())
                                .matches("(?s).*\\bcite\\s*\\(\\s*");
                if (!argument) {
                    labels.add(label.group(1));
                }
            }
        }
    }

    @Override
    Set<String> labels() {
        return labels;
    }

    /** Returns whether a key may stand as a label: letters, digits, {@code _ - . :}, no stop or colon at the end. */
    static boolean isLabel(String key) {
        return !key.isEmpty() && endOfLabel(key, 0) == key.length();
    }

    @Override
    int step(int at) {
        return switch (text.charAt(at)) {
            case '\\' -> at + 2;
            case '`' -> raw(at);
            case '/' -> slash(at);
            case 'c' -> followsWord(at) ? at + 1 : call(at, at);
            case '@' -> reference(at);
            case '#' -> code(at);
            case ':' -> has("://", at) && followsWord(at) ? MarkdownLinks.endOfAddress(text, at) : at + 1;
            case '$' -> formula(at);
            case '"' -> isCode(at) ? string(at) : at + 1;
            case '(', '{', '[', ')', '}', ']' -> bracket(at);
            default -> at + 1;
        };
    }

    private boolean isCode(int at) {
        return open.isEmpty() ? at < endOfStatement : open.peek() != '[';
    }

    private int string(int at) {
        int end = at + 1;
        int last = Math.min(text.length(), at + LONGEST);
        while (end < last && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end >= last ? at + 1 : end + 1;
    }

    // Round brackets and braces mean something in code alone, square ones wherever anything is open.
    private int bracket(int at) {
        char c = text.charAt(at);
        boolean opens = "([{".indexOf(c) >= 0;
        boolean square = c == '[' || c == ']';
        if (!isCode(at) && (!square || open.isEmpty())) {
            return at + 1;
        }
        if (opens) {
            if (open.size() < DEEPEST) {
                open.push(c);
            }
        } else if (!open.isEmpty() && open.peek() == (c == ')' ? '(' : c == ']' ? '[' : '{')) {
            open.pop();
        }
        return at + 1;
    }

    // #name(...), #{...}, #let and its like.
    private int opensCode(int at) {
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-_.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        if (STATEMENTS.contains(text.substring(at + 1, end))) {
            endOfStatement = Math.max(endOfStatement, endOfLine(end));
        } else if (has("(", end) || has("[", end) || (end == at + 1 && has("{", end))) {
            if (open.size() < DEEPEST) {
                open.push(text.charAt(end));
            }
            return end + 1;
        }
        return end;
    }

    private int code(int at) {
        Matcher include = INCLUDE.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
        if (include.lookingAt()) {
            include(at, include.group(1));
            return include.end();
        }
        if (has("#footnote[", at)) {
            int close = closing(at + 9, '[', ']');
            if (close > 0) {
                note(at, close + 1, "");
            }
            return opensCode(at);
        }
        if (has("#bibliography(", at)) {
            int close = closing(at + 13, '(', ')');
            if (close > 0) {
                bibliography(at, close + 1, at, at);
                return close + 1;
            }
        }
        int cite = has("#cite", at) ? call(at, at + 1) : at;
        // What is no citation is code of another kind.
        return cite > at + 2 ? cite : opensCode(at);
    }

    private int formula(int at) {
        int close = unclosedFormula ? text.length() : next('$', at + 1);
        unclosedFormula |= close == text.length();
        return close >= Math.min(text.length(), at + LONGEST) ? at + 1 : close + 1;
    }

    private int raw(int at) {
        int length = run('`', at);
        if (length == 2) {
            return at + 2;
        }
        return behind("`".repeat(length), at + length);
    }

    private int slash(int at) {
        if (has("//", at) && (at == 0 || text.charAt(at - 1) != ':')) {
            return comment(at, Marks.Form.SLASHES);
        }
        if (!has("/*", at)) {
            return at + 1;
        }
        int end = comment(at, Marks.Form.STARS);
        return has("kmref:", overBlanks(at + 2)) ? end : endOfComment(at);
    }

    // One may stand in another.
    private int endOfComment(int from) {
        int level = 0;
        int at = from;
        while (at < text.length()) {
            if (has("/*", at)) {
                level++;
                at += 2;
            } else if (has("*/", at)) {
                at += 2;
                if (--level == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return text.length();
    }

    // cite(<a>, supplement: [p. 3], form: "prose"), in the text after a number sign.
    private int call(int start, int at) {
        Matcher call = CALL.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
        if (!call.lookingAt()) {
            return at + 1;
        }
        boolean label = call.group("label") != null;
        Mention mention = label
                ? new Mention(
                        call.start("label") - 1,
                        call.end("label") + 1,
                        new CitationKey(call.group("label")),
                        Mention.Form.TYPST_LABEL)
                : new Mention(
                        call.start("text"), call.end("text"), new CitationKey(call.group("text")), Mention.Form.BARE);
        int open = text.indexOf('(', at);
        int close = start < at ? closing(open, '(', ')') : -1;
        if (close < 0) {
            mention(mention);
            return call.end();
        }
        String arguments = text.substring(call.end(), close);
        String rest = supplement(call.end(), close);
        Optional<Manner> manner = manner(arguments);
        if (manner.isEmpty() || arguments.contains("style:")) {
            mention(mention);
            return close + 1;
        }
        WrittenCite cite = new WrittenCite(mention, "", rest, false, false);
        cite(new WrittenCitation(start, close + 1, List.of(cite), manner.get()));
        return close + 1;
    }

    private String supplement(int from, int to) {
        Matcher supplement = SUPPLEMENT.matcher(text).region(from, to);
        if (!supplement.find()) {
            return "";
        }
        int close = closing(supplement.end() - 1, '[', ']');
        return close < 0 || close > to
                ? ""
                : ", " + text.substring(supplement.end(), close).strip();
    }

    private static Optional<Manner> manner(String arguments) {
        Matcher form = FORM.matcher(arguments);
        if (!form.find()) {
            return Optional.of(Manner.USUAL);
        }
        if (form.group(2) != null) {
            return Optional.of(Manner.NOTHING);
        }
        return switch (form.group(1)) {
            case "normal" -> Optional.of(Manner.USUAL);
            case "prose" -> Optional.of(Manner.IN_TEXT);
            case "full" -> Optional.of(Manner.FULL);
            case "author" -> Optional.of(Manner.AUTHOR);
            case "year" -> Optional.of(Manner.YEAR);
            default -> Optional.empty();
        };
    }

    private int reference(int at) {
        if (followsWord(at) || endOfLabel(text, at + 1) == at + 1) {
            return at + 1;
        }
        List<WrittenCite> cites = new ArrayList<>();
        int end = at;
        int next = at;
        while (next < text.length() && text.charAt(next) == '@') {
            int key = endOfLabel(text, next + 1);
            if (key == next + 1 || (next > at && labels.contains(text.substring(next + 1, key)))) {
                break;
            }
            Mention mention =
                    new Mention(next, key, new CitationKey(text.substring(next + 1, key)), Mention.Form.TYPST_AT);
            int close = has("[", key) ? closing(key, LONGEST_SUPPLEMENT) : -1;
            String rest = close < 0 ? "" : ", " + text.substring(key + 1, close).strip();
            cites.add(new WrittenCite(mention, "", rest, false, false));
            end = close < 0 ? key : close + 1;
            next = labels.contains(mention.key().value()) ? text.length() : overLine(end);
        }
        cite(new WrittenCitation(at, end, cites, Manner.USUAL));
        return end;
    }

    // Over blanks, and over one line break at most.
    private int overLine(int from) {
        int at = from;
        int lines = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            lines += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        return lines > 1 || at == from ? text.length() : at;
    }

    private int closing(int open, int most) {
        return Brackets.closing(text, open, open + most, '[', ']');
    }

    private int closing(int open, char opens, char closes) {
        return Brackets.closing(text, open, open + LONGEST, opens, closes);
    }

    @Override
    List<Mention> sourceMentions(String source) {
        return new TypstMentions(source).all();
    }

    private static int endOfLabel(String text, int from) {
        int end = from;
        for (int at = from; at < text.length(); ) {
            int c = text.codePointAt(at);
            boolean inner = c == '.' || c == ':';
            if (!inner && c != '_' && c != '-' && !Character.isLetterOrDigit(c)) {
                break;
            }
            at += Character.charCount(c);
            end = inner ? end : at;
        }
        return end;
    }
}
