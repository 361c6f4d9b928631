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
    private static final Pattern ALWAYS = Pattern.compile("[\\\\`\\[\\]]|\\*(?!(?<=\\s\\*)\\s)|<(?=[A-Za-z/!?])"
            + "|[$^~](?=\\S)|&(?=#?\\w+;)|(?<![\\p{L}\\p{N}])@(?=[\\p{L}\\p{N}_{])");
    // Inside a word an underscore marks nothing.
    private static final Pattern UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final String NUMBER = "[0-9]+|#|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|@[\\w-]*";
    // With one blank, a capital and a full stop are no list but an initial.
    private static final Pattern START_OF_LIST =
            Pattern.compile("^(?![A-Z]\\. (?! ))(\\((?:" + NUMBER + ")|\\\\?(?:" + NUMBER + "))([.)])(?=\\s|$)");
    private static final Pattern START_OF_BLOCK =
            Pattern.compile("^(?=>|[|:%+-](?:\\s|$)|[=-]+\\s*$|(?:-\\s*){3,}$|#{1,6}(?:\\s|$))");

    @Override
    String text(String text) {
        String marked = ALWAYS.matcher(text).replaceAll("\\\\$0");
        return UNDERSCORE.matcher(marked).replaceAll("\\\\$0");
    }

    @Override
    String styled(Face face, String content, Beside beside) {
        return switch (face) {
            case ITALIC, OBLIQUE -> emphasis("*", "_", "em", content, beside);
            case BOLD -> emphasis("**", "__", "strong", content, beside);
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

    // A mark counts only beside the right characters; inside another the other mark is used, so that two never run
    // together.
    private static String emphasis(String mark, String other, String tag, String content, Beside beside) {
        boolean opens = !isPunctuation(content.codePointAt(0)) || isEdge(beside.before());
        boolean closes = !isPunctuation(content.codePointBefore(content.length())) || isEdge(beside.after());
        if (opens && closes && !beside.touching() && !beside.nested()) {
            return mark + content + mark;
        }
        boolean fits = beside.nested() && beside.isApart() && !content.contains("_");
        return opens && closes && !beside.touching() && fits
                ? other + content + other
                : "<" + tag + ">" + content + "</" + tag + ">";
    }

    private static boolean isEdge(int c) {
        return Run.isBlank(c) || isPunctuation(c);
    }

    private static boolean isPunctuation(int c) {
        return !Character.isLetterOrDigit(c) && !Run.isBlank(c) && Character.getType(c) != Character.NON_SPACING_MARK;
    }
}
