package org.kmref.check;

import java.util.List;
import java.util.Optional;
import org.kmref.model.Problem;
import org.kmref.model.Problem.Severity;

/** What is looked for in manuscripts; who reads them does so, and makes findings of these. */
public enum ManuscriptCheck implements Checker {
    UNKNOWN_REFERENCE(
            "unknown-reference",
            Severity.ERROR,
            "A citation names a key that the library lacks. It cannot be formatted. Add the reference or correct the"
                    + " key."),
    UNCITED_REFERENCE(
            "uncited-reference",
            Severity.WARNING,
            "The manuscript names a library of its own, and a reference in it is not cited. Cite it, name it in"
                    + " nocite, or remove it."),
    OUT_OF_DATE(
            "out-of-date",
            Severity.WARNING,
            "Text that kmref has written into the manuscript is not what it would write now. Run kmref process"
                    + " --in-place.");

    private final String id;
    private final Severity severity;
    private final String explanation;

    ManuscriptCheck(String id, Severity severity, String explanation) {
        this.id = id;
        this.severity = severity;
        this.explanation = explanation;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String explanation() {
        return explanation;
    }

    /** Returns the problem as a finding of this. */
    public Finding finding(Problem problem) {
        return new Finding(problem.of(id).with(severity), Optional.empty());
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return List.of();
    }
}
