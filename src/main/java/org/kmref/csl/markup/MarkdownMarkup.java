package org.kmref.csl.markup;

import java.util.regex.Pattern;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Face;

/**
 * Markdown that CommonMark and pandoc read alike; only what would be taken for a mark is escaped.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/">CommonMark 0.31.2</a>
 */
public final class MarkdownMarkup extends TreeMarkup {
    private static final Pattern ALWAYS = Pattern.compile("[\\\\`*\\[\\]<^~$]|&(?=#?\\w+;)|@(?=\\w)");
    // Inside a word an underscore marks nothing.
    private static final Pattern UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern START_OF_LIST = Pattern.compile("^(\\(?[0-9A-Za-z]{1,9})([.)])(?=\\s|$)");
    private static final Pattern START_OF_BLOCK = Pattern.compile("^(?=[#>+=:|%-])");

    @Override
    String text(String text) {
        String marked = ALWAYS.matcher(text).replaceAll("\\\\$0");
        return UNDERSCORE.matcher(marked).replaceAll("\\\\$0");
    }

    @Override
    String styled(Face face, String content) {
        return switch (face) {
            case ITALIC, OBLIQUE -> around("*", content);
            case BOLD -> around("**", content);
            case SUPERSCRIPT -> "<sup>" + content + "</sup>";
            case SUBSCRIPT -> "<sub>" + content + "</sub>";
            case SMALL_CAPS -> "<span style=\"font-variant:small-caps;\">" + content + "</span>";
            case UNDERLINE -> "<u>" + content + "</u>";
            case STYLE_NORMAL, LIGHT, WEIGHT_NORMAL, VARIANT_NORMAL, DECORATION_NONE, BASELINE -> content;
        };
    }

    @Override
    String link(String target, String content) {
        String address = Addresses.encoded(target);
        boolean bare = content.equals(text(target)) && address.equals(target);
        return bare ? "<" + target + ">" : "[" + content + "](<" + address + ">)";
    }

    @Override
    String entry(Bibliography bibliography, Bibliography.Entry entry) {
        return String.join(
                        "\\\n",
                        lines(entry.text()).stream().map(this::wholeInline).toList()) + "\n";
    }

    @Override
    String wholeInline(String text) {
        String list = START_OF_LIST.matcher(text).replaceFirst("$1\\\\$2");
        return START_OF_BLOCK.matcher(list).replaceFirst("\\\\");
    }

    // White space at an edge would undo the mark; it goes outside.
    private static String around(String mark, String content) {
        String core = content.strip();
        if (core.isEmpty()) {
            return content;
        }
        int start = content.indexOf(core);
        return content.substring(0, start) + mark + core + mark + content.substring(start + core.length());
    }
}
