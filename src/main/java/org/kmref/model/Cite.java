package org.kmref.model;

import java.util.Optional;

/**
 * One reference inside a citation.
 *
 * @param prefix what stands before it, with the rich-text tags of CSL-JSON
 * @param suffix what stands after it, likewise
 * @param suppressAuthor the author is named in the running text: {@code (2015)}
 * @param authorOnly only the author is wanted, for the running text: {@code Nilsen}
 */
public record Cite(
        CitationKey key,
        Optional<Locator> locator,
        String prefix,
        String suffix,
        boolean suppressAuthor,
        boolean authorOnly) {

    public static Cite of(CitationKey key) {
        return new Cite(key, Optional.empty(), "", "", false, false);
    }
}
