package org.kmref.check.rules;

import org.kmref.model.EditorialNotice.Kind;
import org.kmref.model.Problem.Severity;

/** The table says that the work was retracted, and the reference does not. */
final class Retraction extends NoticeRule {
    Retraction() {
        super("retraction", Severity.ERROR, """
            The table named with --retractions, or a service asked with --online, says that the work was retracted, and the reference does not say so. Cite
            it as such, or not at all. The fix writes `status: retracted` and a note with the date, the notice and the
            source; a work that was reinstated since is not retracted.\
            """);
    }

    @Override
    void check(Noticed work, Findings findings) {
        work.standing(Kind.RETRACTION)
                .filter(notice -> !work.says("retracted"))
                .ifPresent(notice -> findings.add(
                        work.source(),
                        work.item().key().value(),
                        work.part(),
                        work.fix(work.statusWith("retracted"), "Retracted", notice),
                        "was retracted" + facts(notice) + "; cite it as retracted or drop it"));
    }
}
