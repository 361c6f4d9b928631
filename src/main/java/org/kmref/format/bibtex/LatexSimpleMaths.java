package org.kmref.format.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.RichText;

/**
 * Maths that text can say: Greek letters, numbers, signs, what is raised or lowered, upright words and chemical formulas.
 *
 * <p>A variable such as {@code x} is maths, which has its own italics, and so is what holds one.
 */
final class LatexSimpleMaths {

    private static final int MAX_DEPTH = 20;
    private static final String SIGNS = "0123456789.,+-=<>/()[]%*:;!'|±×°·";
    private static final Set<String> UPRIGHT =
            Set.of("mathrm", "textrm", "text", "mbox", "rm", "textnormal", "operatorname", "mathsf", "textsf", "hbox");
    private static final Set<String> SPACES = Set.of(",", ";", ":", "quad", " ", "thinspace");
    private static final Set<String> NOTHING = Set.of("!", "left", "right", "displaystyle", "rm", "it", "bf");
    private static final Map<String, String> MORE = Map.ofEntries(
            Map.entry("varepsilon", "ε"),
            Map.entry("varphi", "φ"),
            Map.entry("vartheta", "ϑ"),
            Map.entry("varrho", "ϱ"),
            Map.entry("varpi", "ϖ"),
            Map.entry("to", "→"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("ne", "≠"),
            Map.entry("times", "×"),
            Map.entry("pm", "±"),
            Map.entry("mp", "∓"),
            Map.entry("circ", "°"),
            Map.entry("degree", "°"),
            Map.entry("propto", "∝"),
            Map.entry("simeq", "≃"),
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("ast", "*"),
            Map.entry("star", "⋆"),
            Map.entry("dagger", "†"),
            Map.entry("%", "%"),
            Map.entry("&", "&"),
            Map.entry("#", "#"),
            Map.entry("bullet", "•"));
    private static final Pattern ELEMENT = Pattern.compile(
            "H|He|Li|Be|B|C|N|O|F|Ne|Na|Mg|Al|Si|P|S|Cl|Ar|K|Ca|Sc|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Kr|Rb|Sr|Y|Zr"
                    + "|Nb|Mo|Tc|Ru|Rh|Pd|Ag|Cd|In|Sn|Sb|Te|I|Xe|Cs|Ba|La|Ce|Pr|Nd|Pm|Sm|Eu|Gd|Tb|Dy|Ho|Er|Tm|Yb|Lu|Hf|Ta|W"
                    + "|Re|Os|Ir|Pt|Au|Hg|Tl|Pb|Bi|Po|At|Rn|Fr|Ra|Ac|Th|Pa|U|Np|Pu|Am|Cm");
    private static final Pattern FORMULA =
            Pattern.compile("(?:(?:" + ELEMENT.pattern() + ")(?:[_^](?:[0-9xn+-]|\\{[0-9.xn+-]{1,5}}))*|[()])+");
    private static final Pattern COUNT = Pattern.compile("(?<=[\\p{L})\\]])\\d+");
    private static final Pattern CHARGE = Pattern.compile("\\^(?:\\{([^{}]*)}|([0-9]*[+-]))|_(?:\\{([^{}]*)}|(\\d+))");

    private final String tex;
    private final int depth;
    private int at;

    private LatexSimpleMaths(String tex, int depth) {
        this.tex = tex;
        this.depth = depth;
    }

    /** Returns what stands between the dollars as text, or absent where text cannot say it. */
    static Optional<TexText> read(String tex) {
        String inner = tex.strip();
        boolean formula = FORMULA.matcher(inner).matches() && (inner.indexOf('_') > 0 || inner.indexOf('^') > 0);
        Optional<List<TexText>> parts = new LatexSimpleMaths(inner, 0).parts(formula);
        return parts.filter(list -> !list.isEmpty()).map(TexText.Fixed::new);
    }

    /** Returns a formula of the package mhchem: {@code H2O}, {@code SO4^2-}. */
    static TexText formula(String tex) {
        List<TexText> parts = new ArrayList<>();
        String text = tex.replace("->", "→").replace("$", "");
        Matcher marked = CHARGE.matcher(text);
        int from = 0;
        while (marked.find()) {
            counts(text.substring(from, marked.start()), parts);
            boolean raised = marked.group().startsWith("^");
            String inner =
                    marked.group(raised ? 1 : 3) == null ? marked.group(raised ? 2 : 4) : marked.group(raised ? 1 : 3);
            parts.add(new TexText.Styled(
                    raised ? RichText.Style.SUPERSCRIPT : RichText.Style.SUBSCRIPT, List.of(new TexText.Words(inner))));
            from = marked.end();
        }
        counts(text.substring(from), parts);
        return new TexText.Fixed(TexText.joined(parts));
    }

    private static void counts(String text, List<TexText> parts) {
        Matcher count = COUNT.matcher(text);
        int from = 0;
        while (count.find()) {
            parts.add(new TexText.Words(text.substring(from, count.start())));
            parts.add(new TexText.Styled(RichText.Style.SUBSCRIPT, List.of(new TexText.Words(count.group()))));
            from = count.end();
        }
        if (from < text.length()) {
            parts.add(new TexText.Words(text.substring(from)));
        }
    }

    private Optional<List<TexText>> parts(boolean letters) {
        List<TexText> parts = new ArrayList<>();
        boolean upright = letters;
        while (at < tex.length()) {
            char c = tex.charAt(at);
            if (c == '^' || c == '_') {
                at++;
                Optional<List<TexText>> script = script();
                if (script.isEmpty()) {
                    return Optional.empty();
                }
                add(c, script.get(), parts);
            } else if (c == '{') {
                Optional<List<TexText>> group = group(upright);
                if (group.isEmpty()) {
                    return Optional.empty();
                }
                parts.addAll(group.get());
            } else if (c == '\\') {
                at++;
                String name = name();
                upright |= name.equals("rm");
                if (!command(name, parts)) {
                    return Optional.empty();
                }
            } else if (SIGNS.indexOf(c) >= 0
                    || c == ' '
                    || c == '~'
                    || c > 0x7F
                    || (upright && Character.isLetter(c))) {
                at++;
                parts.add(new TexText.Words(c == '~' ? " " : c == '\'' ? "′" : Character.toString(c)));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(TexText.joined(parts));
    }

    // A raised circle or prime is a sign of its own.
    private static void add(char sign, List<TexText> script, List<TexText> parts) {
        String plain = TexText.plain(script);
        if (sign == '^' && (plain.equals("°") || plain.equals("′") || plain.equals("″"))) {
            parts.add(new TexText.Words(plain));
        } else if (!plain.isEmpty()) {
            parts.add(new TexText.Styled(sign == '^' ? RichText.Style.SUPERSCRIPT : RichText.Style.SUBSCRIPT, script));
        }
    }

    private Optional<List<TexText>> script() {
        skipSpaces();
        if (at >= tex.length()) {
            return Optional.empty();
        }
        char c = tex.charAt(at);
        if (c == '{') {
            return group(true);
        }
        if (c == '\\') {
            at++;
            List<TexText> parts = new ArrayList<>();
            return command(name(), parts) ? Optional.of(parts) : Optional.empty();
        }
        at++;
        return c == '^' || c == '_' || c == '}'
                ? Optional.empty()
                : Optional.of(List.of(new TexText.Words(Character.toString(c))));
    }

    private Optional<List<TexText>> group(boolean letters) {
        int end = VerbatimText.closing(tex, at);
        if (end < 0 || depth >= MAX_DEPTH) {
            return Optional.empty();
        }
        String inner = tex.substring(at + 1, end);
        at = end + 1;
        return new LatexSimpleMaths(inner, depth + 1).parts(letters);
    }

    private String name() {
        int start = at;
        while (at < tex.length() && Character.isLetter(tex.charAt(at)) && tex.charAt(at) < 0x80) {
            at++;
        }
        if (at == start && at < tex.length()) {
            at++;
        }
        return tex.substring(start, at);
    }

    private boolean command(String name, List<TexText> parts) {
        boolean word = !name.isEmpty() && Character.isLetter(name.charAt(0));
        if (word) {
            skipSpaces();
        }
        if (UPRIGHT.contains(name) && at < tex.length() && tex.charAt(at) == '{') {
            Optional<List<TexText>> group = group(true);
            group.ifPresent(parts::addAll);
            return group.isPresent();
        }
        if (NOTHING.contains(name)) {
            return true;
        }
        if (SPACES.contains(name)) {
            parts.add(new TexText.Words(" "));
            return true;
        }
        Optional<String> sign = LatexSymbols.mathsSign(name).or(() -> Optional.ofNullable(MORE.get(name)));
        sign.ifPresent(text -> parts.add(new TexText.Words(text)));
        return sign.isPresent();
    }

    private void skipSpaces() {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
    }
}
