package org.kmref.format.bibtex;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How LaTeX spells letters and signs beyond ASCII, for both ways. */
final class LatexSymbols {

    /** The accents of LaTeX, each with the mark that Unicode sets behind the letter. */
    private static final String[][] ACCENTS = {
        {"`", "\u0300"}, {"'", "\u0301"}, {"^", "\u0302"}, {"~", "\u0303"}, {"=", "\u0304"}, {"u", "\u0306"},
        {".", "\u0307"}, {"\"", "\u0308"}, {"r", "\u030A"}, {"H", "\u030B"}, {"v", "\u030C"}, {"d", "\u0323"},
        {"c", "\u0327"}, {"k", "\u0328"}, {"b", "\u0331"}, {"t", "\u0361"}
    };

    /** Letters and signs that are one command; of two commands for one sign, the first is the one written. */
    private static final String[][] SIGNS = {
        {"ss", "ß"},
        {"SS", "ẞ"},
        {"ae", "æ"},
        {"AE", "Æ"},
        {"oe", "œ"},
        {"OE", "Œ"},
        {"o", "ø"},
        {"O", "Ø"},
        {"l", "ł"},
        {"L", "Ł"},
        {"i", "ı"},
        {"j", "ȷ"},
        {"aa", "å"},
        {"AA", "Å"},
        {"dh", "ð"},
        {"DH", "Ð"},
        {"dj", "đ"},
        {"DJ", "Đ"},
        {"th", "þ"},
        {"TH", "Þ"},
        {"ng", "ŋ"},
        {"NG", "Ŋ"},
        {"S", "§"},
        {"P", "¶"},
        {"copyright", "©"},
        {"textregistered", "®"},
        {"texttrademark", "™"},
        {"pounds", "£"},
        {"texteuro", "€"},
        {"textyen", "¥"},
        {"textcent", "¢"},
        {"textdegree", "°"},
        {"textmu", "µ"},
        {"textonehalf", "½"},
        {"textonequarter", "¼"},
        {"textthreequarters", "¾"},
        {"textordfeminine", "ª"},
        {"textordmasculine", "º"},
        {"textonesuperior", "¹"},
        {"texttwosuperior", "²"},
        {"textthreesuperior", "³"},
        {"ldots", "…"},
        {"dag", "†"},
        {"ddag", "‡"},
        {"textbullet", "•"},
        {"textperiodcentered", "·"},
        {"textexclamdown", "¡"},
        {"textquestiondown", "¿"},
        {"guillemotleft", "«"},
        {"guillemotright", "»"},
        {"guilsinglleft", "‹"},
        {"guilsinglright", "›"},
        {"quotedblbase", "„"},
        {"quotesinglbase", "‚"},
        {"glqq", "„"},
        {"grqq", "“"},
        {"glq", "‚"},
        {"grq", "‘"},
        {"flqq", "«"},
        {"frqq", "»"},
        {"textpm", "±"},
        {"texttimes", "×"},
        {"textdiv", "÷"},
        {"textperthousand", "‰"},
        {"textnumero", "№"},
        {"textsection", "§"},
        {"textparagraph", "¶"},
        {"textcopyright", "©"},
        {"textsterling", "£"},
        {"euro", "€"},
        {"textellipsis", "…"},
        {"dots", "…"},
        {"textdagger", "†"},
        {"textdaggerdbl", "‡"},
        {"textless", "<"},
        {"textgreater", ">"},
        {"textbar", "|"},
        {"textbackslash", "\\"},
        {"textasciitilde", "~"},
        {"textasciicircum", "^"},
        {"textasciigrave", "`"},
        {"textbraceleft", "{"},
        {"textbraceright", "}"},
        {"textunderscore", "_"},
        {"textdollar", "$"},
        {"textquotesingle", "'"},
        {"textquotedbl", "\""},
        {"textquoteleft", "‘"},
        {"textquoteright", "’"},
        {"textquotedblleft", "“"},
        {"textquotedblright", "”"},
        {"textendash", "–"},
        {"textemdash", "—"},
        {"textvisiblespace", "␣"}
    };

