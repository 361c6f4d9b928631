package org.kmref.format.ris;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.format.text.PlainDates;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;

/**
 * The dates of a record of RIS. The date of publication stands under {@code PY}, {@code Y1} and {@code DA}, in part or whole,
 * with or without its year: of those that name the same year the one that says most counts.
 */
final class RisDates {

    private static final List<String> TAGS = List.of("DA", "PY", "Y1");

    private static final String FULL_DATE = "Full publication date: ";

    private final TagRecord record;
    private final String code;
    private final ItemType type;
    private final Item.Builder item;

    RisDates(RisWork work) {
        this.record = work.record();
        this.code = work.code();
        this.type = work.type();
        this.item = work.item();
    }

    void read() {
        jstor();
        Optional<DateValue> year = first("PY").or(() -> first("Y1")).or(() -> first("DA"));
        Optional<Integer> told = year.flatMap(DateValue::year);
        cited(told);
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
        second();
    }

    // When somebody looked: DA with another year than PY, or C2 of the year in C1, where EndNote has these labels.
    private void cited(Optional<Integer> told) {
        if (!RisLabels.isLookedAt(code) || told.isEmpty() || record.has("Y2")) {
            return;
        }
        Optional<DateValue> date = PlainDates.read(record.look("DA"))
                .filter(found -> found.year().isPresent() && !found.year().equals(told));
        String tag = "DA";
        if (date.isEmpty()
                && record.look("C1").matches("\\d{4}")
                && !record.look("C2").isEmpty()) {
            date = PlainDates.read(record.look("C2"), record.look("C1"));
            tag = "C2";
        }
        if (date.isPresent()) {
            record.take(tag);
            record.takeFirst(tag.equals("C2") ? "C1" : "", text -> true);
            item.put(DateVariable.ACCESSED, date.get());
        }
    }

    // JSTOR has the month among its own notes.
    private void jstor() {
        String date = record.takeFirst("C1", text -> text.startsWith(FULL_DATE));
        if (!date.isEmpty()) {
            record.add("DA", date.substring(FULL_DATE.length()));
        }
    }

    // Scopus has the days of a conference where all others have the day on which somebody looked.
    private void second() {
        Optional<DateValue> date = PlainDates.read(record.look("Y2"));
        if (date.isPresent() && date.get().isRange() && type == ItemType.PAPER_CONFERENCE) {
            record.take("Y2");
            item.put(DateVariable.EVENT_DATE, date.get());
        } else if (date.isPresent()) {
            record.take("Y2");
            item.put(DateVariable.ACCESSED, date.get());
        }
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
