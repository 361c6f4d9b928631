package org.kmref.format.xml;

import java.util.List;
import java.util.Optional;
import org.kmref.format.text.PlainDates;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.Edtf;

/**
 * Dates of MODS: catalogues write one twice, coded and as it is printed ({@code c1999}, {@code [1982?]}), and the coded one holds.
 *
 * <p>See the <a href="https://www.loc.gov/standards/mods/userguide/origininfo.html">user guidelines, originInfo</a>.
 */
final class ModsDates {

    private static final List<String> KINDS = List.of("dateIssued", "copyrightDate", "dateCreated", "dateOther");

    private ModsDates() {}

    /** Returns when the work of this record came out, or else was made. */
    static Optional<DateValue> issued(XmlElement record) {
        for (String kind : KINDS) {
            // The one that a catalogue goes by, whatever it is the date of.
            List<XmlElement> dates = record.at("originInfo", kind);
            if (dates.stream().anyMatch(date -> date.attribute("keyDate").equals("yes"))) {
                return date(dates);
            }
        }
        for (String kind : KINDS) {
            Optional<DateValue> date = date(record.at("originInfo", kind));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<DateValue> date(List<XmlElement> dates) {
        List<XmlElement> coded = dates.stream()
                .filter(date -> !date.attribute("encoding").isEmpty())
                .toList();
        Optional<DateParts> start = coded(coded, "start");
        Optional<DateParts> end = coded(coded, "end");
        if (start.isPresent() && end.isPresent()) {
            return Optional.of(DateValue.range(start.get(), end.get()));
        }
        boolean open = coded.stream()
                .anyMatch(date ->
                        date.attribute("point").equals("end") && date.text().equals("9999"));
        if (start.isPresent() && open) {
            return Optional.of(DateValue.from(start.get()));
        }
        return coded.stream()
                .map(ModsDates::coded)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> dates.stream()
                        .map(ModsDates::printed)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<DateParts> coded(List<XmlElement> dates, String point) {
        return dates.stream()
                .filter(date ->
                        date.attribute("point").equals(point) && !date.text().equals("9999"))
                .map(ModsDates::coded)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(DateValue::start);
    }

    // MARC writes u for a digit that is not known.
    private static Optional<DateValue> coded(XmlElement date) {
        String text = date.text().strip();
        boolean marc = date.attribute("encoding").equals("marc");
        Optional<DateValue> found = Edtf.parse(marc ? text.replace('u', 'X').replace('|', 'X') : text);
        boolean circa = date.attribute("qualifier").equals("approximate");
        return found.or(() -> PlainDates.read(text)).map(value -> circa ? value.asCirca() : value);
    }

    private static Optional<DateValue> printed(XmlElement date) {
        String text = date.text().strip();
        if (text.matches("-\\d{4}[\\].]?")) {
            return Optional.of(DateValue.until(DateParts.ofYear(Integer.parseInt(text.substring(1, 5)))));
        }
        return PlainDates.read(text);
    }
}
