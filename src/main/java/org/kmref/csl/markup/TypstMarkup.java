package org.kmref.csl.markup;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Face;

/** Typst markup. See <a href="https://typst.app/docs/reference/syntax/">Typst, syntax</a>. */
public final class TypstMarkup extends TreeMarkup {
    private static final Pattern MARK = Pattern.compile("[\\\\#`$~\"']|[*_](?<![\\p{L}\\p{N}].)|[*_](?![\\p{L}\\p{N}])"
            + "|<(?=\\p{L})|@(?=[\\p{L}\\p{N}_])|/(?=/)|-(?=[-?])|(?<![\\p{L}\\p{N}])-(?=\\p{N})|\\.(?=\\.\\.)");
    private static final Pattern START_OF_BLOCK =
            Pattern.compile("^(\\d*)(?=(?:=+|[-+/])(?:\\s|$)|(?<=\\d)\\.(?:\\s|$))");

    @Override
    String text(String text) {
        String marked = MARK.matcher(text).replaceAll("\\\\$0");
        return isBalanced(text) ? marked : marked.replace("[", "\\[").replace("]", "\\]");
    }

    private static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
        }
        return depth == 0;
    }

    @Override
    String styled(Face face, String content, Beside beside) {
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
        if (target.startsWith("#")) {
            return "#link(<" + Addresses.label(target.substring(1)) + ">)[" + content + "];";
        }
        return "#link(\"" + Addresses.encoded(target) + "\")[" + content + "];";
    }

    @Override
    String entry(Bibliography bibliography, Bibliography.Entry entry) {
        String content = lines(entry.text()).stream().map(this::wholeInline).collect(Collectors.joining(" \\\n"));
        return bibliography.hangingIndent() ? "#par(hanging-indent: 2em)[" + content + "]\n" : content + "\n";
    }

    // What would be a heading, a list or a term at the start of a line.
    @Override
    String wholeInline(String text) {
        return START_OF_BLOCK.matcher(text).replaceFirst("$1\\\\");
    }
}
