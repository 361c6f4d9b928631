package org.kmref.check.rules;

import java.util.List;
import org.kmref.model.Problem.Severity;

/** {@code [@page]}, which lacks the fields that a bibliography needs. */
final class CitedIncomplete extends CitedRule {
    CitedIncomplete() {
        super(
                "cited-incomplete",
                Severity.WARNING,
                "is cited here and lacks fields that readers need; see the finding about the reference, or kmref"
                        + " complete",
                List.of(new RequiredField()),
                """
                A manuscript named with --cited-in cites a reference that lacks required fields, so its entry in the
                bibliography will have gaps. The finding is reported where the manuscript first cites it.\
                """);
    }
}
