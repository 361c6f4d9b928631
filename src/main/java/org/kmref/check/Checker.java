package org.kmref.check;

import java.util.List;
import org.kmref.model.Problem.Severity;

/** Looks for one kind of mistake. */
public interface Checker {

    /** Returns what the check is called in options and in comments: {@code title-stop}. */
    String id();

    /** Returns how bad a finding is; what was told when a file was read keeps the severity it has there. */
    Severity severity();

    /** Returns what is looked for, why it is wrong and what to do, in some sentences. */
    String explanation();

    List<Finding> findings(Subject subject);
}
