package org.kmref.check.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code status: in press}, for three years. */
final class InPress extends ItemRule {
    private static final int YEARS = 2;
    private static final Pattern NOT_YET = Pattern.compile(
            "(?i).*\\b(?:in press|forthcoming|to appear|accepted|submitted|under review|ahead of print)\\b.*");

    InPress() {
        super("in-press", Severity.WARNING, """
                A work that is said to be in press, forthcoming, accepted or submitted, and by its own dates is more than two
                years old, has most likely appeared. Look for the published version, and give its year, volume and DOI.""");
    }

    @Override
    void check(Work work) {
        Item item = work.item();
        Optional<Part> said = said(item);
        Optional<Integer> year = latestYear(item);
        if (said.isPresent() && year.isPresent() && work.today().getYear() - year.get() > YEARS) {
            work.found(
                    said.get(),
                    "is still said to be to come, since " + year.get() + "; look for the published version");
        }
    }

    private static Optional<Part> said(Item item) {
        if (NOT_YET.matcher(item.text(TextVariable.STATUS)).matches()) {
            return Optional.of(Part.of("status"));
        }
        String issued = item.date(DateVariable.ISSUED).map(DateValue::literal).orElse("");
        if (NOT_YET.matcher(issued).matches()) {
            return Optional.of(Part.of("issued"));
        }
        boolean noted = item.text(TextVariable.NOTE).matches("(?i)\\W*(?:in press|forthcoming|to appear)\\W*");
        return noted ? Optional.of(Part.of("note")) : Optional.empty();
    }

    private static Optional<Integer> latestYear(Item item) {
        return item.dates().values().stream()
                .flatMap(date -> date.end().or(date::start).stream())
                .map(DateParts::year)
                .max(Integer::compare);
    }
}
