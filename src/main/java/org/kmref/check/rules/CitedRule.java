package org.kmref.check.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kmref.check.Checker;
import org.kmref.check.Finding;
import org.kmref.check.Subject;
import org.kmref.model.Problem.Severity;

/** Says at the place of its first citation what other checks find of a reference; finds nothing where no manuscript is named. */
abstract class CitedRule extends Rule {
    private final List<Checker> others;
    private final String message;

    CitedRule(String id, Severity severity, String message, List<Checker> others, String explanation) {
        super(id, severity, explanation);
        this.others = List.copyOf(others);
        this.message = message;
    }

    @Override
    final void check(Subject subject, Findings findings) {
        if (subject.evidence().cited().isEmpty()) {
            return;
        }
        Set<String> found = new HashSet<>();
        for (Checker other : others) {
            other.findings(subject).stream().map(Finding::about).forEach(found::add);
        }
        for (Subject.CitedKey cited : subject.evidence().cited()) {
            String key = cited.key().value();
            if (found.contains(key)) {
                findings.add(cited.place(), key, message);
            }
        }
    }
}
