package org.kmref.check.rules;

import org.kmref.model.Problem.Severity;

/** What could not be understood of a file, and no other check is about. */
final class Reading extends ReadingRule {
    Reading() {
        super("reading", Severity.ERROR, """
                A file is read as far as it can be understood; this is what could not be. What is an error here ends every
                other command that opens the file, so fix it first. After an error of syntax, what follows
                it has not been looked at.""");
    }

    @Override
    String told() {
        return "";
    }
}
