package org.kmref.csl.markup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;

/** LaTeX for a document with {@code hyperref}: a list with hanging indents, or with the numbers in the margin. */
public final class LatexMarkup extends TreeMarkup {
    // What TeX's fonts would draw as one: two hyphens, apostrophes or commas.
    private static final Pattern LIGATURES = Pattern.compile("-(?=-)|'(?=')|,(?=,)");

    @Override
    String text(String text) {
        return LIGATURES
                .matcher(Characters.replaced(text, c -> switch (c) {
                    case '\\' -> "\\textbackslash{}";
                    case '{', '}', '$', '&', '#', '%', '_' -> "\\" + (char) c;
                    case '~' -> "\\textasciitilde{}";
                    case '^' -> "\\textasciicircum{}";
                    case '<' -> "\\textless{}";
                    case '>' -> "\\textgreater{}";
                    case '|' -> "\\textbar{}";
                    case '"' -> "\\symbol{34}";
                    case 0xA0 -> "~";
                    case 0x202F -> "\\,";
                    case '`' -> "\\textasciigrave{}";
                    default -> "";
                }))
                .replaceAll("$0{}");
    }

    @Override
    String styled(Face face, String content, Beside beside) {
        String command = switch (face) {
            case ITALIC -> "textit";
            case OBLIQUE -> "textsl";
            case BOLD -> "textbf";
            case SMALL_CAPS -> "textsc";
            case UNDERLINE -> "underline";
            case SUPERSCRIPT -> "textsuperscript";
            case SUBSCRIPT -> "textsubscript";
            case STYLE_NORMAL, VARIANT_NORMAL -> "textup";
            case LIGHT, WEIGHT_NORMAL -> "textmd";
            case DECORATION_NONE, BASELINE -> "";
        };
        return command.isEmpty() ? content : "\\" + command + "{" + content + "}";
    }

    @Override
    String link(String target, String content) {
        if (target.startsWith("#")) {
            return "\\hyperlink{" + Addresses.label(target.substring(1)) + "}{" + content + "}";
        }
        String address = Addresses.encoded(target)
                .replace("%", "\\%")
                .replace("#", "\\#")
                .replace("&", "\\&")
                .replace("~", "\\string~");
        return "\\href{" + address + "}{" + content + "}";
    }

    @Override
    String before(Bibliography bibliography) {
        String indent = bibliography.hangingIndent()
                ? "\\setlength{\\leftmargin}{2em}\\setlength{\\itemindent}{-2em}"
                : "\\setlength{\\leftmargin}{0pt}";
        return "\\begin{list}{}{" + indent + "}\n";
    }

    @Override
    String entry(Bibliography bibliography, Bibliography.Entry entry) {
        String item = margin(entry).map(number -> "\\item[{" + number + "}] ").orElse("\\item ");
        return item + besideMargin(entry) + "\n";
    }

    /** Returns what stands in the margin beside an entry, such as its number. */
    public Optional<String> margin(Bibliography.Entry entry) {
        List<Run.Block> blocks = Run.blocks(entry.text().content());
        return isMargin(blocks) ? Optional.of(String.join(" ", lines(blocks.subList(0, 1)))) : Optional.empty();
    }

    /** Returns an entry without what stands in the margin, its last line not ended. */
    public String besideMargin(Bibliography.Entry entry) {
        List<Run.Block> blocks = Run.blocks(entry.text().content());
        return lines(isMargin(blocks) ? blocks.subList(1, blocks.size()) : blocks).stream()
                .map(this::wholeInline)
                .collect(Collectors.joining("\\\\\n"));
    }

    private static boolean isMargin(List<Run.Block> blocks) {
        return !blocks.isEmpty() && blocks.get(0).display().equals(Optional.of(Display.LEFT_MARGIN));
    }

    // After a command that takes an option or a star, these would be it.
    @Override
    String wholeInline(String text) {
        return text.startsWith("[") || text.startsWith("*") ? "{" + text.charAt(0) + "}" + text.substring(1) : text;
    }

    @Override
    String after(Bibliography bibliography) {
        return "\\end{list}\n";
    }
}
