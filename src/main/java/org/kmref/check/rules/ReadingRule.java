package org.kmref.check.rules;

import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.model.Problem;
import org.kmref.model.Problem.Severity;

/** A check that reading a file makes already. */
class ReadingRule extends Rule {
    ReadingRule(String id, Severity severity, String explanation) {
        super(id, severity, explanation);
    }

    @Override
    void check(Subject subject, Findings findings) {
        for (CheckedFile source : subject.sources()) {
            for (Problem problem : source.problems()) {
                if (problem.check().equals(told())) {
                    findings.add(problem);
                }
            }
        }
    }

    /** Returns what the readers call it: the id, but for what they have no name for. */
    String told() {
        return id();
    }
}
