package org.kmref.csl.markup;

import java.util.regex.Pattern;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Face;

/** AsciiDoc; what could be a mark is written as a character reference. See <a href="https://docs.asciidoctor.org/asciidoc/latest/">AsciiDoc</a>. */
public final class AsciidocMarkup extends TreeMarkup {
    private static final Pattern MARK = Pattern.compile("[*`#^~+\\\\\\]]|_(?<![\\p{L}\\p{N}]_)|_(?![\\p{L}\\p{N}])"
            + "|\\[(?=\\[)|\\{(?=\\w)|<(?=[<=-])|(?<=[=-])>|&(?=#?\\w+;)|(?<=[\\p{L}\\p{N}])'(?=\\p{L})"
            + "|:(?=:+(?:\\s|$))|;(?=;(?:\\s|$))|-(?=-)|\\.(?=\\.\\.)|\\((?=(?:C|R|TM)\\))");
    private static final Pattern START_OF_BLOCK = Pattern.compile("^(?:[-./=]|'{3}|\\||\\[|:[\\w!]|<"
            + "|(?:\\d+|[A-Za-z])\\.\\s|[ivxIVX]+\\)\\s|(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING): )");

    @Override
    String text(String text) {
        return MARK.matcher(text).replaceAll(mark -> "&#" + (int) mark.group().charAt(0) + ";");
    }

    @Override
    String styled(Face face, String content, Beside beside) {
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
        return START_OF_BLOCK.matcher(text).find() ? "{empty}" + text : text;
    }
}
