package org.kmref.check.rules;

import org.kmref.model.Problem.Severity;

/** What could not be understood of a file, and no other check is about. */
final class Reading extends ReadingRule {
    Reading() {
        super("reading", Severity.ERROR, """
                A file is read as far as it can be understood; this reports what could not be. An error here stops
                every other command that opens the file, so fix it first. After a syntax error the rest of the file
                has not been read.\
                """);
    }

    @Override
    String told() {
        return "";
    }
}
