package org.kmref.format.bibtex;

/** Tells maths between dollars from sums of money: {@code $x^2$} from {@code $5 and $6}. */
final class LatexMaths {

    private static final String SIGNS = "\\^_{}=<>+";

    private LatexMaths() {}

    /**
     * Returns where the maths that the dollar opens ends, behind its last dollar, or -1 where it opens none.
     *
     * <p>As pandoc has it, no space stands within the dollars at either end, and no digit behind them; several words want a
     * sign of TeX among them.
     */
    static int end(String text, int open) {
        if (open > 0 && text.charAt(open - 1) == '\\') {
            return -1;
        }
        int width = text.startsWith("$$", open) ? 2 : 1;
        int from = open + width;
        int close = text.indexOf('$', from);
        while (close > 0 && text.charAt(close - 1) == '\\') {
            close = text.indexOf('$', close + 1);
        }
        int end = close + width;
        if (close < 0 || (width == 2 && !text.startsWith("$$", close))) {
            return -1;
        }
        boolean digitBehind = end < text.length() && Character.isDigit(text.charAt(end));
        return !digitBehind && isMaths(text.substring(from, close)) ? end : -1;
    }

    private static boolean isMaths(String inner) {
        boolean oneWord = inner.chars().noneMatch(Character::isWhitespace);
        boolean signed = inner.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
        return !inner.isEmpty() && inner.equals(inner.strip()) && (oneWord || signed) && VerbatimText.isBalanced(inner);
    }
}
