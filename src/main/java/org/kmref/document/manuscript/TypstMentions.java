package org.kmref.document.manuscript;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Typst: {@code @KEY}, and in a call of {@code cite} {@code <KEY>} or {@code label("KEY")}; raw text and comments mention nothing.
 *
 * @see <a href="https://typst.app/docs/reference/model/cite/">Typst, cite</a>
 */
final class TypstMentions extends Mentions {
    private static final Pattern CALL = Pattern.compile(
            "cite\\s*+\\(\\s*+(?:<(?<label>[^<>\\s]++)>|label\\s*+\\(\\s*+\"(?<text>[^\"\\\\\\n]++)\"\\s*+\\))");

    private static final Pattern INCLUDE = Pattern.compile("#include\\s++\"([^\"\\n]{1,1000})\"");
    private static final Pattern LABEL = Pattern.compile("<([\\p{L}_][\\p{L}\\p{N}_:.-]*+)>");

    private final Set<String> labels = new HashSet<>();

    TypstMentions(String text) {
        super(text);
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
            case '/' -> comment(at);
            case 'c' -> followsWord(at) ? at + 1 : call(at);
            case '@' -> reference(at);
            case '#' -> inclusion(at);
            case '<' -> label(at);
            default -> at + 1;
        };
    }

    private int inclusion(int at) {
        Matcher include = INCLUDE.matcher(text).region(at, text.length());
        if (!include.lookingAt()) {
            return at + 1;
        }
        include(at, include.group(1));
        return include.end();
    }

    private int label(int at) {
        Matcher label = LABEL.matcher(text).region(at, text.length());
        if (!label.lookingAt()) {
            return at + 1;
        }
        labels.add(label.group(1));
        return label.end();
    }

    private int raw(int at) {
        int length = run('`', at);
        if (length == 2) {
            return at + 2;
        }
        return behind("`".repeat(length), at + length);
    }

    private int comment(int at) {
        if (has("//", at) && (at == 0 || text.charAt(at - 1) != ':')) {
            return endOfLine(at);
        }
        return has("/*", at) ? behind("*/", at + 2) : at + 1;
    }

    private int call(int at) {
        Matcher call = CALL.matcher(text).region(at, text.length());
        if (!call.lookingAt()) {
            return at + 1;
        }
        if (call.group("label") != null) {
            add(call.start("label") - 1, call.end("label") + 1, call.group("label"), Mention.Form.TYPST_LABEL);
        } else {
            add(call.start("text"), call.end("text"), call.group("text"), Mention.Form.BARE);
        }
        return call.end();
    }

    private int reference(int at) {
        int end = endOfLabel(text, at + 1);
        if (end == at + 1 || followsWord(at)) {
            return at + 1;
        }
        add(at, end, text.substring(at + 1, end), Mention.Form.TYPST_AT);
        return end;
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
