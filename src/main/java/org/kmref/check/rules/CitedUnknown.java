package org.kmref.check.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.check.Subject;
import org.kmref.model.Nearest;
import org.kmref.model.Problem.Severity;

/** {@code [@nilsn2015]}, a key that no list has. */
final class CitedUnknown extends Rule {
    CitedUnknown() {
        super("cited-unknown", Severity.ERROR, """
            A manuscript named with --cited-in cites a key that is not in the list, so the bibliography will lack
            it. Correct the key, or add the reference. The finding is reported where the manuscript first cites it.\
            """);
    }

    @Override
    void check(Subject subject, Findings findings) {
        if (subject.evidence().cited().isEmpty() || !subject.isWhole()) {
            return;
        }
        List<String> names =
                subject.items().stream().map(item -> item.key().value()).toList();
        Set<String> known = names.stream().collect(Collectors.toSet());
        for (Subject.CitedKey cited : subject.evidence().cited()) {
            String key = cited.key().value();
            if (!known.contains(key)) {
                String question = Nearest.question(key, names);
                findings.add(
                        cited.place(),
                        key,
                        "is cited and not in the list; " + (question.isEmpty() ? "add it" : question));
            }
        }
    }
}
