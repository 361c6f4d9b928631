package org.kmref.cli.session;

/** The command line asks for what there is not; the message says what to do. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
