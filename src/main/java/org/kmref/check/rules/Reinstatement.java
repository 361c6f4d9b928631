package org.kmref.check.rules;

import java.util.Optional;
import org.kmref.model.EditorialNotice;
import org.kmref.model.EditorialNotice.Kind;
import org.kmref.model.Problem.Severity;

/** A retraction was taken back. */
final class Reinstatement extends NoticeRule {
    Reinstatement() {
        super("reinstatement", Severity.NOTE, """
            The table named with --retractions, or a service asked with --online, says that the retraction of the
            work was withdrawn. If the reference still says that it is retracted, remove that.\
            """);
    }

    @Override
    void check(Noticed work, Findings findings) {
        Optional<EditorialNotice> reinstated = work.last(Kind.REINSTATEMENT);
        if (reinstated.isPresent() && work.standing(Kind.RETRACTION).isEmpty()) {
            boolean says = work.says("retracted");
            findings.add(
                    work.source(),
                    work.item().key().value(),
                    work.part(),
                    "was reinstated" + facts(reinstated.get()) + "; it is not retracted"
                            + (says ? ", and the reference still says so: remove that" : ""));
        }
    }
}
