package org.kmref.revision;

/** What was asked for cannot be: a value is none of its kind, a name is not known; the message says what to do. */
public final class RevisionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RevisionException(String message) {
        super(message);
    }
}
