package org.kmref.check.rules;

import org.kmref.check.CheckedFile;
import org.kmref.check.Ignores;
import org.kmref.check.Subject;
import org.kmref.model.Nearest;
import org.kmref.model.Problem.Severity;

/** {@code # kmref: ignore titel-stop}. */
final class IgnoreComment extends Rule {
    IgnoreComment() {
        super("ignore", Severity.WARNING, """
                A comment such as `# kmref: ignore title-stop` suppresses a finding, on its own line or on the line below.
                One that names no known check suppresses nothing.""");
    }

    @Override
    void check(Subject subject, Findings findings) {
        for (CheckedFile source : subject.sources()) {
            for (Ignores.Named named : new Ignores(source).named()) {
                if (!Checkers.ids().contains(named.id())) {
                    String question = Nearest.question(named.id(), Checkers.ids());
                    String hint = question.isEmpty() ? "kmref check --explain all lists them" : question;
                    findings.add(named.place(), "", "there is no check `" + named.id() + "`; " + hint);
                }
            }
        }
    }
}
