package org.kmref.format.ris;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.format.text.PlainDates;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;

/**
 * The dates of a record of RIS. The date of publication stands under {@code PY}, {@code Y1} and {@code DA}, in part or whole,
 * with or without its year: of those that name the same year the one that says most counts.
 */
final class RisDates {

    private static final List<String> TAGS = List.of("DA", "PY", "Y1");

    private final TagRecord record;
    private final Item.Builder item;

    RisDates(TagRecord record, Item.Builder item) {
        this.record = record;
        this.item = item;
    }

    void read() {
        Optional<DateValue> year = first("PY").or(() -> first("Y1")).or(() -> first("DA"));
        Optional<Integer> told = year.flatMap(DateValue::year);
        Optional<DateValue> best = year;
        for (String tag : TAGS) {
            String text = record.look(tag);
            Optional<DateValue> found = told.isPresent() && isPlainYear(told.get())
                    ? PlainDates.read(text, Integer.toString(told.get()))
                    : PlainDates.read(text);
            boolean more = found.isPresent()
                    && (best.isEmpty() || PlainDates.precision(found.get()) > PlainDates.precision(best.get()));
            if (more) {
                best = found;
            }
        }
        best.ifPresent(date -> item.put(DateVariable.ISSUED, date));
        best.ifPresent(this::forget);
        PlainDates.read(record.take("Y2")).ifPresent(date -> item.put(DateVariable.ACCESSED, date));
    }

    private static boolean isPlainYear(int year) {
        return year >= 1000 && year <= 9999;
    }

    private Optional<DateValue> first(String tag) {
        return PlainDates.read(record.look(tag)).filter(date -> date.year().isPresent() || !tag.equals("DA"));
    }

    // What the date says already is said; what it does not, or what was not understood whole, is kept.
    private void forget(DateValue date) {
        String year = date.year().map(number -> Integer.toString(number)).orElse("");
        for (String tag : TAGS) {
            for (String text : new ArrayList<>(record.left(tag))) {
                Optional<DateValue> said = year.length() == 4 ? PlainDates.read(text, year) : PlainDates.read(text);
                boolean whole = text.isEmpty() || PlainDates.isWhole(text) || PlainDates.isWhole(year + " " + text);
                if (said.isEmpty() || whole) {
                    boolean again = said.isEmpty()
                            ? date.literal().equals(text) || text.chars().allMatch(c -> c == '/' || c == ' ')
                            : said.get().equals(date) || PlainDates.precision(said.get()) < PlainDates.precision(date);
                    if (again) {
                        record.takeFirst(tag, text::equals);
                    }
                }
            }
        }
    }
}
