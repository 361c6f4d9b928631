package org.kmref.check.rules;

import java.util.HashSet;
import java.util.Set;
import org.kmref.check.Subject;
import org.kmref.model.Approach;
import org.kmref.model.Nearest;
import org.kmref.model.Part;
import org.kmref.model.Partner;
import org.kmref.model.Problem.Severity;

/** {@code partners: [nihrr]}. */
final class UnknownPartner extends ReadingRule {
    UnknownPartner() {
        super("unknown-partner", Severity.WARNING, """
                A reference, an approach or a partner names a partner that the directory does not have. Correct the id, or
                add the partner.""");
    }

    @Override
    void check(Subject subject, Findings findings) {
        super.check(subject, findings);
        Set<String> known = new HashSet<>();
        subject.companions().partners().partners().stream().map(Partner::id).forEach(known::add);
        Ids.unknown(subject, "partners", "partner", known, findings);
        subject.companions().approachFile().ifPresent(file -> {
            for (Approach approach : subject.companions().approaches().approaches()) {
                Ids.named(approach.groups(), (id, at) -> {
                    if (!known.contains(id)) {
                        Part part = Part.of("approaches", approach.id(), "groups", String.valueOf(at));
                        findings.add(file, approach.id(), part, message(id, known));
                    }
                });
            }
        });
    }

    private static String message(String id, Set<String> known) {
        return Ids.message("partner", id, Nearest.question(id, known));
    }
}
