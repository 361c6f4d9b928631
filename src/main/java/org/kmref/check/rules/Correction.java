package org.kmref.check.rules;

import org.kmref.model.EditorialNotice.Kind;
import org.kmref.model.Problem.Severity;

/** The work was corrected. */
final class Correction extends NoticeRule {
    Correction() {
        super("correction", Severity.NOTE, """
            The table named with --retractions, or a service asked with --online, says that the work was corrected.
            It can be cited as before; check whether the correction affects what you cite it for.\
            """);
    }

    @Override
    void check(Noticed work, Findings findings) {
        work.last(Kind.CORRECTION)
                .filter(notice -> !work.mentions(notice))
                .ifPresent(notice -> findings.add(
                        work.source(),
                        work.item().key().value(),
                        work.part(),
                        work.noted("Corrected", notice),
                        "was corrected" + facts(notice) + "; look at what was corrected"));
    }
}
