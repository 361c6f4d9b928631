package org.kmref.check.rules;

import org.kmref.model.Problem.Severity;

/** Nobody knows the identifier. */
final class NotRegistered extends RegistrationRule {
    NotRegistered() {
        super("not-found", Severity.WARNING, """
            Only with --online: the services asked do not know the identifier of the reference. It may be mistyped, or not
            registered yet. Compare it with the page of the publisher, and look the work up by its title: kmref lookup
            --title.\
            """);
    }

    @Override
    void check(Registered work, Findings findings) {
        if (work.registration().work().isEmpty()) {
            findings.add(
                    work.source(),
                    work.about(),
                    work.identifier(),
                    "`"
                            + work.identifier()
                                    .steps()
                                    .get(work.identifier().steps().size() - 1) + "` is "
                            + work.registration().source() + "; compare it with the publisher's page");
        }
    }
}
