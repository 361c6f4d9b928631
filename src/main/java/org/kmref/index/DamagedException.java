package org.kmref.index;

/** An index is not what its checksums say; it is skipped and rebuilt. */
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(String message) {
        super(message);
    }
}
