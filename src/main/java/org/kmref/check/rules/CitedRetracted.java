package org.kmref.check.rules;

import java.util.List;
import org.kmref.model.Problem.Severity;

/** {@code [@wakefield1998]}, of which the list or the table of retractions says that it was retracted. */
final class CitedRetracted extends CitedRule {
    CitedRetracted() {
        super(
                "cited-retracted",
                Severity.WARNING,
                "is cited here and was retracted; cite it as retracted or drop it",
                List.of(new Retracted(), new Retraction()),
                """
                A manuscript named with --cited-in cites a work that the list, or the table named with
                --retractions, says was retracted. The finding is reported where the manuscript first cites it.\
                """);
    }
}
