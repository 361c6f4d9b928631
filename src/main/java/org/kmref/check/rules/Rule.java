package org.kmref.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.check.CheckedFile;
import org.kmref.check.Checker;
import org.kmref.check.Finding;
import org.kmref.check.Fix;
import org.kmref.check.Subject;
import org.kmref.model.Part;
import org.kmref.model.Place;
import org.kmref.model.Problem;
import org.kmref.model.Problem.Severity;

/** What all checks have. */
abstract class Rule implements Checker {
    private final String id;
    private final Severity severity;
    private final String explanation;

    Rule(String id, Severity severity, String explanation) {
        this.id = id;
        this.severity = severity;
        this.explanation = explanation.strip().replace('\n', ' ');
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final String explanation() {
        return explanation;
    }

    @Override
    public final List<Finding> findings(Subject subject) {
        Findings findings = new Findings();
        check(subject, findings);
        return findings.found;
    }

    abstract void check(Subject subject, Findings findings);

    /** Gathers what one run of the check finds. */
    final class Findings {
        private final List<Finding> found = new ArrayList<>();

        /** Adds a finding about a part of a file; {@code about} is as in {@link Finding}. */
        void add(CheckedFile source, String about, Part part, String message) {
            add(source.place(part), about, message, Optional.empty());
        }

        void add(CheckedFile source, String about, Fix fix, String message) {
            add(source.place(fix.part()), about, message, Optional.of(fix));
        }

        /** Adds a finding at one part that is fixed at others. */
        void add(CheckedFile source, String about, Part part, Fix fix, String message) {
            add(source.place(part), about, message, Optional.of(fix));
        }

        void add(Place place, String about, String message) {
            add(place, about, message, Optional.empty());
        }

        /** Takes over what was told when a file was read. */
        void add(Problem told) {
            found.add(new Finding(told.of(id), Optional.empty()));
        }

        private void add(Place at, String about, String message, Optional<Fix> fix) {
            found.add(new Finding(new Problem(at.file(), at.line(), at.column(), severity, message, id, about), fix));
        }
    }
}
