package org.kmref.csl.markup;

import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Face;

/** AsciiDoc; what could be a mark is written as a character reference. See <a href="https://docs.asciidoctor.org/asciidoc/latest/">AsciiDoc</a>. */
public final class AsciidocMarkup extends TreeMarkup {
    @Override
    String text(String text) {
        return Characters.replaced(text, c -> "*_`#^~+[]{}<>&\\|'\"=:;@!".indexOf(c) >= 0 ? "&#" + c + ";" : "");
    }

    @Override
    String styled(Face face, String content) {
        if (content.isBlank()) {
            return content;
        }
        return switch (face) {
            case ITALIC, OBLIQUE -> "__" + content + "__";
            case BOLD -> "**" + content + "**";
            case SMALL_CAPS -> "[.small-caps]##" + content + "##";
            case UNDERLINE -> "[.underline]##" + content + "##";
            case SUPERSCRIPT -> "^" + content.replace(" ", "&#32;") + "^";
            case SUBSCRIPT -> "~" + content.replace(" ", "&#32;") + "~";
            case STYLE_NORMAL, LIGHT, WEIGHT_NORMAL, VARIANT_NORMAL, DECORATION_NONE, BASELINE -> content;
        };
    }

    @Override
    String link(String target, String content) {
        return "link:++" + Addresses.encoded(target).replace("+", "%2B") + "++[" + content + "]";
    }

    @Override
    String entry(Bibliography bibliography, Bibliography.Entry entry) {
        return String.join(
                        " +\n",
                        lines(entry.text()).stream().map(this::wholeInline).toList()) + "\n";
    }

    // An empty attribute keeps a line from beginning with what begins a list, a title or a comment.
    @Override
    String wholeInline(String text) {
        boolean marks = text.matches("(?s)([-./]|\\w+\\.\\s|\\().*");
        return marks ? "{empty}" + text : text;
    }
}
