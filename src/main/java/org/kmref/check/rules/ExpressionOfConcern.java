package org.kmref.check.rules;

import org.kmref.model.EditorialNotice.Kind;
import org.kmref.model.Problem.Severity;

/** The editors have doubts about the work. */
final class ExpressionOfConcern extends NoticeRule {
    ExpressionOfConcern() {
        super("expression-of-concern", Severity.WARNING, """
            The table named with --retractions, or a service asked with --online, says that the editors expressed concern about the work: its findings may
            not hold. Read the notice before you rely on it. The fix writes `status: expression of concern` and a note.\
            """);
    }

    @Override
    void check(Noticed work, Findings findings) {
        work.standing(Kind.EXPRESSION_OF_CONCERN)
                .filter(notice -> !work.says("concern") && !work.says("retracted"))
                .ifPresent(notice -> findings.add(
                        work.source(),
                        work.item().key().value(),
                        work.part(),
                        work.fix(work.statusWith("expression of concern"), "Expression of concern", notice),
                        "has an expression of concern" + facts(notice) + "; read the notice before you cite it"));
    }
}
