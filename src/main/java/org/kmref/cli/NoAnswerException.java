package org.kmref.cli;

/** The answer is no: what was asked for by name does not exist. */
final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswerException(String message) {
        super(message);
    }
}
