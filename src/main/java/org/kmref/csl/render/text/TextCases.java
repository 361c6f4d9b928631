package org.kmref.csl.render.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.render.text.Node.Span;
import org.kmref.csl.style.Formatting.TextCase;

/**
 * Changes upper and lower case, leaving alone what a field marks as {@code nocase}, super- or subscript, or small
 * capitals. See <a href="https://docs.citationstyles.org/en/stable/specification.html#text-case">CSL 1.0.2, text-case</a>.
 */
public final class TextCases {

    // Words that a title in English keeps in lower case unless they begin or end it.
    private static final Set<String> STOP_WORDS =
            Set.of(("a about above across afore after against al along alongside amid amidst among amongst an and"
                            + " anenst apropos apud around as aside astride at athwart atop barring before behind below beneath"
                            + " beside besides between beyond but by c ca circa d d' d’ de despite down during et except for"
                            + " forenenst from given in inside into lest like modulo near next nor notwithstanding of off on onto"
                            + " or out over per plus pro qua sans since so than the through throughout thru thruout till to toward"
                            + " towards under underneath until unto up upon v v. van versus via von vs vs. with within without"
                            + " yet")
                    .split(" "));

    private final TextCase textCase;
    private final Locale locale;
    private final StringBuilder all = new StringBuilder();
    private final List<String> changed = new ArrayList<>();
    private final StringBuilder fixed = new StringBuilder();
    private int next;

    private TextCases(TextCase textCase, Locale locale) {
        this.textCase = textCase;
        this.locale = locale;
    }

    /**
     * Returns the tree in the case.
     *
     * @param english whether the text is English, for only then is a title put in title case
     */
    public static Node apply(Node node, TextCase textCase, Locale locale, boolean english) {
        if (textCase == TextCase.NONE || (textCase == TextCase.TITLE && !english)) {
            return node;
        }
        TextCases cases = new TextCases(textCase, locale);
        cases.gather(node, false);
        cases.change();
        return cases.rebuilt(node);
    }

    private void gather(Node node, boolean nocase) {
        if (node instanceof Node.Text text) {
            all.append(text.text());
            fixed.append((nocase ? "x" : " ").repeat(text.text().length()));
            return;
        }
        Span span = (Span) node;
        boolean inside = nocase || isFixed(span);
        for (Node child : span.children()) {
            gather(child, inside);
        }
    }

    private boolean isFixed(Span span) {
        if (span.format().nocase() || span.format().undecorated()) {
            return true;
        }
        if (!span.format().field() || textCase == TextCase.UPPERCASE || textCase == TextCase.LOWERCASE) {
            return false;
        }
        List<Face> faces = span.format().faces();
        return faces.contains(Face.SUPERSCRIPT) || faces.contains(Face.SUBSCRIPT) || faces.contains(Face.SMALL_CAPS);
    }

