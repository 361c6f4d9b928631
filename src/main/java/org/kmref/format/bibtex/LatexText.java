package org.kmref.format.bibtex;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.RichText;

/** Spells the text of a field in LaTeX: specials escaped, tags as commands, letters beyond ASCII as commands where asked. */
final class LatexText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}+");
    private static final Pattern ACCENT = Pattern.compile("(\\\\[^\\p{Alpha}]|\\\\\\p{Alpha}(?= ))\\s*(.+)");

    private final boolean unicode;

    LatexText(boolean unicode) {
        this.unicode = unicode;
    }

    /** Returns text whose case a style leaves alone. */
    String text(String tagged) {
        StringBuilder out = new StringBuilder();
        append(new RichText(tagged).parts(), false, new boolean[] {false}, out);
        return out.toString();
    }

    /**
     * Returns a title in which every capital but the first is in braces, so that no style lowers it.
     *
     * <p>Where nothing in a title that begins small shows that it is in sentence case, an empty group takes the place of the
     * first letter, which readers would make a capital.
     */
    String title(String tagged) {
        StringBuilder out = new StringBuilder();
        append(new RichText(tagged).parts(), true, new boolean[] {true}, out);
        boolean changed = startsSmall(tagged)
                && BibtexTitleCase.of(LatexReader.parse(out.toString())) == BibtexTitleCase.Kind.NOT_TOLD;
        return changed ? "{}" + out : out.toString();
    }

    private static boolean startsSmall(String tagged) {
        String text = RichText.plain(tagged);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return Character.isLowerCase(text.charAt(i));
            }
        }
        return false;
    }

    private void append(List<RichText.Part> parts, boolean protect, boolean[] atStart, StringBuilder out) {
        for (RichText.Part part : parts) {
            if (part instanceof RichText.Words words) {
                appendWords(words.text(), protect, atStart, out);
            } else if (part instanceof RichText.Styled styled) {
                String command = command(styled.style());
                out.append(command).append('{');
                // A brace with a command next to it would not protect: BibTeX takes it for an accented letter.
                boolean nocase = styled.style() == RichText.Style.NO_CASE;
                int from = out.length();
                append(styled.parts(), protect && !nocase, atStart, out);
                out.append('}');
                if (nocase && out.length() > from && out.charAt(from) == '\\') {
                    out.insert(from, '{').append('}');
                }
            }
            atStart[0] = false;
        }
    }

    // Maths goes as it is, in braces where a style would lower a capital in it.
    private void appendWords(String text, boolean protect, boolean[] atStart, StringBuilder out) {
        int from = 0;
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', dollar + 1)) {
            int end = LatexMaths.end(text, dollar);
            String maths = end < 0 ? "" : text.substring(dollar, end);
            if (!maths.isEmpty() && (unicode || maths.chars().allMatch(c -> c < 0x80))) {
                appendCased(text.substring(from, dollar), protect, atStart, out);
                out.append(protect && hasCapital(maths) ? "{" + maths + "}" : maths);
                atStart[0] = false;
                from = end;
                dollar = end - 1;
            }
        }
        appendCased(text.substring(from), protect, atStart, out);
    }

    private void appendCased(String text, boolean protect, boolean[] atStart, StringBuilder out) {
        if (protect) {
            appendProtected(text, atStart, out);
        } else {
            appendEscaped(text, out);
        }
    }

    private static String command(RichText.Style style) {
        return switch (style) {
            case ITALIC -> "\\emph";
            case BOLD -> "\\textbf";
            case SUPERSCRIPT -> "\\textsuperscript";
            case SUBSCRIPT -> "\\textsubscript";
            case SMALL_CAPS -> "\\textsc";
            case NO_CASE, NO_DECORATION -> "";
        };
    }

    // Each run of letters and digits that holds a capital goes into braces. One that begins with a capital does so
    // whole;
    // of others only the capitals: braces round a word in lower case would say that it never begins with a capital.
    private void appendProtected(String text, boolean[] atStart, StringBuilder out) {
        Matcher word = WORD.matcher(text);
        int from = 0;
        while (word.find()) {
            appendUnbraced(text.substring(from, word.start()), out);
            appendWord(word.group(), atStart[0], out);
            atStart[0] = false;
            from = word.end();
        }
        appendUnbraced(text.substring(from), out);
    }

    private void appendWord(String word, boolean first, StringBuilder out) {
        int begin = word.offsetByCodePoints(0, 1);
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        boolean capitalsBehind = hasCapital(word.substring(begin));
        if (capital && (capitalsBehind || !first)) {
            appendBraced(word, out);
        } else if (capitalsBehind) {
            Matcher capitals = CAPITALS.matcher(word);
            int from = 0;
            while (capitals.find()) {
                appendUnbraced(word.substring(from, capitals.start()), out);
                appendBraced(capitals.group(), out);
                from = capitals.end();
            }
            appendUnbraced(word.substring(from), out);
        } else {
            appendUnbraced(word, out);
        }
    }

    private void appendBraced(String word, StringBuilder out) {
        StringBuilder inner = new StringBuilder();
        appendEscaped(word, inner);
        // A brace with a command next to it would not protect: BibTeX takes it for an accented letter.
        boolean commandFirst = inner.charAt(0) == '\\';
        out.append(commandFirst ? "{{" : "{").append(inner).append(commandFirst ? "}}" : "}");
    }

    // An accent as \'e or \v{s}, not as {\'e}: braces would be taken for a protection.
    private void appendUnbraced(String text, StringBuilder out) {
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int c = text.codePointAt(i);
            int from = out.length();
            appendEscaped(c, before, out);
            boolean letter = c > 0x7F && Character.isLetter(c);
            if (letter && out.charAt(from) == '{' && out.charAt(out.length() - 1) == '}') {
                String bare = out.substring(from + 1, out.length() - 1);
                out.setLength(from);
                Matcher accent = ACCENT.matcher(bare);
                out.append(accent.matches() ? accent.replaceFirst("$1{$2}") : bare + "{}");
            }
            before = c;
        }
    }

    private static boolean hasCapital(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isUpperCase(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void appendEscaped(String text, StringBuilder out) {
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int c = text.codePointAt(i);
            appendEscaped(c, before, out);
            before = c;
        }
    }

    private void appendEscaped(int c, int before, StringBuilder out) {
        switch (c) {
            case '&', '%', '$', '#', '_' -> out.append('\\').append((char) c);
            // BibTeX counts braces, escaped or not; so none may stand alone.
            case '{' -> out.append("{\\textbraceleft}");
            case '}' -> out.append("{\\textbraceright}");
            case '\\' -> out.append("{\\textbackslash}");
            case '~' -> out.append("{\\textasciitilde}");
            case '^' -> out.append("{\\textasciicircum}");
            case '\'' -> out.append(unicode ? "’" : "'");
            case '"' -> out.append("{\"}");
            case '<' -> out.append("{\\textless}");
            case '>' -> out.append("{\\textgreater}");
            case '|' -> out.append("{\\textbar}");
            case '`' -> out.append("{\\textasciigrave}");
            case '-' -> out.append(before == '-' ? "{}-" : "-");
            default -> {
                if (Character.isISOControl(c)) {
                    out.append(' ');
                } else if (c < 0x7F || unicode) {
                    out.appendCodePoint(c);
                } else {
                    out.append(LatexSymbols.ascii(c).orElseGet(() -> ascii(c)));
                }
            }
        }
    }

    private static String ascii(int c) {
        String letters = BeyondAscii.letters(c);
        boolean special =
                letters.length() == 1 && letters.charAt(0) <= 0x7F && !Character.isLetterOrDigit(letters.charAt(0));
        return special ? Character.toString(c) : letters;
    }
}
