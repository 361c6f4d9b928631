package org.kmref.csl;

import java.text.Normalizer;
import java.util.List;
import org.kmref.csl.Bibliography.Entry;
import org.kmref.model.Unprintable;

/**
 * HTML as the official CSL test suite spells it, and well-formed XML too: {@code <i>}, {@code <b>}, {@code <sup>},
 * {@code <span style="font-variant:small-caps;">}, {@code <div class="csl-entry">}.
 *
 * @param links whether addresses become {@code <a href="...">}; the suite has none
 */
public record HtmlMarkup(boolean links) implements Markup {

    public HtmlMarkup() {
        this(true);
    }

    @Override
    public String inline(StyledText text) {
        StringBuilder out = new StringBuilder();
        append(text.content(), out);
        return out.toString();
    }

    @Override
    public String bibliography(Bibliography bibliography) {
        StringBuilder out = new StringBuilder("<div class=\"csl-bib-body\">\n");
        for (Entry entry : bibliography.entries()) {
            out.append("  <div class=\"csl-entry\">");
            append(entry.text().content(), out);
            out.append("</div>\n");
        }
        return out.append("</div>\n").toString();
    }

    private void append(List<Inline> content, StringBuilder out) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                escape(text.text(), out);
            } else if (inline instanceof Inline.Styled styled) {
                out.append(open(styled.face()));
                append(styled.content(), out);
                out.append(close(styled.face()));
            } else if (inline instanceof Inline.Link link) {
                append(link, out);
            } else if (inline instanceof Inline.Block block) {
                append(block, out);
            }
        }
    }

    private void append(Inline.Link link, StringBuilder out) {
        if (links) {
            out.append("<a href=\"");
            StringBuilder target = new StringBuilder();
            escape(link.target(), target);
            out.append(target.toString().replace("\"", "&#34;"));
            out.append("\">");
        }
        append(link.content(), out);
        if (links) {
            out.append("</a>");
        }
    }

    private void append(Inline.Block block, StringBuilder out) {
        out.append(
                switch (block.display()) {
                    case BLOCK -> "\n\n    <div class=\"csl-block\">";
                    case LEFT_MARGIN -> "\n    <div class=\"csl-left-margin\">";
                    case RIGHT_INLINE -> "<div class=\"csl-right-inline\">";
                    case INDENT -> "<div class=\"csl-indent\">";
                });
        append(block.content(), out);
        out.append(
                switch (block.display()) {
                    case BLOCK -> "</div>\n";
                    case LEFT_MARGIN -> "</div>";
                    case RIGHT_INLINE, INDENT -> "</div>\n  ";
                });
    }

    private static String open(Inline.Face face) {
        return switch (face) {
            case ITALIC -> "<i>";
            case OBLIQUE -> "<em>";
            case STYLE_NORMAL -> "<span style=\"font-style:normal;\">";
            case BOLD -> "<b>";
            case LIGHT -> "<span style=\"font-weight:lighter;\">";
            case WEIGHT_NORMAL -> "<span style=\"font-weight:normal;\">";
            case SMALL_CAPS -> "<span style=\"font-variant:small-caps;\">";
            case VARIANT_NORMAL -> "<span style=\"font-variant:normal;\">";
            case UNDERLINE -> "<span style=\"text-decoration:underline;\">";
            case DECORATION_NONE -> "<span style=\"text-decoration:none;\">";
            case SUPERSCRIPT -> "<sup>";
            case SUBSCRIPT -> "<sub>";
            case BASELINE -> "<span style=\"baseline\">";
        };
    }

    /** Returns the tag that ends what this face began, in whatever way its opening tag is written. */
    public static String close(Inline.Face face) {
        return switch (face) {
            case ITALIC -> "</i>";
            case OBLIQUE -> "</em>";
            case BOLD -> "</b>";
            case SUPERSCRIPT -> "</sup>";
            case SUBSCRIPT -> "</sub>";
            case STYLE_NORMAL, LIGHT, WEIGHT_NORMAL, SMALL_CAPS, VARIANT_NORMAL, UNDERLINE, DECORATION_NONE, BASELINE ->
                "</span>";
        };
    }

    // The letters and figures that Unicode has raised for compatibility only.
    private static boolean isSuperscript(int c) {
        if (c < '\u00AA') {
            return false;
        }
        if (c < '\u02B0') {
            return c == 'ª' || c == '²' || c == '³' || c == '¹' || c == 'º';
        }
        return c <= 'ʸ'
                || c == 'ˀ'
                || c == 'ˁ'
                || (c >= 'ˠ' && c <= 'ˤ')
                || c == '\u06E5'
                || c == '\u06E6'
                || (c >= 'ᴬ' && c <= 'ᵡ' && c != 'ᴯ' && c != 'ᴻ' && c != 'ᵎ')
                || c == '⁰'
                || c == 'ⁱ'
                || (c >= '⁴' && c <= 'ⁿ')
                || c == '℠'
                || c == '™'
                || (c >= '\u3192' && c <= '\u319F');
    }

    private static String lowered(int c) {
        return switch (c) {
            case 'ˀ' -> "ʔ";
            case 'ˁ' -> "ʕ";
            case '\u06E5' -> "\u0648";
            case '\u06E6' -> "\u064A";
            default -> Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        };
    }

    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&#38;");
                case '<' -> out.append("&#60;");
                case '>' -> out.append("&#62;");
                case '\t', '\n', '\r' -> out.append((char) c);
                default -> {
                    if (isSuperscript(c)) {
                        out.append("<sup>").append(lowered(c)).append("</sup>");
                    } else if (!Unprintable.is(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }
}
