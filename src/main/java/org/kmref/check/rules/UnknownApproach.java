package org.kmref.check.rules;

import java.util.HashSet;
import java.util.Set;
import org.kmref.check.Subject;
import org.kmref.model.Approach;
import org.kmref.model.Nearest;
import org.kmref.model.Part;
import org.kmref.model.Partner;
import org.kmref.model.Problem.Severity;

/** {@code approaches: [community-of-practise]}. */
final class UnknownApproach extends Rule {
    UnknownApproach() {
        super("unknown-approach", Severity.WARNING, """
                A reference or a partner names an approach that the file of approaches does not have. Correct the id, or add
                the approach.""");
    }

    @Override
    void check(Subject subject, Findings findings) {
        Set<String> known = new HashSet<>();
        subject.companions().approaches().approaches().stream()
                .map(Approach::id)
                .forEach(known::add);
        subject.companions().approaches().about().map(Approach::id).ifPresent(known::add);
        Ids.unknown(subject, "approaches", "approach", known, findings);
        subject.companions().partnerFile().ifPresent(file -> {
            for (Partner partner : subject.companions().partners().partners()) {
                if (!partner.approach().isEmpty() && !known.contains(partner.approach())) {
                    Part part = Part.of("partners", partner.id(), "approach");
                    findings.add(file, partner.id(), part, message(partner.approach(), known));
                }
            }
        });
    }

    private static String message(String id, Set<String> known) {
        return Ids.message("approach", id, Nearest.question(id, known));
    }
}
