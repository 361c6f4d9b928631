package org.kmref.lookup;

/** Why there is no answer, in words for the user. */
final class LookupException extends Exception {
    private static final long serialVersionUID = 1;

    /** How far the question came. */
    enum Reason {
        /** The service has nothing under the identifier. */
        NOT_FOUND,
        /** The service was asked, and its answer is of no use. */
        REFUSED,
        /** The service could not be asked. */
        UNREACHABLE
    }

    private final Reason reason;

    LookupException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
