package org.kmref.check.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code issued: 2051}, in 2026. */
final class DateAhead extends ItemRule {
    // What is announced may lie ahead; what has happened may not.
    private static final List<DateVariable> PAST =
            List.of(DateVariable.ISSUED, DateVariable.ACCESSED, DateVariable.SUBMITTED, DateVariable.ORIGINAL_DATE);

    DateAhead() {
        super("date-ahead", Severity.WARNING, """
                A work cannot have been issued, submitted or visited on a day in the future; usually two digits are
                swapped. A work still to appear says so in `status`, such as forthcoming, and has no `issued`.\
                """);
    }

    @Override
    void check(Work work) {
        for (DateVariable field : PAST) {
            Optional<DateParts> start = work.item().date(field).flatMap(DateValue::start);
            if (start.isPresent() && isAhead(start.get(), work.today())) {
                work.found(
                        Part.of(field.cslName()),
                        "`" + field.cslName() + "` is in the future: " + written(start.get()) + "; correct it");
            }
        }
    }

    private static boolean isAhead(DateParts date, LocalDate today) {
        DateParts now = DateParts.ofDay(today.getYear(), today.getMonthValue(), today.getDayOfMonth());
        return date.season() == 0 ? date.compareTo(now) > 0 : date.year() > now.year();
    }

    private static String written(DateParts date) {
        return org.kmref.model.Edtf.write(DateValue.of(date));
    }
}
