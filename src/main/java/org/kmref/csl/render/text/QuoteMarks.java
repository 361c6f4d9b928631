package org.kmref.csl.render.text;

import org.kmref.csl.locale.CslLocale;

/**
 * The quotation marks of a locale, outer and inner, as they are typed: „ “ ‚ ‘. What they enclose in a field is quoted
 * within it, so that they turn to inner ones where a style quotes the whole.
 *
 * <p>A blank stands for the pairs of English, which are read without a locale, and for marks that may be apostrophes.
 */
public final class QuoteMarks {

    /** Those of no locale. */
    static final QuoteMarks NONE = new QuoteMarks("", "", "", "");

    final char open;
    final char close;
    final char openInner;
    final char closeInner;

    private QuoteMarks(String open, String close, String openInner, String closeInner) {
        boolean outer = isOwn(open, close);
        this.open = outer ? open.charAt(0) : ' ';
        this.close = outer ? close.charAt(0) : ' ';
        boolean inner = isOwn(openInner, closeInner) && !openInner.equals(closeInner);
        this.openInner = inner ? openInner.charAt(0) : ' ';
        this.closeInner = inner ? closeInner.charAt(0) : ' ';
    }

    public static QuoteMarks of(CslLocale locale) {
        return new QuoteMarks(
                bare(locale.term("open-quote")),
                bare(locale.term("close-quote")),
                bare(locale.term("open-inner-quote")),
                bare(locale.term("close-inner-quote")));
    }

    // French marks bring a space.
    private static String bare(String term) {
        return term.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
    }

    private static boolean isOwn(String open, String close) {
        boolean english = (open.equals("“") && close.equals("”")) || close.equals("’") || close.equals("'");
        return open.length() == 1 && close.length() == 1 && !english && !open.equals("\"");
    }

    boolean isMark(char c) {
        return c != ' ' && (c == open || c == close || c == openInner || c == closeInner);
    }
}
