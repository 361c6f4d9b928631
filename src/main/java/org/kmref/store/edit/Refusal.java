package org.kmref.store.edit;

/** A change that cannot be made safely: where, and what to do instead. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;

    /** {@code at} is an offset into the text. */
    Refusal(int at, String message) {
        super(message);
        this.at = at;
    }

    int at() {
        return at;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
