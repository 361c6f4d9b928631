package org.kmref.check;

import java.util.Optional;
import org.kmref.model.Problem;
import org.kmref.model.Problem.Severity;

/**
 * Something that is wrong with a library.
 *
 * @param problem where it stands, how bad it is and what to do
 * @param fix the change that fixes it, where one is safe
 */
public record Finding(Problem problem, Optional<Fix> fix) {

    /** Returns the id of the check that found it. */
    public String check() {
        return problem.check();
    }

    /** Returns the key of the reference, or the id of the theme, partner or approach; empty where it is about the file. */
    public String about() {
        return problem.about();
    }

    public Severity severity() {
        return problem.severity();
    }

    /** Returns whether it is as bad as this, or worse. */
    public boolean isAtLeast(Severity threshold) {
        return severity().compareTo(threshold) <= 0;
    }

    /** Returns the message, led by what it is about: {@code lamont2021: `title` ends with a full stop; ...}. */
    public String sentence() {
        return about().isEmpty() ? problem.message() : about() + ": " + problem.message();
    }
}
