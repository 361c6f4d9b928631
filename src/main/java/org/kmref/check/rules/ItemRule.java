package org.kmref.check.rules;

import java.time.LocalDate;
import org.kmref.check.CheckedFile;
import org.kmref.check.Fix;
import org.kmref.check.Subject;
import org.kmref.model.Item;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** A check that looks at one reference at a time. */
abstract class ItemRule extends Rule {
    ItemRule(String id, Severity severity, String explanation) {
        super(id, severity, explanation);
    }

    @Override
    final void check(Subject subject, Findings findings) {
        for (CheckedFile source : subject.lists()) {
            for (Item item : source.library().items()) {
                check(new Work(item, source, subject.today(), findings));
            }
        }
    }

    abstract void check(Work work);

    /** A reference, and where what is found of it goes. */
    static final class Work {
        private final Item item;
        private final CheckedFile source;
        private final LocalDate today;
        private final Findings findings;

        private Work(Item item, CheckedFile source, LocalDate today, Findings findings) {
            this.item = item;
            this.source = source;
            this.today = today;
            this.findings = findings;
        }

        Item item() {
            return item;
        }

        CheckedFile source() {
            return source;
        }

        LocalDate today() {
            return today;
        }

        /** Adds a finding about the reference as a whole. */
        void found(String message) {
            findings.add(source, item.key().value(), Part.of(item.key()), message);
        }

        /** Adds a finding about what the steps lead to: {@code author 0 family}. */
        void found(Part part, String message) {
            findings.add(source, item.key().value(), Part.of(item.key(), steps(part)), message);
        }

        /** Adds a finding that is fixed by replacing these words with others. */
        void found(Part part, String old, String now, String message) {
            Fix fix = new Fix(source.file(), Part.of(item.key(), steps(part)), old, now);
            findings.add(source, item.key().value(), fix, message);
        }

        private static String[] steps(Part part) {
            return part.steps().toArray(String[]::new);
        }
    }
}
