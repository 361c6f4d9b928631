package org.kmref.model;

/** What a reference is cited by: the {@code id} of CSL; never blank, kept as it was written. */
public record CitationKey(String value) implements Comparable<CitationKey> {

    public CitationKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a citation key is not blank");
        }
    }

    // By hand, for every command looks works up by key: a record's own is linked anew at every start of a program.
    @Override
    public boolean equals(Object other) {
        return other instanceof CitationKey key && value.equals(key.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
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
