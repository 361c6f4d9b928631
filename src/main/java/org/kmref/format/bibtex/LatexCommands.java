package org.kmref.format.bibtex;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kmref.model.RichText;

/** What the commands in letters mean: {@code \emph}, {@code \enquote}, {@code \LaTeX}, {@code \footnote}. */
final class LatexCommands {

    private static final Map<String, RichText.Style> STYLES = Map.ofEntries(
            Map.entry("emph", RichText.Style.ITALIC),
            Map.entry("textit", RichText.Style.ITALIC),
            Map.entry("textsl", RichText.Style.ITALIC),
            Map.entry("textbf", RichText.Style.BOLD),
            Map.entry("textsc", RichText.Style.SMALL_CAPS),
            Map.entry("textsuperscript", RichText.Style.SUPERSCRIPT),
            Map.entry("mkbibsuperscript", RichText.Style.SUPERSCRIPT),
            Map.entry("textsubscript", RichText.Style.SUBSCRIPT),
            Map.entry("mkbibsubscript", RichText.Style.SUBSCRIPT));
    /** BibLaTeX's own, which leave the case of what they hold alone. */
    private static final Map<String, RichText.Style> FIXED_STYLES = Map.of(
            "mkbibemph", RichText.Style.ITALIC,
            "mkbibitalic", RichText.Style.ITALIC,
            "mkbibbold", RichText.Style.BOLD);

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
    private static final Set<String> DROPS_ARGUMENT =
            Set.of("hspace", "vspace", "noopsort", "label", "SortNoop", "index", "footnotemark", "color", "phantom");
    private static final Set<String> SECOND_ARGUMENT =
            Set.of("href", "foreignlanguage", "textcolor", "raisebox", "scalebox", "colorbox", "parbox");

    private final LatexReader reader;
    private int quotes;

    LatexCommands(LatexReader reader) {
        this.reader = reader;
    }

    /** Adds what the command, whose name has just been read, makes of what follows it; false where none is known by it. */
    boolean add(String name, int depth, List<TexText> parts) {
        if (STYLES.containsKey(name)) {
            parts.add(new TexText.Styled(STYLES.get(name), reader.argument(depth)));
        } else if (FIXED_STYLES.containsKey(name)) {
            parts.add(new TexText.Styled(FIXED_STYLES.get(name), List.of(new TexText.Fixed(reader.argument(depth)))));
        } else if (SWITCHES.containsKey(name)) {
            reader.skipSpaces();
            parts.add(new TexText.Styled(SWITCHES.get(name), reader.parts(depth)));
        } else if (NOTHING.contains(name)) {
            reader.endOfCommand();
        } else if (DROPS_ARGUMENT.contains(name)) {
            reader.argument(depth);
        } else if (SECOND_ARGUMENT.contains(name)) {
            reader.argument(depth);
            parts.addAll(reader.argument(depth));
        } else {
            return sign(name, parts) || special(name, depth, parts);
        }
        return true;
    }

    private boolean sign(String name, List<TexText> parts) {
        Optional<String> sign = LatexSymbols.sign(name)
                .or(() -> LatexSymbols.mathsSign(name))
                .or(() -> Optional.ofNullable(NAMES.get(name)))
                .or(() -> AstronomyJournals.name(name));
        if (sign.isPresent()) {
            reader.endOfCommand();
            parts.add(new TexText.Words(sign.get()));
        }
        return sign.isPresent();
    }

    private boolean special(String name, int depth, List<TexText> parts) {
        switch (name) {
            case "enquote", "textquote" -> quoted(parts, () -> reader.argument(depth));
            case "foreignquote", "foreigntextquote", "hyphenquote" -> {
                reader.argument(depth);
                quoted(parts, () -> reader.argument(depth));
            }
            case "mkbibquote" -> quoted(parts, () -> List.of(new TexText.Fixed(reader.argument(depth))));
            case "mkbibparens" -> enclosed("(", ")", List.of(new TexText.Fixed(reader.argument(depth))), parts);
            case "mkbibbrackets" -> enclosed("[", "]", List.of(new TexText.Fixed(reader.argument(depth))), parts);
            case "footnote", "thanks" -> enclosed(" (", ")", reader.argument(depth), parts);
            case "url", "path", "nolinkurl" -> parts.add(new TexText.Words(reader.rawArgument()));
            case "verb" -> parts.add(new TexText.Words(reader.verbatim()));
            case "ifmmode" -> {
                // Outside maths what stands behind \else holds, which is left to be read.
                reader.upTo("\\else", "\\fi");
                reader.skipSpaces();
            }
            case "fi" -> reader.endOfCommand();
            case "ce", "chem" -> parts.add(LatexSimpleMaths.formula(reader.rawArgument()));
            case "ensuremath" -> parts.add(ensured(reader.rawArgument()));
            case "bibstring", "mkbibstring" ->
                parts.add(new TexText.Words(BiblatexStrings.resolve(reader.rawArgument())));
            case "MakeUppercase", "uppercase" ->
                parts.add(
                        new TexText.Words(TexText.plain(reader.argument(depth)).toUpperCase(Locale.ROOT)));
            case "symbol", "char" -> parts.add(new TexText.Words(character(reader.number())));
            default -> {
                return false;
            }
        }
        return true;
    }

    // Quotes within quotes are single; they are counted before what they hold is read.
    private void quoted(List<TexText> parts, Supplier<List<TexText>> content) {
        boolean outer = quotes % 2 == 0;
        quotes++;
        enclosed(outer ? "“" : "‘", outer ? "”" : "’", content.get(), parts);
        quotes--;
    }

    private static void enclosed(String open, String close, List<TexText> content, List<TexText> parts) {
        parts.add(new TexText.Words(open));
        parts.addAll(content);
        parts.add(new TexText.Words(close));
    }

    private static TexText ensured(String maths) {
        return LatexSimpleMaths.read(maths).orElseGet(() -> TexText.Fixed.maths("$" + maths + "$"));
    }

    // \symbol{233}, \char"E9: the number of a character, decimal or behind a double quote hexadecimal.
    private static String character(String number) {
        try {
            boolean hex = number.startsWith("\"");
            int point = Integer.parseInt(hex ? number.substring(1) : number, hex ? 16 : 10);
            return Character.isValidCodePoint(point) && point >= ' ' ? Character.toString(point) : "";
        } catch (NumberFormatException none) {
            return number;
        }
    }
}
