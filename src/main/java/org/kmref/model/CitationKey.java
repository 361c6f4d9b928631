package org.kmref.model;

/** What a reference is cited by: the {@code id} of CSL; never blank, kept as it was written. */
public record CitationKey(String value) implements Comparable<CitationKey> {

    public CitationKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a citation key is not blank");
        }
    }

    @Override
    public int compareTo(CitationKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
