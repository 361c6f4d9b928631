package org.kmref.revision;

import org.kmref.model.CitationKey;

/** A key as a user types it; one that no manuscript can cite is refused, for it would serve nobody. */
public final class TypedKey {
    private TypedKey() {}

    /** Returns the key, or ends with what is wrong with it. */
    public static CitationKey of(String typed) {
        if (typed.isBlank()) {
            throw new RevisionException("a key cannot be blank; write one such as lamont2021");
        }
        CitationKey key = new CitationKey(typed);
        if (!key.isCitable()) {
            throw new RevisionException(uncitable(key));
        }
        return key;
    }

    /** Returns what is wrong with a key that no manuscript can cite. */
    public static String uncitable(CitationKey key) {
        return "no manuscript can cite the key '" + key
                + "'; begin it with a letter or a digit, and use no spaces, commas, semicolons, brackets, braces or"
                + " quotes";
    }
}
