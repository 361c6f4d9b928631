package org.kmref.model;

import java.util.Optional;

/**
 * A finding with a place.
 *
 * @param file what was read, as the user named it
 * @param line counted from 1, or 0 where no line is meant
 * @param column counted from 1 in code points, or 0 where no column is meant
 * @param message what is wrong; what to do
 * @param check the id of the check it is a finding of, or empty where it is of none in particular
 * @param about the key of the reference, or the id of the theme, partner or approach it is about; empty where it is of none
 */
public record Problem(
        String file, int line, int column, Severity severity, String message, String check, String about) {

    /** How bad a finding is. */
    public enum Severity {
        /** The data cannot be used. */
        ERROR,
        /** The data can be used, and is likely not what was meant. */
        WARNING,
        /** Worth knowing. */
        NOTE
    }

    public static Problem error(String file, int line, int column, String message) {
        return new Problem(file, line, column, Severity.ERROR, message, "", "");
    }

    public static Problem warning(String file, int line, int column, String message) {
        return new Problem(file, line, column, Severity.WARNING, message, "", "");
    }

    public static Problem note(String file, int line, int column, String message) {
        return new Problem(file, line, column, Severity.NOTE, message, "", "");
    }

    /** Returns the problem as one of a file so named. */
    public Problem in(String otherFile) {
        return new Problem(otherFile, line, column, severity, message, check, about);
    }

    /** Returns the problem as a finding of this check. */
    public Problem of(String id) {
        return new Problem(file, line, column, severity, message, id, about);
    }

    /** Returns the problem as one of this reference, theme, partner or approach. */
    public Problem about(String thing) {
        return new Problem(file, line, column, severity, message, check, thing);
    }

    public Problem with(Severity other) {
        return new Problem(file, line, column, other, message, check, about);
    }

    /** Returns the problem so many lines further down, where it has a line. */
    public Problem below(int lines) {
        return line == 0 ? this : new Problem(file, line + lines, column, severity, message, check, about);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns the place as editors read it, {@code file:line:column}, or absent where there is none. */
    public Optional<String> place() {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String at = line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column);
        return Optional.of(file + at);
    }

    /** Returns the finding in one line: {@code file:line:column: message}. */
    @Override
    public String toString() {
        return place().map(at -> at + ": " + message).orElse(message);
    }
}
