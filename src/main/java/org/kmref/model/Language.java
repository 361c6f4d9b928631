package org.kmref.model;

import java.util.Locale;
import java.util.Optional;

/**
 * The language of a work as a source gives it: a tag ({@code de-CH}, {@code en_GB}), a code ({@code eng}, {@code ger}), or
 * a name in English, in the language itself or in babel's spelling ({@code English}, {@code deutsch}, {@code ngerman}).
 *
 * <p>Two are equal when they stand for the same tag.
 *
 * @param text the language as written
 */
public record Language(String text) {

    /** Returns the language of a {@code langid}: there {@code english} is that of the United States. */
    public static Language ofBabel(String name) {
        return new Language(Languages.get().ofBabel(name).orElse(name));
    }

    /**
     * Returns the tag of <a href="https://www.rfc-editor.org/info/bcp47">BCP 47</a>, {@code en-GB}; of several languages
     * that of the first, empty where the text stands for none that is known.
     */
    public String tag() {
        return isPlainTag(text) ? text : Languages.get().tag(text);
    }

    /** Returns the language without its script and region: {@code en}; empty where it is not known. */
    public String primary() {
        String tag = tag();
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }

    public boolean isEnglish() {
        return primary().equals("en");
    }

    /** Returns whether it is written as a tag, {@code de-CH} or {@code en_GB}, and not as a name. */
    public boolean isTag() {
        return Languages.isTag(text);
    }

    /** Returns whether it is the code for no language, several, or one that is not known: {@code zxx}, {@code mul}, {@code und}. */
    public boolean isOfNone() {
        return Languages.OF_NONE.contains(text);
    }

    /** Returns the name by which babel knows exactly this tag. */
    public Optional<String> babel() {
        return Languages.get().babel(tag());
    }

    // "en" and "en-GB", as most are written.
    private static boolean isPlainTag(String text) {
        boolean language = text.length() >= 2 && isLower(text.charAt(0)) && isLower(text.charAt(1));
        if (text.length() == 2) {
            return language;
        }
        return language
                && text.length() == 5
                && text.charAt(2) == '-'
                && isUpper(text.charAt(3))
                && isUpper(text.charAt(4));
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Language language && compared().equals(language.compared());
    }

    @Override
    public int hashCode() {
        return compared().hashCode();
    }

    private String compared() {
        String tag = tag();
        return tag.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : tag;
    }
}