    /** Greek, and signs that want maths mode. */
    private static final String[][] MATHS = {
        {"alpha", "α"},
        {"beta", "β"},
        {"gamma", "γ"},
        {"delta", "δ"},
        {"epsilon", "ε"},
        {"zeta", "ζ"},
        {"eta", "η"},
        {"theta", "θ"},
        {"iota", "ι"},
        {"kappa", "κ"},
        {"lambda", "λ"},
        {"mu", "μ"},
        {"nu", "ν"},
        {"xi", "ξ"},
        {"pi", "π"},
        {"rho", "ρ"},
        {"sigma", "σ"},
        {"varsigma", "ς"},
        {"tau", "τ"},
        {"upsilon", "υ"},
        {"phi", "φ"},
        {"chi", "χ"},
        {"psi", "ψ"},
        {"omega", "ω"},
        {"Gamma", "Γ"},
        {"Delta", "Δ"},
        {"Theta", "Θ"},
        {"Lambda", "Λ"},
        {"Xi", "Ξ"},
        {"Pi", "Π"},
        {"Sigma", "Σ"},
        {"Upsilon", "Υ"},
        {"Phi", "Φ"},
        {"Psi", "Ψ"},
        {"Omega", "Ω"},
        {"leq", "≤"},
        {"geq", "≥"},
        {"neq", "≠"},
        {"approx", "≈"},
        {"infty", "∞"},
        {"rightarrow", "→"},
        {"leftarrow", "←"},
        {"leftrightarrow", "↔"},
        {"sum", "∑"},
        {"partial", "∂"},
        {"nabla", "∇"},
        {"in", "∈"},
        {"cdot", "⋅"},
        {"prime", "′"},
        {"sim", "∼"},
        {"equiv", "≡"}
    };

    private static final Map<Integer, String> WRITTEN = new HashMap<>();
    private static final Map<String, String> SIGN_OF = new HashMap<>();
    private static final Map<String, String> MATHS_OF = new HashMap<>();
    private static final Map<String, String> MARK_OF = new HashMap<>();
    private static final Map<Integer, String> ACCENT_OF = new HashMap<>();

    static {
        for (String[] accent : ACCENTS) {
            MARK_OF.put(accent[0], accent[1]);
            ACCENT_OF.put(accent[1].codePointAt(0), accent[0]);
        }
        for (String[] sign : SIGNS) {
            SIGN_OF.put(sign[0], sign[1]);
            WRITTEN.putIfAbsent(sign[1].codePointAt(0), "{\\" + sign[0] + "}");
        }
        for (String[] sign : MATHS) {
            MATHS_OF.put(sign[0], sign[1]);
            WRITTEN.putIfAbsent(sign[1].codePointAt(0), "\\ensuremath{\\" + sign[0] + "}");
        }
        WRITTEN.put((int) '–', "--");
        WRITTEN.put((int) '—', "---");
        WRITTEN.put((int) '‘', "`");
        WRITTEN.put((int) '’', "'");
        WRITTEN.put((int) '“', "``");
        WRITTEN.put((int) '”', "''");
        WRITTEN.put(0xA0, "~");
        WRITTEN.put(0xAD, "\\-");
        WRITTEN.put(0x202F, "\\,");
    }

    private LatexSymbols() {}

    /** Returns the letter or sign a command stands for, in text. */
    static Optional<String> sign(String command) {
        return Optional.ofNullable(SIGN_OF.get(command));
    }

    /** Returns the letter or sign a command stands for, in maths. */
    static Optional<String> mathsSign(String command) {
        return Optional.ofNullable(MATHS_OF.get(command));
    }

    /** Returns the combining mark an accent command sets on the letter that follows. */
    static Optional<String> mark(String command) {
        return Optional.ofNullable(MARK_OF.get(command));
    }

    /** Returns how LaTeX spells the character in ASCII, or absent when it has no common way to. */
    static Optional<String> ascii(int character) {
        String known = WRITTEN.get(character);
        return known != null ? Optional.of(known) : accented(character);
    }

    /** Returns letters with the mark behind the first of them, or the accent itself over nothing: {@code \~{}} is a tilde. */
    static String accented(String mark, String letters) {
        if (letters.isEmpty()) {
            return switch (mark) {
                case "\u0303" -> "~";
                case "\u0302" -> "^";
                case "\u0300" -> "`";
                case "\u0301" -> "´";
                case "\u0308" -> "¨";
                default -> "";
            };
        }
        int first = Character.charCount(letters.codePointAt(0));
        String letter = letters.substring(0, first).replace('ı', 'i').replace('ȷ', 'j');
        return Normalizer.normalize(letter + mark, Normalizer.Form.NFC) + letters.substring(first);
    }

    private static Optional<String> accented(int character) {
        String apart = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD);
        int[] points = apart.codePoints().toArray();
        if (points.length < 2 || points[0] > 0x7F || !Character.isLetter(points[0])) {
            return Optional.empty();
        }
        String letter = Character.toString(points[0]);
        for (int i = 1; i < points.length; i++) {
            String accent = ACCENT_OF.get(points[i]);
            if (accent == null) {
                return Optional.empty();
            }
            letter = "{\\" + accent + argument(accent, letter) + "}";
        }
        return Optional.of(letter);
    }

    // An accent named by a letter needs a space or braces behind it. LaTeX itself takes the dot off an accented i, and
    // not
    // every reader knows the older spelling with \\i.
    private static String argument(String accent, String letter) {
        boolean named = Character.isLetter(accent.charAt(0));
        return named && letter.length() == 1 ? " " + letter : letter;
    }
}
