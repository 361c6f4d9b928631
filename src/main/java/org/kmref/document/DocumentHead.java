package org.kmref.document;

/**
 * What a whole document says of itself.
 *
 * @param title empty where it has none
 * @param language a tag such as {@code en-GB}, or empty
 */
public record DocumentHead(String title, String language) {
    /** Returns the title, or a word for one, where a document cannot do without. */
    String titleOr(String other) {
        return title.isBlank() ? other : title;
    }
}
