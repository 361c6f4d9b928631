package org.kmref.site.text;

import java.util.List;
import java.util.Locale;
import org.kmref.csl.HtmlMarkup;
import org.kmref.csl.Inline;
import org.kmref.csl.StyledText;
import org.kmref.document.Links;
import org.kmref.model.RichText;

/**
 * Styled text as HTML for a page: classes instead of style attributes, addresses of the web alone, and the title of the
 * reference as a link to its page.
 */
public final class SiteMarkup {
    private final StringBuilder out = new StringBuilder();
    private final String title;
    private final String link;
    private boolean isLinked;

    private SiteMarkup(String title, String link) {
        this.title = comparable(title);
        this.link = link;
    }

    /** HTML, and whether the title was found in it. */
    public record Linked(String html, boolean isLinked) {}

    /** Returns the text as HTML. */
    public static String html(StyledText text) {
        SiteMarkup markup = new SiteMarkup("", "");
        markup.append(text.content());
        return markup.out.toString();
    }

    /**
     * Returns the text as HTML, the title in it within an opening tag and {@code </a>}.
     *
     * @param tag such as {@code <a href="references/nilsen2015.html">}
     */
    public static Linked linked(StyledText text, String title, String tag) {
        SiteMarkup markup = new SiteMarkup(RichText.plain(title), tag);
        markup.append(text.content());
        return new Linked(markup.out.toString(), markup.isLinked);
    }

    /** Returns text with the tags of CSL as HTML. */
    public static String rich(String text) {
        StringBuilder out = new StringBuilder();
        rich(new RichText(text).parts(), out);
        return out.toString();
    }

    private static void rich(List<RichText.Part> parts, StringBuilder out) {
        for (RichText.Part part : parts) {
            if (part instanceof RichText.Words words) {
                out.append(Escaping.html(words.text()));
            } else if (part instanceof RichText.Styled styled) {
                String element = switch (styled.style()) {
                    case ITALIC -> "i";
                    case BOLD -> "b";
                    case SUPERSCRIPT -> "sup";
                    case SUBSCRIPT -> "sub";
                    case SMALL_CAPS, NO_CASE, NO_DECORATION -> "span";
                };
                out.append('<').append(element);
                if (styled.style() == RichText.Style.SMALL_CAPS) {
                    out.append(" class=\"small-caps\"");
                }
                out.append('>');
                rich(styled.parts(), out);
                out.append("</").append(element).append('>');
            }
        }
    }

    private void append(List<Inline> content) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                text(text.text());
            } else if (inline instanceof Inline.Styled styled) {
                out.append(open(styled.face()));
                append(styled.content());
                out.append(HtmlMarkup.close(styled.face()));
            } else if (inline instanceof Inline.Link to) {
                link(to);
            } else if (inline instanceof Inline.Block block) {
                out.append("<div class=\"csl-")
                        .append(block.display().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .append("\">");
                append(block.content());
                out.append("</div>");
            }
        }
    }

    private void text(String text) {
        int at = title.isEmpty() || isLinked ? -1 : comparable(text).indexOf(title);
        if (at < 0) {
            out.append(Escaping.html(text));
            return;
        }
        isLinked = true;
        int end = at + title.length();
        out.append(Escaping.html(text.substring(0, at)))
                .append(link)
                .append(Escaping.html(text.substring(at, end)))
                .append("</a>")
                .append(Escaping.html(text.substring(end)));
    }

    private void link(Inline.Link to) {
        if (!Links.isWeb(to.target())) {
            append(to.content());
            return;
        }
        boolean wasLinked = isLinked;
        // A link within a link is none.
        isLinked = true;
        out.append("<a href=\"")
                .append(Escaping.html(Links.encoded(to.target())))
                .append("\">");
        append(to.content());
        out.append("</a>");
        isLinked = wasLinked;
    }

    // Styles change case, quotes and dashes; each of them by one character for one.
    private static String comparable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            out.append(
                    switch (c) {
                        case '“', '”', '„', '«', '»', '"', '‘', '’', '‚', '‹', '›', '\'' -> '\'';
                        case '–', '—', '‐', '‑', '−' -> '-';
                        case '\u00A0', '\u202F', '\n', '\t' -> ' ';
                        default -> c;
                    });
        }
        return out.toString();
    }

    private static String open(Inline.Face face) {
        return switch (face) {
            case ITALIC -> "<i>";
            case OBLIQUE -> "<em>";
            case BOLD -> "<b>";
            case SUPERSCRIPT -> "<sup>";
            case SUBSCRIPT -> "<sub>";
            case STYLE_NORMAL, LIGHT, WEIGHT_NORMAL, SMALL_CAPS, VARIANT_NORMAL, UNDERLINE, DECORATION_NONE, BASELINE ->
                "<span class=\"" + face.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\">";
        };
    }
}
