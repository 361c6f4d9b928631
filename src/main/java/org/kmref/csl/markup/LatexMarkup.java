package org.kmref.csl.markup;

import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Face;

/** LaTeX for a document with {@code hyperref}: a list with hanging indents, or with the numbers in the margin. */
public final class LatexMarkup extends TreeMarkup {
    @Override
    String text(String text) {
        return Characters.replaced(text, c -> switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '{', '}', '$', '&', '#', '%', '_' -> "\\" + (char) c;
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            case '"' -> "\\textquotedbl{}";
            case '[', ']' -> "{" + (char) c + "}";
            case 0xA0 -> "~";
            default -> "";
        });
    }

    @Override
    String styled(Face face, String content) {
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
        String address = Addresses.encoded(target)
                .replace("%", "\\%")
                .replace("#", "\\#")
                .replace("&", "\\&")
                .replace("~", "\\~{}");
        return "\\href{" + address.replace("\\~{}", "\\string~") + "}{" + content + "}";
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
        return "\\item " + String.join("\\\\\n", lines(entry.text())) + "\n";
    }

    @Override
    String after(Bibliography bibliography) {
        return "\\end{list}\n";
    }
}
