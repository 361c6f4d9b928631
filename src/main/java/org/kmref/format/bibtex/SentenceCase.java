package org.kmref.format.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kmref.model.RichText;

/**
 * Turns an English title in title case into sentence case, as BibLaTeX's styles and pandoc do: a word with a capital at its
 * beginning only loses it, unless it begins the title or a sentence, or stands in braces.
 *
 * <p>What stood in braces and would gain a capital in a style with title case becomes {@code <span class="nocase">}.
 */
final class SentenceCase {

    /** Stands for an empty group, so that what follows it follows neither a mark nor a space. */
    private static final String NOTHING = "\u200B";

    /** What happens to the letters. */
    private enum Change {
        NONE,
        FIRST,
        ALL
    }

    private final Change change;
    private boolean atStart = true;
    private final StringBuilder before = new StringBuilder();

    private SentenceCase(Change change) {
        this.change = change;
    }

    static List<TexText> apply(List<TexText> title) {
        return new SentenceCase(Change.ALL).parts(title);
    }

    /** Returns the title with all its letters, and what stood in braces marked as {@link #apply} does. */
    static List<TexText> keep(List<TexText> title) {
        return new SentenceCase(Change.NONE).parts(title);
    }

    /** Returns the title as {@link #keep} does, beginning with a capital. */
    static List<TexText> begin(List<TexText> title) {
        return new SentenceCase(Change.FIRST).parts(title);
    }

    private List<TexText> parts(List<TexText> parts) {
        List<TexText> cased = new ArrayList<>(parts.size());
        for (TexText part : parts) {
            if (part instanceof TexText.Words words) {
                cased.add(new TexText.Words(words(words.text())));
            } else if (part instanceof TexText.Styled styled) {
                cased.add(styled(styled));
            } else if (part instanceof TexText.Braced braced) {
                cased.add(braced(braced));
            } else if (part instanceof TexText.Fixed fixed) {
                cased.add(fixed);
                pass(TexText.plain(fixed.parts()));
            }
        }
        return cased;
    }

    private TexText styled(TexText.Styled styled) {
        return switch (styled.style()) {
            case ITALIC, BOLD -> new TexText.Styled(styled.style(), parts(styled.parts()));
            case SUPERSCRIPT, SUBSCRIPT, SMALL_CAPS, NO_CASE, NO_DECORATION -> {
                pass(TexText.plain(styled.parts()));
                yield styled;
            }
        };
    }

    private TexText braced(TexText.Braced braced) {
        String text = TexText.plain(braced.parts());
        boolean wordBegins = before.length() == 0 || !Character.isLetterOrDigit(before.charAt(before.length() - 1));
        boolean styledWhole = braced.parts().size() == 1 && braced.parts().get(0) instanceof TexText.Styled;
        // An empty group stands for a first letter that no style may touch.
        atStart &= !text.isEmpty();
        pass(text.isEmpty() ? NOTHING : text);
        return wordBegins && !styledWhole && hasLowerWord(changeable(braced.parts()))
                ? new TexText.Styled(RichText.Style.NO_CASE, braced.parts())
                : braced;
    }

    private static String changeable(List<TexText> parts) {
        return TexText.plain(
                parts.stream().filter(part -> !(part instanceof TexText.Fixed)).toList());
    }

    private static boolean hasLowerWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i)) && (i == 0 || !isWordChar(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordChar(char c) {
        return Character.isLetter(c) || c == '’' || c == '\'';
    }

    private void pass(String text) {
        if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            atStart = false;
        }
        before.append(text);
    }

    private String words(String text) {
        StringBuilder cased = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                char c = text.charAt(at);
                atStart &= !Character.isDigit(c);
                before.append(c);
                cased.append(c);
                at++;
            } else {
                String word = text.substring(at, end);
                cased.append(word(word, isOfName(text, at, end)));
                before.append(word);
                at = end;
            }
        }
        return cased.toString();
    }

    private String word(String word, boolean ofName) {
        String first = word.substring(0, word.offsetByCodePoints(0, 1));
        String rest = word.substring(first.length());
        boolean begins = atStart || (change == Change.ALL && follows(":?!"));
        atStart = false;
        if (change == Change.NONE || (change == Change.FIRST && !begins)) {
            return word;
        }
        // A word with a capital within it, such as iPhone, is a name and stays as it is.
        if (ofName || rest.chars().anyMatch(Character::isUpperCase)) {
            return word;
        }
        if (begins) {
            return first.toUpperCase(Locale.ROOT) + rest;
        }
        boolean capital = Character.isUpperCase(first.codePointAt(0));
        return capital && !follows(".") && !followsDigit() ? first.toLowerCase(Locale.ROOT) + rest : word;
    }

    // A letter with a number or a sign, as in S4 and C++, and both parts of O'Hara.
    private static boolean isOfName(String text, int start, int end) {
        boolean letter = end == start + 1;
        if (letter
                && end < text.length()
                && (Character.isDigit(text.charAt(end)) || "+#".indexOf(text.charAt(end)) >= 0)) {
            return true;
        }
        boolean before = letter
                && end + 1 < text.length()
                && isApostrophe(text.charAt(end))
                && Character.isUpperCase(text.charAt(end + 1));
        boolean behind = start > 1
                && isApostrophe(text.charAt(start - 1))
                && Character.isUpperCase(text.charAt(start - 2))
                && (start == 2 || !Character.isLetter(text.charAt(start - 3)));
        return before || behind;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private boolean followsDigit() {
        return before.length() > 0 && Character.isDigit(before.charAt(before.length() - 1));
    }

    // Behind one of the marks and a space, with opening quotes or brackets between.
    private boolean follows(String marks) {
        int i = before.length() - 1;
        while (i >= 0 && "“‘\"([".indexOf(before.charAt(i)) >= 0) {
            i--;
        }
        boolean space = i >= 0 && Character.isWhitespace(before.charAt(i));
        while (i >= 0 && Character.isWhitespace(before.charAt(i))) {
            i--;
        }
        return space && i >= 0 && marks.indexOf(before.charAt(i)) >= 0;
    }
}
