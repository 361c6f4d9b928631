package org.kmref.model;

/**
 * The number of an article in a journal without pages: {@code e0218}, {@code 104417}.
 *
 * <p>It is in {@code page}, which is what styles print. A field of its own, {@value #FIELD}, holds the same text and says that
 * {@code page} is no page, so that a format with a field for article numbers gets it there. When the two differ, somebody has
 * changed {@code page} since, and it is what it says.
 */
public final class ArticleNumber {

    /** The name of the field that marks {@code page} as an article number. */
    public static final String FIELD = "article-number";

    private ArticleNumber() {}

    /** Puts the number in the place of pages, and returns true; where there are pages, or no number, nothing happens. */
    public static boolean put(Item.Builder item, String number) {
        String text = number.strip();
        if (text.isEmpty() || item.has(NumberVariable.PAGE)) {
            return false;
        }
        item.put(NumberVariable.PAGE, text).extra(FIELD, text);
        return true;
    }

    /** Returns the number where {@code page} is one, else the empty string. */
    public static String of(Item item) {
        String page = item.number(NumberVariable.PAGE);
        return !page.isEmpty() && page.equals(item.extra().get(FIELD)) ? page : "";
    }
}
