package org.kmref.model;

import java.util.Optional;

/**
 * What services say of a reference of a list.
 *
 * @param key the reference
 * @param work what is registered under its identifier, or found by its title; absent where nothing is
 * @param published the DOI of the article that a preprint has become; without text where none is known
 * @param source who says so, and when: {@code Crossref, 2026-11-29}; where there is no work, at whom it is not found
 */
public record Registration(CitationKey key, Optional<Item> work, Doi published, String source) {}
