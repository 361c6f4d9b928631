package org.kmref.format.csldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.Edtf;
import org.kmref.model.Problem;

/**
 * Reads a date of CSL-YAML or CSL-JSON: {@code {date-parts: [[2015, 4, 21]]}}, EDTF text such as {@code 2015-04}, or the
 * {@code {year: 2015, month: 4}} of pandoc.
 */
final class CslDateReader {
    private static final String HOW = "write 2015, 2015-04, 2015-04-21 or {date-parts: [[2015, 4, 21]]}";
    private static final int MOST_DIGITS = 9;
    private static final Set<String> NO = Set.of("", "false", "0");

    private static final Pattern TIME =
            Pattern.compile("(?<=^\\d{4}-\\d{2}-\\d{2})T[\\d:.]{1,20}(?:Z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String file;
    private final List<Problem> problems;

    CslDateReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Optional<DateValue> read(String field, Node value) {
        if (value instanceof Scalar scalar) {
            return text(field, scalar.text(), value);
        }
        if (value instanceof Mapping mapping) {
            return mapping(field, mapping);
        }
        // pandoc's older form of a range: a list of two {year: ...}.
        if (value instanceof Sequence sequence
                && !sequence.items().isEmpty()
                && sequence.items().size() <= 2
                && sequence.items().get(0) instanceof Mapping first) {
            // Better BibTeX writes any date as such a list, of one.
            if (sequence.items().size() == 1 && first.get("year").isEmpty()) {
                return mapping(field, first);
            }
            List<DateParts> parts = new ArrayList<>();
            for (Node item : sequence.items()) {
                if (item instanceof Mapping mapping) {
                    fields(field, mapping).ifPresent(parts::add);
                }
            }
            return value(parts);
        }
        error(value, "`" + field + "` is not a date; " + HOW);
        return Optional.empty();
    }

    private Optional<DateValue> text(String field, String text, Node at) {
        Optional<DateValue> date = Edtf.parse(text);
        if (date.isPresent()) {
            return date;
        }
        if (isWhole(text) && text.length() <= 5) {
            return Optional.of(DateValue.of(DateParts.ofYear(Integer.parseInt(text))));
        }
        if (Edtf.looksLikeDate(text)) {
            error(at, "`" + field + ": " + text + "` is not a date of the calendar; " + HOW);
            return Optional.empty();
        }
        return Optional.of(DateValue.literal(text));
    }

    private Optional<DateValue> mapping(String field, Mapping mapping) {
        Optional<DateValue> date;
        if (mapping.get("date-parts").isPresent()) {
            date = dateParts(field, mapping, mapping.get("date-parts").get());
        } else if (mapping.get("year").isPresent()) {
            date = fields(field, mapping).flatMap(parts -> value(List.of(parts)));
        } else {
            Optional<Node> words = mapping.get("literal")
                    .or(() -> mapping.get("raw"))
                    .or(() -> mapping.get("edtf"))
                    .or(() -> mapping.get("date-time"));
            if (words.isEmpty() || !(words.get() instanceof Scalar scalar)) {
                error(mapping, "`" + field + "` holds no date; " + HOW);
                return Optional.empty();
            }
            if (mapping.get("literal").isPresent()) {
                date = Optional.of(DateValue.literal(scalar.text()));
            } else {
                boolean raw = mapping.get("raw").isPresent();
                // Of a moment the day counts.
                String day = TIME.matcher(scalar.text()).replaceFirst("");
                date = raw ? raw(field, scalar) : text(field, day, scalar);
            }
        }
        boolean circa = mapping.get("circa")
                .filter(mark -> mark instanceof Scalar scalar && !NO.contains(scalar.text()))
                .isPresent();
        return circa ? date.map(DateValue::asCirca) : date;
    }

    // A day in figures that the calendar has not is a slip, not a date in words.
    private Optional<DateValue> raw(String field, Scalar scalar) {
        boolean day = DAY.matcher(scalar.text().strip()).matches();
        return day ? text(field, scalar.text(), scalar) : RawDates.read(scalar.text());
    }

    private Optional<DateValue> dateParts(String field, Mapping mapping, Node node) {
        // Not of the schema, but often seen: the numbers without their inner list.
        boolean flat = node instanceof Sequence numbers
                && !numbers.items().isEmpty()
                && numbers.items().get(0) instanceof Scalar first
                && !DAY.matcher(first.text()).matches();
        if (!(node instanceof Sequence sequence)
                || sequence.items().isEmpty()
                || (!flat && sequence.items().size() > 2)) {
            error(node, "`date-parts` of `" + field + "` is a list of one date or two; write [[2015, 4, 21]]");
            return Optional.empty();
        }
        List<Node> dates = flat ? List.of(sequence) : sequence.items();
        Optional<Integer> season = mapping.get("season").flatMap(this::season);
        List<DateParts> parts = new ArrayList<>();
        boolean openStart = isOpen(dates.get(0));
        boolean openEnd = dates.size() > 1 && isOpen(dates.get(1));
        for (Node date : dates) {
            if (isOpen(date)) {
                continue;
            }
            Optional<DateParts> read = parts(field, date, season.orElse(0));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            parts.add(read.get());
        }
        if (parts.size() == 1 && openEnd) {
            return Optional.of(DateValue.from(parts.get(0)));
        }
        return parts.size() == 1 && openStart ? Optional.of(DateValue.until(parts.get(0))) : value(parts);
    }

    // A number, or a word, as the schema has it; one that is none of the four is not what can be formatted.
    private Optional<Integer> season(Node value) {
        if (!(value instanceof Scalar scalar) || isWhole(scalar.text())) {
            return whole("season", value);
        }
        int season = switch (scalar.text().strip().toLowerCase(java.util.Locale.ROOT)) {
            case "spring" -> 1;
            case "summer" -> 2;
            case "autumn", "fall" -> 3;
            case "winter" -> 4;
            default -> 0;
        };
        if (season == 0 && !scalar.text().isBlank()) {
            problems.add(Problem.warning(
                            file,
                            value.line(),
                            value.column(),
                            "the season `" + scalar.text()
                                    + "` is none of spring, summer, autumn and winter, and is skipped")
                    .of("date"));
        }
        return season == 0 ? Optional.empty() : Optional.of(season);
    }

    // pandoc writes the open end of a range as [0] or as an empty list.
    private static boolean isOpen(Node date) {
        if (!(date instanceof Sequence sequence) || sequence.items().size() > 1) {
            return false;
        }
        return sequence.items().isEmpty()
                || (sequence.items().get(0) instanceof Scalar scalar
                        && scalar.text().equals("0"));
    }

    private Optional<DateParts> parts(String field, Node node, int season) {
        // The whole date in one text, where its numbers should be.
        Node only = node instanceof Sequence list && list.items().size() == 1
                ? list.items().get(0)
                : node;
        if (only instanceof Scalar scalar && DAY.matcher(scalar.text()).matches()) {
            return text(field, scalar.text(), scalar).flatMap(DateValue::start);
        }
        if (!(node instanceof Sequence sequence)
                || sequence.items().isEmpty()
                || sequence.items().size() > 3) {
            error(node, "a date in `" + field + "` is [year, month, day]; write [2015, 4, 21]");
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (Node item : sequence.items()) {
            Optional<Integer> number = whole(field, item);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        int month = numbers.size() > 1 ? numbers.get(1) : 0;
        // CSL-JSON has seasons as months 13 to 16 too, EDTF as 21 to 24.
        int inMonth = month >= 21 && month <= 24 ? month - 20 : month >= 13 && month <= 16 ? month - 12 : 0;
        int asSeason = inMonth != 0 ? inMonth : month == 0 ? season : 0;
        return checked(
                field,
                node,
                numbers.get(0),
                inMonth != 0 ? 0 : month,
                numbers.size() > 2 ? numbers.get(2) : 0,
                asSeason);
    }

    private Optional<DateParts> fields(String field, Mapping mapping) {
        int[] numbers = new int[4];
        String[] names = {"year", "month", "day", "season"};
        for (int i = 0; i < names.length; i++) {
            Optional<Node> value = mapping.get(names[i]);
            if (value.isPresent()) {
                Optional<Integer> number = whole(field, value.get());
                if (number.isEmpty()) {
                    return Optional.empty();
                }
                numbers[i] = number.get();
            }
        }
        return checked(field, mapping, numbers[0], numbers[1], numbers[2], numbers[1] == 0 ? numbers[3] : 0);
    }

    private Optional<DateParts> checked(String field, Node at, int year, int month, int day, int season) {
        try {
            return Optional.of(new DateParts(year, month, day, season));
        } catch (IllegalArgumentException impossible) {
            error(at, "`" + field + "` is not a date of the calendar: " + impossible.getMessage() + "; " + HOW);
            // What of it is one is kept.
            boolean monthIs = month >= 1 && month <= 12;
            return year == 0 ? Optional.empty() : Optional.of(new DateParts(year, monthIs ? month : 0, 0, 0));
        }
    }

    private Optional<Integer> whole(String field, Node node) {
        if (node instanceof Scalar scalar && isWhole(scalar.text())) {
            return Optional.of(Integer.parseInt(scalar.text()));
        }
        error(node, "`" + field + "` takes whole numbers; " + HOW);
        return Optional.empty();
    }

    // -?\d{1,9}, by hand: there are three to every reference.
    private static boolean isWhole(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - first;
        for (int i = first; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return digits > 0 && digits <= MOST_DIGITS;
    }

    private static Optional<DateValue> value(List<DateParts> parts) {
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(DateValue.of(parts.get(0)));
            default -> Optional.of(DateValue.range(parts.get(0), parts.get(1)));
        };
    }

    private void error(Node at, String message) {
        problems.add(Problem.error(file, at.line(), at.column(), message).of("date"));
    }
}
