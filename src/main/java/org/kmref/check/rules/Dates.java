package org.kmref.check.rules;

import java.util.Map;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.model.CitationKey;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code issued: 2015-02-30}, {@code issued: 2019/2015}. */
final class Dates extends ReadingRule {
    Dates() {
        super("date", Severity.ERROR, """
                A date that is not in the calendar, or a range that ends before it begins, cannot be printed or
                sorted. Write 2015, 2015-04, 2015-04-21, or 2015/2016 for a range.\
                """);
    }

    @Override
    void check(Subject subject, Findings findings) {
        super.check(subject, findings);
        for (CheckedFile list : subject.lists()) {
            for (Item item : list.library().items()) {
                for (Map.Entry<DateVariable, DateValue> date : item.dates().entrySet()) {
                    check(item.key(), date.getKey(), date.getValue(), list, findings);
                }
            }
        }
    }

    private static void check(
            CitationKey key, DateVariable field, DateValue date, CheckedFile list, Findings findings) {
        if (date.start().isPresent()
                && date.end().isPresent()
                && date.end().get().compareTo(date.start().get()) < 0) {
            findings.add(
                    list,
                    key.value(),
                    Part.of(key, field.cslName()),
                    "`" + field.cslName() + "` ends before it begins; swap the two dates");
        }
    }
}
