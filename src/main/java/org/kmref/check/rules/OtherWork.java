package org.kmref.check.rules;

import org.kmref.model.Problem.Severity;
import org.kmref.query.same.TitleJudge;

/** The identifier is another work's. */
final class OtherWork extends RegistrationRule {
    OtherWork() {
        super("other-work", Severity.ERROR, """
            Only with --online: what is registered under the identifier of the reference has another title. One of the two is
            wrong, and readers are led to another work. Look the work up by its title, and correct the identifier.\
            """);
    }

    @Override
    void check(Registered work, Findings findings) {
        work.registration()
                .work()
                .filter(registered -> TitleJudge.isOtherWork(work.item(), registered))
                .ifPresent(registered -> findings.add(
                        work.source(),
                        work.about(),
                        work.identifier(),
                        "is another work's, '" + registered.title() + "' ("
                                + work.registration().source() + "); correct it"));
    }
}
