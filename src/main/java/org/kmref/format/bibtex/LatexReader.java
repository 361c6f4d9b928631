package org.kmref.format.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the TeX of a field into Unicode: accents, ligatures, quotes, dashes, styles; maths is kept as it is.
 *
 * <p>Whatever is not understood stays: an unknown command with an argument leaves the argument, one without stays itself.
 */
final class LatexReader {

    private static final int MAX_DEPTH = 100;
    private final String tex;
    private final LatexCommands commands = new LatexCommands(this);
    private int at;
    private boolean noMathsEnd;
    private boolean noOptionEnd;

    private LatexReader(String tex) {
        this.tex = tex;
    }

    static List<TexText> parse(String tex) {
        LatexReader reader = new LatexReader(tex);
        List<TexText> parts = new ArrayList<>();
        while (reader.at < tex.length()) {
            parts.addAll(reader.parts(0));
            // A closing brace without its partner stays what it is.
            if (reader.at < tex.length()) {
                parts.add(new TexText.Words("}"));
                reader.at++;
            }
        }
        return TexText.joined(parts);
    }

    /** Returns what stands up to the brace that closes this group, which is left to the caller, or up to the end. */
    List<TexText> parts(int depth) {
        List<TexText> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        while (at < tex.length() && tex.charAt(at) != '}') {
            char c = tex.charAt(at);
            if (c == '{' || c == '\\') {
                flush(words, parts);
                if (c == '{') {
                    parts.add(group(depth));
                } else {
                    at++;
                    command(depth, parts);
                }
            } else if (c == '$') {
                flush(words, parts);
                parts.add(maths());
            } else {
                at++;
                plainChar(c, words, parts);
            }
        }
        flush(words, parts);
        return TexText.joined(parts);
    }

    private static void flush(StringBuilder words, List<TexText> parts) {
        if (words.length() > 0) {
            parts.add(new TexText.Words(words.toString()));
            words.setLength(0);
        }
    }

    private TexText group(int depth) {
        at++;
        if (depth >= MAX_DEPTH) {
            return new TexText.Words("");
        }
        List<TexText> parts = parts(depth + 1);
        at = Math.min(tex.length(), at + 1);
        return new TexText.Braced(parts);
    }

    private void plainChar(char c, StringBuilder words, List<TexText> parts) {
        switch (c) {
            case ' ', '\n', '\t' -> {
                if (words.length() == 0 ? !endsInSpace(parts) : words.charAt(words.length() - 1) != ' ') {
                    words.append(' ');
                }
            }
            case '~' -> words.append('\u00A0');
            case '`' -> words.append(doubled('`') ? '“' : '‘');
            case '\'' -> words.append(doubled('\'') ? '”' : '’');
            case '-' -> words.append(doubled('-') ? (doubled('-') ? "—" : "–") : "-");
            default -> words.append(c);
        }
    }

    private static boolean endsInSpace(List<TexText> parts) {
        if (parts.isEmpty()) {
            return false;
        }
        return parts.get(parts.size() - 1) instanceof TexText.Words words
                && words.text().endsWith(" ");
    }

    private boolean doubled(char c) {
        boolean doubled = at < tex.length() && tex.charAt(at) == c;
        at += doubled ? 1 : 0;
        return doubled;
    }

    // Between dollars, single or double, as it is; a dollar without its partner is a dollar.
    private TexText maths() {
        String sign = tex.startsWith("$$", at) ? "$$" : "$";
        int end = tex.indexOf(sign, at + sign.length());
        while (end > 0 && tex.charAt(end - 1) == '\\') {
            end = tex.indexOf(sign, end + 1);
        }
        if (end < 0) {
            at += sign.length();
            return new TexText.Words(sign);
        }
        String maths = tex.substring(at, end + sign.length());
        String inner = tex.substring(at + sign.length(), end);
        at = end + sign.length();
        Optional<TexText> simple = LatexSimpleMaths.read(inner);
        if (simple.isPresent()) {
            return simple.get();
        }
        return maths.length() == 2 * sign.length() ? new TexText.Words("") : TexText.Fixed.maths(maths);
    }

