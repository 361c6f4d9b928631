package org.kmref.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the TeX of a field into Unicode: accents, ligatures, quotes, dashes, styles; maths is kept as it is.
 *
 * <p>Whatever is not understood stays: an unknown command with an argument leaves the argument, one without stays itself.
 */
final class LatexReader {

    private static final int MAX_DEPTH = 100;
    private static final Map<String, RichText.Style> STYLES = Map.ofEntries(
            Map.entry("emph", RichText.Style.ITALIC),
            Map.entry("textit", RichText.Style.ITALIC),
            Map.entry("textsl", RichText.Style.ITALIC),
            Map.entry("mkbibemph", RichText.Style.ITALIC),
            Map.entry("mkbibitalic", RichText.Style.ITALIC),
            Map.entry("textbf", RichText.Style.BOLD),
            Map.entry("mkbibbold", RichText.Style.BOLD),
            Map.entry("textsc", RichText.Style.SMALL_CAPS),
            Map.entry("textsuperscript", RichText.Style.SUPERSCRIPT),
            Map.entry("mkbibsuperscript", RichText.Style.SUPERSCRIPT),
            Map.entry("textsubscript", RichText.Style.SUBSCRIPT),
            Map.entry("mkbibsubscript", RichText.Style.SUBSCRIPT));
    private static final Map<String, RichText.Style> SWITCHES = Map.of(
            "em", RichText.Style.ITALIC,
            "it", RichText.Style.ITALIC,
            "itshape", RichText.Style.ITALIC,
            "sl", RichText.Style.ITALIC,
            "slshape", RichText.Style.ITALIC,
            "bf", RichText.Style.BOLD,
            "bfseries", RichText.Style.BOLD,
            "sc", RichText.Style.SMALL_CAPS,
            "scshape", RichText.Style.SMALL_CAPS);
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("TeX", "TeX"),
            Map.entry("LaTeX", "LaTeX"),
            Map.entry("LaTeXe", "LaTeX2ε"),
            Map.entry("BibTeX", "BibTeX"),
            Map.entry("XeTeX", "XeTeX"),
            Map.entry("hyphen", "-"),
            Map.entry("slash", "/"),
            Map.entry("addslash", "/"),
            Map.entry("adddot", "."),
            Map.entry("addcomma", ","),
            Map.entry("addcolon", ":"),
            Map.entry("addspace", " "),
            Map.entry("space", " "),
            Map.entry("quad", " "),
            Map.entry("qquad", " "),
            Map.entry("newline", " "),
            Map.entry("par", " "),
            Map.entry("thinspace", "\u202F"),
            Map.entry("nobreakspace", "\u00A0"),
            Map.entry("addnbspace", "\u00A0"),
            Map.entry("bibrangedash", "–"),
            Map.entry("lbrace", "{"),
            Map.entry("rbrace", "}"));
    private static final Set<String> NOTHING =
            Set.of("protect", "relax", "xspace", "noindent", "ignorespaces", "upshape", "normalfont", "rm", "tt", "sf");
    private static final Set<String> DROPS_ARGUMENT = Set.of("hspace", "vspace", "noopsort", "label", "SortNoop");
    private static final Set<String> SECOND_ARGUMENT =
            Set.of("href", "foreignlanguage", "textcolor", "foreigntextquote");

    private final String tex;
    private int at;
    private int quotes;

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

    /** Returns the text in Unicode with the rich-text tags of CSL-JSON. */
    static String tagged(String tex) {
        return plainEnough(tex) ? collapsed(tex) : tidy(TexText.tagged(parse(tex)));
    }

    /** Returns the text in Unicode without any markup. */
    static String plain(String tex) {
        return plainEnough(tex) ? collapsed(tex) : tidy(TexText.plain(parse(tex)));
    }

    /** Returns an identifier or address, whose escapes alone are TeX. */
    static String verbatim(String tex) {
        String text = tex.strip();
        if (text.startsWith("\\url{") && text.endsWith("}")) {
            text = text.substring(5, text.length() - 1);
        }
        return text.indexOf('\\') < 0 && text.indexOf('{') < 0
                ? text
                : text.replaceAll("\\{?\\\\([_%&#${}~])\\}?", "$1").replace("{\\textunderscore}", "_");
    }

    private static boolean plainEnough(String tex) {
        for (int i = 0; i < tex.length(); i++) {
            if ("\\{}$~`'-\"<".indexOf(tex.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\t';
            if (!blank) {
                out.append(c);
            } else if (!space) {
                out.append(' ');
            }
            space = blank;
        }
        return tidy(out.toString());
    }

    static String tidy(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    // To the brace that closes this group, which is left to the caller, or to the end.
    private List<TexText> parts(int depth) {
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
                words.append(maths());
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

    // Between dollars, as it is; a dollar without its partner is a dollar.
    private String maths() {
        int end = tex.indexOf('$', at + 1);
        while (end > 0 && tex.charAt(end - 1) == '\\') {
            end = tex.indexOf('$', end + 1);
        }
        boolean empty = end == at + 1;
        if (end < 0 || empty) {
            at += empty ? 2 : 1;
            return empty ? "" : "$";
        }
        String maths = tex.substring(at, end + 1);
        at = end + 1;
        return maths;
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
        if (!named(name, depth, parts)) {
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
        parts.add(new TexText.Words(
                switch (sign) {
                    case '&', '%', '$', '#', '_', '{', '}', '@' -> Character.toString(sign);
                    case ',' -> "\u202F";
                    case ' ', '\n', '\t', ';', ':', '\\' -> " ";
                    case '-' -> "\u00AD";
                    case '/', '!' -> "";
                    case '(' -> inlineMaths();
                    case '~', '^', '`', '\'', '"', '=', '.' -> Character.toString(sign);
                    default -> "\\" + sign;
                }));
    }

    private String inlineMaths() {
        int end = tex.indexOf("\\)", at);
        if (end < 0) {
            return "\\(";
        }
        String maths = "$" + tex.substring(at, end) + "$";
        at = end + 2;
        return maths;
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
        return Character.isLetter(c)
                || c == '{'
                || (c == '\\' && next + 1 < tex.length() && isLetter(tex.charAt(next + 1)));
    }

    // The letter under an accent, which may be a letter, a group or a command such as \i; the mark goes behind its
    // first letter.
    private String accented(String mark, int depth) {
        skipSpaces();
        String base = base(depth);
        if (base.isEmpty()) {
            return spacing(mark);
        }
        int first = Character.charCount(base.codePointAt(0));
        String letter = base.substring(0, first).replace('ı', 'i').replace('ȷ', 'j');
        return Normalizer.normalize(letter + mark, Normalizer.Form.NFC) + base.substring(first);
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

    // An accent over nothing is the accent itself: \~{} is a tilde.
    private static String spacing(String mark) {
        return switch (mark) {
            case "\u0303" -> "~";
            case "\u0302" -> "^";
            case "\u0300" -> "`";
            case "\u0301" -> "´";
            case "\u0308" -> "¨";
            default -> "";
        };
    }

    private boolean named(String name, int depth, List<TexText> parts) {
        if (STYLES.containsKey(name)) {
            parts.add(new TexText.Styled(STYLES.get(name), argument(depth)));
        } else if (SWITCHES.containsKey(name)) {
            skipSpaces();
            parts.add(new TexText.Styled(SWITCHES.get(name), parts(depth)));
        } else if (LatexSymbols.sign(name).isPresent()) {
            endOfCommand();
            parts.add(new TexText.Words(LatexSymbols.sign(name).get()));
        } else if (LatexSymbols.mathsSign(name).isPresent()) {
            endOfCommand();
            parts.add(new TexText.Words(LatexSymbols.mathsSign(name).get()));
        } else if (NAMES.containsKey(name)) {
            endOfCommand();
            parts.add(new TexText.Words(NAMES.get(name)));
        } else if (NOTHING.contains(name)) {
            endOfCommand();
        } else if (DROPS_ARGUMENT.contains(name)) {
            argument(depth);
        } else if (SECOND_ARGUMENT.contains(name)) {
            argument(depth);
            parts.addAll(argument(depth));
        } else {
            return special(name, depth, parts);
        }
        return true;
    }

    private boolean special(String name, int depth, List<TexText> parts) {
        switch (name) {
            case "enquote", "mkbibquote", "textquote" -> quoted(depth, parts);
            case "url", "path", "nolinkurl" -> parts.add(new TexText.Words(rawArgument()));
            case "ensuremath" -> parts.add(new TexText.Words(ensured(rawArgument())));
            case "mkbibparens" -> enclosed("(", ")", depth, parts);
            case "mkbibbrackets" -> enclosed("[", "]", depth, parts);
            case "bibstring", "mkbibstring" -> parts.add(new TexText.Words(BiblatexStrings.resolve(rawArgument())));
            case "MakeUppercase", "uppercase" ->
                parts.add(new TexText.Words(TexText.plain(argument(depth)).toUpperCase(Locale.ROOT)));
            case "symbol", "char" -> parts.add(new TexText.Words(character()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void quoted(int depth, List<TexText> parts) {
        boolean outer = quotes++ % 2 == 0;
        enclosed(outer ? "“" : "‘", outer ? "”" : "’", depth, parts);
        quotes--;
    }

    private void enclosed(String open, String close, int depth, List<TexText> parts) {
        parts.add(new TexText.Words(open));
        parts.addAll(argument(depth));
        parts.add(new TexText.Words(close));
    }

    private static String ensured(String maths) {
        String name = maths.startsWith("\\") ? maths.substring(1).strip() : "";
        return LatexSymbols.mathsSign(name).orElse("$" + maths + "$");
    }

    // \symbol{233}, \char"E9: the number of a character, decimal or behind a double quote hexadecimal.
    private String character() {
        String number = at < tex.length() && tex.charAt(at) == '{' ? rawArgument() : digits();
        try {
            boolean hex = number.startsWith("\"");
            int point = Integer.parseInt(hex ? number.substring(1) : number, hex ? 16 : 10);
            return Character.isValidCodePoint(point) && point >= ' ' ? Character.toString(point) : "";
        } catch (NumberFormatException none) {
            return number;
        }
    }

    private String digits() {
        int start = at;
        while (at < tex.length()
                && (Character.digit(tex.charAt(at), 16) >= 0 || (tex.charAt(at) == '"' && at == start))) {
            at++;
        }
        return tex.substring(start, at);
    }

    private void unknown(String name, int depth, List<TexText> parts) {
        if (at < tex.length() && tex.charAt(at) == '{') {
            parts.addAll(argument(depth));
        } else {
            parts.add(new TexText.Words("\\" + name));
        }
    }

    private List<TexText> argument(int depth) {
        skipSpaces();
        if (at < tex.length() && tex.charAt(at) == '[') {
            int end = tex.indexOf(']', at);
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

    private String rawArgument() {
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

    // A command in letters swallows the spaces behind it, or the empty group set there to stop it from doing so.
    private void endOfCommand() {
        if (tex.startsWith("{}", at)) {
            at += 2;
        } else {
            skipSpaces();
        }
    }

    private void skipSpaces() {
        while (at < tex.length() && (tex.charAt(at) == ' ' || tex.charAt(at) == '\n' || tex.charAt(at) == '\t')) {
            at++;
        }
    }
}
