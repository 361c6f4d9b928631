package org.kmref.format.word;

/** A file that is no Word file, or none that can be used; the message says what is wrong and what to do. */
public final class WordFileException extends Exception {
    private static final long serialVersionUID = 1L;

    public WordFileException(String message) {
        super(message);
    }
}
