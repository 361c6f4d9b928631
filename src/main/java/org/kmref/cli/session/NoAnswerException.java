package org.kmref.cli.session;

/** The answer is no: what was asked for by name does not exist. */
public final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoAnswerException(String message) {
        super(message);
    }
}
