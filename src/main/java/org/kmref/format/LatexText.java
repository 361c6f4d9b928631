package org.kmref.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells the text of a field in LaTeX: specials escaped, tags as commands, letters beyond ASCII as commands where asked. */
final class LatexText {

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final boolean unicode;

    LatexText(boolean unicode) {
        this.unicode = unicode;
    }

    /** Returns text whose case a style leaves alone. */
    String text(String tagged) {
        StringBuilder out = new StringBuilder();
        append(RichText.parse(tagged), false, new boolean[] {false}, out);
        return out.toString();
    }

    /** Returns a title in which every capital but the first is in braces, so that no style lowers it. */
    String title(String tagged) {
        StringBuilder out = new StringBuilder();
        append(RichText.parse(tagged), true, new boolean[] {true}, out);
        return out.toString();
    }

    private void append(List<RichText> parts, boolean protect, boolean[] atStart, StringBuilder out) {
        for (RichText part : parts) {
            if (part instanceof RichText.Words words) {
                if (protect) {
                    appendProtected(words.text(), atStart, out);
                } else {
                    appendEscaped(words.text(), out);
                }
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

    private static String command(RichText.Style style) {
        return switch (style) {
            case ITALIC -> "\\emph";
            case BOLD -> "\\textbf";
            case SUPERSCRIPT -> "\\textsuperscript";
            case SUBSCRIPT -> "\\textsubscript";
            case SMALL_CAPS -> "\\textsc";
            case NO_CASE -> "";
        };
    }

    private void appendProtected(String text, boolean[] atStart, StringBuilder out) {
        Matcher word = WORD.matcher(text);
        int from = 0;
        while (word.find()) {
            appendEscaped(text.substring(from, word.start()), out);
            appendWord(word.group(), atStart[0], out);
            atStart[0] = false;
            from = word.end();
        }
        appendEscaped(text.substring(from), out);
    }

    private void appendWord(String word, boolean first, StringBuilder out) {
        int begin = 0;
        int end = word.length();
        while (begin < end && !Character.isLetterOrDigit(word.charAt(begin))) {
            begin++;
        }
        while (end > begin && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        String core = word.substring(begin, end);
        if (!needsBraces(core, first)) {
            appendEscaped(word, out);
            return;
        }
        appendEscaped(word.substring(0, begin), out);
        StringBuilder inner = new StringBuilder();
        appendEscaped(core, inner);
        boolean commandFirst = inner.charAt(0) == '\\';
        out.append(commandFirst ? "{{" : "{").append(inner).append(commandFirst ? "}}" : "}");
        appendEscaped(word.substring(end), out);
    }

    private static boolean needsBraces(String word, boolean first) {
        String kept = first && !word.isEmpty() ? word.substring(word.offsetByCodePoints(0, 1)) : word;
        return !kept.equals(kept.toLowerCase(Locale.ROOT));
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
            case '<' -> out.append("{\\textless}");
            case '>' -> out.append("{\\textgreater}");
            case '|' -> out.append("{\\textbar}");
            case '`' -> out.append("{\\textasciigrave}");
            case '-' -> out.append(before == '-' ? "{}-" : "-");
            default -> {
                if (c < 0x20 || c == 0x7F) {
                    out.append(' ');
                } else if (c < 0x7F || unicode) {
                    out.appendCodePoint(c);
                } else {
                    out.append(LatexSymbols.ascii(c).orElseGet(() -> Character.toString(c)));
                }
            }
        }
    }
}
