package org.kmref.model;

/** What a reference is cited by: the {@code id} of CSL; never blank, kept as it was written. */
public record CitationKey(String value) implements Comparable<CitationKey> {

    public CitationKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a citation key is not blank");
        }
    }

    /**
     * Returns whether manuscripts can cite it: pandoc, LaTeX, Typst and Org each have marks that end a key, and a key with
     * one of those is another key there.
     */
    public boolean isCitable() {
        return value.codePoints().noneMatch(CitationKey::endsKeys)
                && (Character.isLetterOrDigit(value.codePointAt(0)) || value.charAt(0) == '_');
    }

    // Pandoc: what stands in braces may be anything but these; LaTeX parts keys at commas.
    private static boolean endsKeys(int c) {
        return ",;{}[]\"\\@".indexOf(c) >= 0 || Character.isSpaceChar(c) || isUnseen(Character.getType(c));
    }

    private static boolean isUnseen(int type) {
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
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