    private Node rebuilt(Node node) {
        if (node instanceof Node.Text text) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < text.text().length(); i++) {
                out.append(changed.get(next++));
            }
            return new Node.Text(out.toString());
        }
        Span span = (Span) node;
        List<Node> children = new ArrayList<>(span.children().size());
        for (Node child : span.children()) {
            children.add(rebuilt(child));
        }
        return span.with(children);
    }

    private void change() {
        for (int i = 0; i < all.length(); i++) {
            changed.add(String.valueOf(all.charAt(i)));
        }
        switch (textCase) {
            case NONE -> {
                // Nothing is gathered for it.
            }
            case LOWERCASE -> lower(0, all.length());
            case UPPERCASE -> upper(0, all.length());
            case CAPITALIZE_FIRST -> capitalizeFirst();
            case CAPITALIZE_ALL -> capitalizeAll();
            case SENTENCE -> sentence();
            case TITLE -> title();
        }
    }

    private void capitalizeFirst() {
        int at = firstLetter(0, all.length());
        if (at < all.length() && !isSign(at) && !hasUpper(at, apostropheOr(partEnd(at), at))) {
            upper(at, at + 1);
        }
    }

    // Nothing is left to be capitalized of "’t" and "@home", and "β" in "β-carotene" is a symbol.
    private boolean isSign(int at) {
        boolean symbol = all.charAt(at) >= '\u0250' && at + 1 < all.length() && isHyphen(all.charAt(at + 1));
        return symbol || (at > 0 && "’@#".indexOf(all.charAt(at - 1)) >= 0);
    }

    private int apostropheOr(int end, int start) {
        int apostrophe = all.indexOf("’", start);
        return apostrophe < 0 || apostrophe > end ? end : apostrophe;
    }

    // The parts of a compound are words too.
    private void capitalizeAll() {
        int i = 0;
        while (i < all.length()) {
            int end = partEnd(i);
            int letter = firstLetter(i, end);
            if (letter < end && !hasUpper(i, end)) {
                upper(letter, letter + 1);
            }
            i = end + 1;
        }
    }

    private void sentence() {
        int first = firstLetter(0, all.length());
        int end = all.substring(first, wordEnd(first)).indexOf('.') < 0 ? partEnd(first) : wordEnd(first);
        if (first < all.length() && !hasUpper(first, end)) {
            upper(first, first + 1);
        }
        lower(end, all.length());
    }

    private void title() {
        if (isShouted()) {
            return;
        }
        int lastWord = lastWordStart();
        boolean first = true;
        int i = 0;
        while (i < all.length()) {
            if (!isWordPart(i)) {
                i++;
                continue;
            }
            int end = i;
            while (end < all.length() && isWordPart(end)) {
                end++;
            }
            boolean opens = first || afterColon(i);
            titleWord(i, end, opens, i == lastWord);
            first = false;
            i = end;
        }
    }

    private void titleWord(int start, int end, boolean opens, boolean last) {
        if (hasUpper(start, end)) {
            return;
        }
        String word = all.substring(start, end).toLowerCase(Locale.ROOT);
        boolean opensCompound =
                end < all.length() && isHyphen(all.charAt(end)) && !(start > 0 && isHyphen(all.charAt(start - 1)));
        // A letter that is not Latin is a symbol, as in "β-carotene".
        boolean letter = word.codePointCount(0, word.length()) == 1 && (!opensCompound || word.charAt(0) >= '\u0250');
        // "n°" and the like abbreviate a word.
        letter &= end >= all.length() || Character.getType(all.charAt(end)) != Character.OTHER_SYMBOL;
        if (!opens && letter) {
            return;
        }
        if (!opens && !opensCompound && !last && STOP_WORDS.contains(word)) {
            return;
        }
        // A letter with a raised number is a symbol; one before a full stop abbreviates.
        boolean symbol = end - start > 1 && fixed.charAt(start + 1) != ' ';
        boolean abbreviated = end - start == 1 && end < all.length() && all.charAt(end) == '.';
        if (!opens && (symbol || abbreviated)) {
            return;
        }
        if (!opens && (word.startsWith("d'") || word.startsWith("d’"))) {
            return;
        }
        upper(start, start + 1);
    }

    private int lastWordStart() {
        int end = all.length();
        while (end > 0 && !isWordPart(end - 1)) {
            end--;
        }
        while (end > 0 && isWordPart(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean afterColon(int i) {
        int at = i - 1;
        boolean space = false;
        while (at >= 0 && !Character.isLetterOrDigit(all.charAt(at))) {
            char c = all.charAt(at);
            if (c == ':' || c == '?' || c == '!') {
                return space;
            }
            space |= isSpace(c);
            at--;
        }
        return false;
    }

    // An apostrophe within a word is of the word. A full stop is not: the specification does not say, and "Taz.De" is
    // what
    // the reference processor makes of "taz.de".
    private boolean isWordPart(int i) {
        char c = all.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean inner = i > 0
                && i + 1 < all.length()
                && Character.isLetterOrDigit(all.charAt(i - 1))
                && Character.isLetterOrDigit(all.charAt(i + 1));
        return (inner && (c == '\'' || c == '’' || c == '_')) || Character.isSurrogate(c);
    }

    private boolean isShouted() {
        boolean upper = false;
        for (int i = 0; i < all.length(); i++) {
            if (Character.isLowerCase(all.charAt(i))) {
                return false;
            }
            upper |= Character.isUpperCase(all.charAt(i));
        }
        return upper;
    }

    private boolean hasUpper(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isUpperCase(all.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private int firstLetter(int start, int end) {
        int i = start;
        while (i < end && !Character.isLetterOrDigit(all.charAt(i))) {
            i++;
        }
        return i;
    }

    private int partEnd(int start) {
        int i = start;
        while (i < all.length() && !isSpace(all.charAt(i)) && "-‐‑–—/.".indexOf(all.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private int wordEnd(int start) {
        int i = start;
        while (i < all.length() && !isSpace(all.charAt(i))) {
            i++;
        }
        return i;
    }

    private void upper(int start, int end) {
        for (int i = start; i < end; i++) {
            if (fixed.charAt(i) == ' ') {
                String capital = changed.get(i).toUpperCase(locale);
                changed.set(i, end - start > 1 && isGreek() ? withoutAccent(capital, i) : capital);
            }
        }
    }

    private boolean isGreek() {
        return locale.getLanguage().equals("el");
    }

    // Greek words in capitals have no accent; the two dots that it stood for appear: "άι" is "ΑΪ".
    private String withoutAccent(String capital, int at) {
        boolean parted = at > 0 && "άέόύ".indexOf(all.charAt(at - 1)) >= 0 && "ιυ".indexOf(all.charAt(at)) >= 0;
        String letters = Normalizer.normalize(capital, Normalizer.Form.NFD).replace("\u0301", "");
        return Normalizer.normalize(parted ? letters + "\u0308" : letters, Normalizer.Form.NFC);
    }

    private void lower(int start, int end) {
        for (int i = start; i < end; i++) {
            if (fixed.charAt(i) == ' ') {
                changed.set(i, changed.get(i).toLowerCase(locale));
            }
        }
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '‑';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
