package org.kmref.csl;

import java.io.IOException;
import org.kmref.model.Problem;

/** A style or a locale that cannot be used, with the place that is to blame. */
public final class StyleException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public StyleException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