    private void command(int depth, List<TexText> parts) {
        if (at >= tex.length()) {
            parts.add(new TexText.Words("\\"));
            return;
        }
        char first = tex.charAt(at);
        if (!isLetter(first)) {
            at++;
            sign(first, depth, parts);
            return;
        }
        int start = at;
        while (at < tex.length() && isLetter(tex.charAt(at))) {
            at++;
        }
        String name = tex.substring(start, at);
        if (LatexSymbols.mark(name).isPresent() && hasAccentTarget()) {
            parts.add(new TexText.Words(accented(LatexSymbols.mark(name).get(), depth)));
            return;
        }
        boolean starred = at < tex.length() && tex.charAt(at) == '*';
        int afterName = at;
        at += starred ? 1 : 0;
        if (!commands.add(name, depth, parts)) {
            at = afterName;
            unknown(name, depth, parts);
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void sign(char sign, int depth, List<TexText> parts) {
        Optional<String> mark = LatexSymbols.mark(Character.toString(sign));
        if (mark.isPresent() && hasAccentTarget()) {
            parts.add(new TexText.Words(accented(mark.get(), depth)));
            return;
        }
        if (sign == '(') {
            parts.add(inlineMaths());
            return;
        }
        parts.add(new TexText.Words(
                switch (sign) {
                    case '&', '%', '$', '#', '_', '{', '}', '@' -> Character.toString(sign);
                    case ',' -> "\u202F";
                    case ' ', '\n', '\t', ';', ':', '\\' -> " ";
                    case '-' -> "\u00AD";
                    case '/', '!' -> "";
                    case '~', '^', '`', '\'', '"', '=', '.' -> Character.toString(sign);
                    default -> "\\" + sign;
                }));
    }

    private TexText inlineMaths() {
        // Looked for in vain once, it need not be looked for again: each look goes to the end.
        int end = noMathsEnd ? -1 : tex.indexOf("\\)", at);
        if (end < 0) {
            noMathsEnd = true;
            return new TexText.Words("\\(");
        }
        String inner = tex.substring(at, end);
        at = end + 2;
        return LatexSimpleMaths.read(inner).orElseGet(() -> TexText.Fixed.maths("$" + inner + "$"));
    }

    private boolean hasAccentTarget() {
        int next = at;
        while (next < tex.length() && tex.charAt(next) == ' ') {
            next++;
        }
        if (next >= tex.length()) {
            return false;
        }
        char c = tex.charAt(next);
        return Character.isLetterOrDigit(c)
                || c == '{'
                || (c == '\\' && next + 1 < tex.length() && isLetter(tex.charAt(next + 1)));
    }

    private String accented(String mark, int depth) {
        skipSpaces();
        return LatexSymbols.accented(mark, base(depth));
    }

    private String base(int depth) {
        if (depth >= MAX_DEPTH) {
            return "";
        }
        char c = tex.charAt(at);
        if (c == '{') {
            return TexText.plain(List.of(group(depth + 1)));
        }
        if (c == '\\') {
            at++;
            List<TexText> parts = new ArrayList<>();
            command(depth + 1, parts);
            return TexText.plain(parts);
        }
        int point = tex.codePointAt(at);
        at += Character.charCount(point);
        return Character.toString(point);
    }

    private void unknown(String name, int depth, List<TexText> parts) {
        if (at < tex.length() && tex.charAt(at) == '{') {
            parts.addAll(argument(depth));
        } else {
            parts.add(new TexText.Words("\\" + name));
        }
    }

    /** Returns the argument of a command: a group, a command or one letter; an optional one before it is skipped. */
    List<TexText> argument(int depth) {
        skipSpaces();
        if (at < tex.length() && tex.charAt(at) == '[') {
            int end = noOptionEnd ? -1 : tex.indexOf(']', at);
            noOptionEnd = end < 0;
            at = end < 0 ? at : end + 1;
        }
        if (at >= tex.length() || tex.charAt(at) == '}') {
            return List.of();
        }
        if (tex.charAt(at) == '{') {
            return group(depth) instanceof TexText.Braced braced ? braced.parts() : List.of();
        }
        if (tex.charAt(at) == '\\') {
            return List.of(new TexText.Words(base(depth + 1)));
        }
        int point = tex.codePointAt(at);
        at += Character.charCount(point);
        return List.of(new TexText.Words(Character.toString(point)));
    }

    /** Returns the group that follows as it is written. */
    String rawArgument() {
        skipSpaces();
        if (at >= tex.length() || tex.charAt(at) != '{') {
            return "";
        }
        int depth = 0;
        int start = at + 1;
        while (at < tex.length()) {
            char c = tex.charAt(at++);
            depth += c == '{' ? 1 : (c == '}' ? -1 : 0);
            if (depth == 0) {
                return tex.substring(start, at - 1);
            }
        }
        return tex.substring(start);
    }

    /** Returns what stands between two signs of any kind: the argument of {@code \verb}. */
    String verbatim() {
        int end = at >= tex.length() ? -1 : tex.indexOf(tex.charAt(at), at + 1);
        if (end < 0) {
            return "";
        }
        String text = tex.substring(at + 1, end);
        at = end + 1;
        return text;
    }

    /** Returns a number in a group or bare: {@code {233}}, {@code "E9}. */
    String number() {
        if (at < tex.length() && tex.charAt(at) == '{') {
            return rawArgument();
        }
        int start = at;
        while (at < tex.length()
                && (Character.digit(tex.charAt(at), 16) >= 0 || (tex.charAt(at) == '"' && at == start))) {
            at++;
        }
        return tex.substring(start, at);
    }

    /** Returns what follows as it is written, up to the first of these commands, which is skipped; empty where there is none. */
    String upTo(String... ends) {
        int found = -1;
        int length = 0;
        for (String end : ends) {
            int here = tex.indexOf(end, at);
            if (here >= 0 && (found < 0 || here < found)) {
                found = here;
                length = end.length();
            }
        }
        if (found < 0) {
            return "";
        }
        String text = tex.substring(at, found);
        at = found + length;
        return text;
    }

    /** Reads over the spaces behind a command in letters, or the empty group set there to keep them. */
    void endOfCommand() {
        if (tex.startsWith("{}", at)) {
            at += 2;
        } else {
            skipSpaces();
        }
    }

    void skipSpaces() {
        while (at < tex.length() && (tex.charAt(at) == ' ' || tex.charAt(at) == '\n' || tex.charAt(at) == '\t')) {
            at++;
        }
    }
}
