package org.kmref.check.rules;

import java.util.Optional;
import org.kmref.model.DateParts;
import org.kmref.model.Forthcoming;
import org.kmref.model.Item;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code status: in press}, for three years. */
final class InPress extends ItemRule {
    private static final int YEARS = 2;

    InPress() {
        super("in-press", Severity.WARNING, """
            A work that is said to be in press, forthcoming, accepted or submitted, and by its own dates is more than two
            years old, has most likely appeared. Look for the published version, and give its year, volume and DOI.\
            """);
    }

    @Override
    void check(Work work) {
        Item item = work.item();
        Optional<Part> said = Forthcoming.said(item);
        Optional<Integer> year = latestYear(item);
        if (said.isPresent() && year.isPresent() && work.today().getYear() - year.get() > YEARS) {
            work.found(
                    said.get(),
                    "is still said to be to come, since " + year.get() + "; look for the published version");
        }
    }

    private static Optional<Integer> latestYear(Item item) {
        return item.dates().values().stream()
                .flatMap(date -> date.end().or(date::start).stream())
                .map(DateParts::year)
                .max(Integer::compare);
    }
}
