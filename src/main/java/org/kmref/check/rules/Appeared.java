package org.kmref.check.rules;

import java.util.ArrayList;
import java.util.List;
import org.kmref.model.Forthcoming;
import org.kmref.model.Item;
import org.kmref.model.NumberVariable;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** What was in press is out. */
final class Appeared extends RegistrationRule {
    Appeared() {
        super("appeared", Severity.WARNING, """
            Only with --online: the reference says that the work is still to come, and a service knows the volume, the issue or
            the pages. Fill them in with kmref complete, and remove what says that it is in press.\
            """);
    }

    @Override
    void check(Registered work, Findings findings) {
        work.registration()
                .work()
                .ifPresent(registered -> Forthcoming.said(work.item()).ifPresent(said -> {
                    String out = out(registered);
                    if (!out.isEmpty()) {
                        findings.add(
                                work.source(),
                                work.about(),
                                Part.of(work.item().key(), said.steps().toArray(String[]::new)),
                                "has appeared: " + out + " ("
                                        + work.registration().source() + "); fill it in with kmref complete "
                                        + work.about());
                    }
                }));
    }

    // A date alone may be that of a version ahead of print.
    private static String out(Item item) {
        List<String> facts = new ArrayList<>();
        for (NumberVariable field : List.of(NumberVariable.VOLUME, NumberVariable.ISSUE, NumberVariable.PAGE)) {
            if (!item.number(field).isEmpty()) {
                facts.add(field.cslName() + " " + item.number(field));
            }
        }
        if (!facts.isEmpty()) {
            item.year().ifPresent(year -> facts.add(String.valueOf(year)));
        }
        return String.join(", ", facts);
    }
}
