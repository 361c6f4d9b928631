package org.kmref.csl.markup;

import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Face;

/** Typst markup. See <a href="https://typst.app/docs/reference/syntax/">Typst, syntax</a>. */
public final class TypstMarkup extends TreeMarkup {
    @Override
    String text(String text) {
        return Characters.replaced(text, c -> "\\#$*_`<>@[]~/=+-:'\"".indexOf(c) >= 0 ? "\\" + (char) c : "");
    }

    @Override
    String styled(Face face, String content) {
        String function = switch (face) {
            case ITALIC -> "emph";
            case OBLIQUE -> "text(style: \"oblique\")";
            case BOLD -> "strong";
            case SMALL_CAPS -> "smallcaps";
            case UNDERLINE -> "underline";
            case SUPERSCRIPT -> "super";
            case SUBSCRIPT -> "sub";
            case STYLE_NORMAL -> "text(style: \"normal\")";
            case LIGHT -> "text(weight: \"light\")";
            case WEIGHT_NORMAL -> "text(weight: \"regular\")";
            case VARIANT_NORMAL, DECORATION_NONE, BASELINE -> "";
        };
        // The semicolon ends the call, whatever comes after it.
        return function.isEmpty() ? content : "#" + function + "[" + content + "];";
    }

    @Override
    String link(String target, String content) {
        return "#link(\"" + Addresses.encoded(target) + "\")[" + content + "];";
    }

    @Override
    String entry(Bibliography bibliography, Bibliography.Entry entry) {
        String content = wholeInline(String.join(" \\\n", lines(entry.text())));
        return bibliography.hangingIndent() ? "#par(hanging-indent: 2em)[" + content + "]\n" : content + "\n";
    }

    // A number and a full stop at the start of a line would be a list.
    @Override
    String wholeInline(String text) {
        return text.replaceFirst("^(\\d+)\\.", "$1\\\\.");
    }
}
