package org.kmref.format.bibtex;

import java.util.Optional;
import org.kmref.format.core.MonthNames;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;

/** Writes the dates of a work: in EDTF for BibLaTeX, as year, month and day for classic BibTeX. */
final class BibtexDateFields {

    private final BibtexDialect dialect;
    private final BibtexFields fields;

    BibtexDateFields(BibtexDialect dialect, BibtexFields fields) {
        this.dialect = dialect;
        this.fields = fields;
    }

    void write(Item item) {
        if (!dialect.isBiblatex() && item.date(DateVariable.ISSUED).isEmpty()) {
            fields.put("year", BibtexDates.NO_YEAR);
        }
        for (DateVariable variable : DateVariable.values()) {
            String prefix = BibtexDialect.datePrefix(variable);
            DateValue date = item.dates().get(variable);
            if (date == null || prefix.equals("none")) {
                continue;
            }
            boolean words = date.start().isEmpty() && date.end().isEmpty();
            if (variable == DateVariable.ISSUED && !dialect.isBiblatex()) {
                issued(date);
            } else if (!words) {
                fields.put(prefix + "date", Edtf.write(date));
            }
        }
    }

    private void issued(DateValue date) {
        Optional<DateParts> start = date.start();
        if (start.isEmpty()) {
            fields.words("year", Edtf.write(date));
            return;
        }
        DateParts parts = start.get();
        // Year, month and day cannot say more than one plain day; the date of BibLaTeX can, and BibTeX reads over it.
        boolean plain =
                !date.isRange() && !date.circa() && parts.season() == 0 && parts.year() > 0 && parts.year() < 10000;
        fields.put("year", Integer.toString(parts.year()));
        if (parts.month() != 0) {
            fields.putMacro("month", MonthNames.SHORT.get(parts.month() - 1));
        }
        if (parts.day() != 0) {
            fields.put("day", Integer.toString(parts.day()));
        }
        fields.put("date", plain ? "" : Edtf.write(date));
    }
}
