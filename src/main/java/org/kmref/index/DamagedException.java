package org.kmref.index;

/** An index is not what its checksums say; it is passed over and made anew. */
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(String message) {
        super(message);
    }
}
