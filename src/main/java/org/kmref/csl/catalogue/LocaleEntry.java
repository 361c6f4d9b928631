package org.kmref.csl.catalogue;

/**
 * A language CSL has terms and dates for.
 *
 * @param tag as in BCP 47: {@code en-GB}
 * @param name in English: {@code German (Austria)}
 * @param nativeName in the language itself: {@code Deutsch (Österreich)}
 * @param primary whether the language alone ({@code de}) means this dialect
 */
public record LocaleEntry(String tag, String name, String nativeName, boolean primary) {

    /** Returns the language without the place: {@code de}. */
    public String language() {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }
}
