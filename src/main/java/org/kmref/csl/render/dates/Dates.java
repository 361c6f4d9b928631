package org.kmref.csl.render.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.locale.CslLocale;
import org.kmref.csl.render.numbers.Numbers;
import org.kmref.csl.render.text.Formatter;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.render.text.QuoteMarks;
import org.kmref.csl.render.text.RichTextReader;
import org.kmref.csl.style.Element;
import org.kmref.csl.style.Element.DatePart;
import org.kmref.csl.style.Element.DatePartForm;
import org.kmref.csl.style.Element.DatePartName;
import org.kmref.csl.style.Element.Precision;
import org.kmref.csl.style.Element.TermForm;
import org.kmref.csl.style.Formatting;
import org.kmref.csl.style.LocaleData.Gender;
import org.kmref.csl.style.LocaleData.LocalizedDate;
import org.kmref.csl.style.LocaleData.Term;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;

/** Renders dates and ranges of dates. See <a href="https://docs.citationstyles.org/en/stable/specification.html#date">CSL 1.0.2, date</a>. */
public final class Dates {

    // Of a key: a letter and nine digits of the year, two of the month, two of the day.
    private static final int YEAR_END = 10;
    private static final int KEY_LENGTH = 14;

    private final CslLocale locale;
    private final Formatter looks;
    private final QuoteMarks quotes;

    public Dates(CslLocale locale, Formatter looks, QuoteMarks quotes) {
        this.quotes = quotes;
        this.locale = locale;
        this.looks = looks;
    }

    /** The parts to show, and what stands between them. */
    private record Plan(List<DatePart> parts, String delimiter) {}

    /**
     * Returns the date without the element's own look.
     *
     * @param yearSuffix follows the year, once
     * @return null where no part wanted is known
     */
    @Nullable
    public Node render(Element.Date element, DateValue value, @Nullable Node yearSuffix) {
        if (value.start().isEmpty() && value.end().isEmpty()) {
            if (value.literal().isEmpty()) {
                return null;
            }
            return words(plan(element), value.literal());
        }
        Plan plan = plan(element);
        Optional<DateParts> start = value.start();
        Optional<DateParts> end = value.end();
        if (start.isPresent() && end.isPresent()) {
            return range(plan, start.get(), end.get(), yearSuffix);
        }
        Node one = date(plan.parts(), start.or(() -> end).orElseThrow(), yearSuffix, plan.delimiter());
        if (one == null || !value.open()) {
            return one;
        }
        Node dash = new Node.Text(
                locale.term("year-range-delimiter").isEmpty() ? "–" : locale.term("year-range-delimiter"));
        return start.isPresent() ? Node.join(List.of(one, dash), "") : Node.join(List.of(dash, one), "");
    }

    // Words stand where the year would, with what stands around it there; no letter follows them.
    private @Nullable Node words(Plan plan, String literal) {
        for (DatePart part : plan.parts()) {
            if (part.name() == DatePartName.YEAR) {
                return looks.dressed(looks.words(RichTextReader.parse(literal, quotes), part.look()), part.look(), "");
            }
        }
        return null;
    }

    private Plan plan(Element.Date element) {
        if (element.form().isEmpty()) {
            return new Plan(element.parts(), element.delimiter());
        }
        Optional<LocalizedDate> localized = locale.date(element.form().get());
        if (localized.isEmpty()) {
            return new Plan(element.parts(), element.delimiter());
        }
        List<DatePart> parts = new ArrayList<>(3);
        for (DatePart part : localized.get().parts()) {
            if (isShown(part.name(), element.shown())) {
                parts.add(overridden(part, element.parts()));
            }
        }
        return new Plan(parts, localized.get().delimiter());
    }

    private static boolean isShown(DatePartName name, Precision shown) {
        return switch (name) {
            case YEAR -> true;
            case MONTH -> shown != Precision.YEAR;
            case DAY -> shown == Precision.YEAR_MONTH_DAY;
        };
    }

    // What the style says of a part of a localized date goes before what the locale says of it.
    private static DatePart overridden(DatePart part, List<DatePart> overrides) {
        for (DatePart override : overrides) {
            if (override.name() == part.name()) {
                Formatting look = override.look();
                Formatting merged = new Formatting(
                        look.prefix().isEmpty() ? part.look().prefix() : look.prefix(),
                        look.suffix().isEmpty() ? part.look().suffix() : look.suffix(),
                        look.faces().isEmpty() ? part.look().faces() : look.faces(),
                        Optional.empty(),
                        false,
                        look.stripPeriods() || part.look().stripPeriods(),
                        look.textCase() == Formatting.TextCase.NONE
                                ? part.look().textCase()
                                : look.textCase());
                return new DatePart(
                        part.name(),
                        override.form() == DatePartForm.DEFAULT ? part.form() : override.form(),
                        override.rangeDelimiter().or(part::rangeDelimiter),
                        merged);
            }
        }
        return part;
    }

    private @Nullable Node date(List<DatePart> parts, DateParts date, @Nullable Node yearSuffix, String delimiter) {
        List<Node> shown = new ArrayList<>(3);
        for (DatePart part : parts) {
            Node node = part(part, date, yearSuffix);
            if (node != null) {
                shown.add(node);
            }
        }
        return shown.isEmpty() ? null : Node.join(shown, delimiter);
    }

    private @Nullable Node range(Plan plan, DateParts start, DateParts end, @Nullable Node yearSuffix) {
        DatePart differing = differing(plan.parts(), start, end);
        if (differing == null) {
            return date(plan.parts(), start, yearSuffix, plan.delimiter());
        }
        int from = plan.parts().size();
        int to = -1;
        for (int i = 0; i < plan.parts().size(); i++) {
            DatePart part = plan.parts().get(i);
            if (part.name().compareTo(differing.name()) <= 0 && isKnown(part, start, end)) {
                from = Math.min(from, i);
                to = i;
            }
        }
        Node first = date(trimmed(plan.parts().subList(from, to + 1), false), start, null, plan.delimiter());
        Node second = date(trimmed(plan.parts().subList(from, to + 1), true), end, yearSuffix, plan.delimiter());
        List<Node> ends = new ArrayList<>(2);
        addIfShown(first, ends);
        addIfShown(second, ends);
        Node middle = Node.join(ends, differing.rangeDelimiter().orElse("–"));
        List<Node> all = new ArrayList<>(3);
        addIfShown(date(plan.parts().subList(0, from), start, yearSuffix, plan.delimiter()), all);
        all.add(middle);
        addIfShown(date(plan.parts().subList(to + 1, plan.parts().size()), end, yearSuffix, plan.delimiter()), all);
        return Node.join(all, plan.delimiter());
    }

    private static void addIfShown(@Nullable Node node, List<Node> out) {
        if (node != null) {
            out.add(node);
        }
    }

    // Within a range, what stands before the first and after the last repeated part is left to the whole.
    private static List<DatePart> trimmed(List<DatePart> parts, boolean second) {
        List<DatePart> trimmed = new ArrayList<>(parts);
        int at = second ? 0 : parts.size() - 1;
        DatePart part = parts.get(at);
        Formatting look = part.look();
        trimmed.set(
                at,
                new DatePart(
                        part.name(),
                        part.form(),
                        part.rangeDelimiter(),
                        second ? look.withAffixes("", look.suffix()) : look.withAffixes(look.prefix(), "")));
        return trimmed;
    }

    private static @Nullable DatePart differing(List<DatePart> parts, DateParts start, DateParts end) {
        DatePart largest = null;
        for (DatePart part : parts) {
            boolean differs = switch (part.name()) {
                case YEAR -> start.year() != end.year();
                case MONTH -> start.month() != end.month() || start.season() != end.season();
                case DAY -> start.day() != end.day();
            };
            if (differs && (largest == null || part.name().compareTo(largest.name()) > 0)) {
                largest = part;
            }
        }
        return largest;
    }

    private static boolean isKnown(DatePart part, DateParts start, DateParts end) {
        return switch (part.name()) {
            case YEAR -> true;
            case MONTH -> start.month() + start.season() + end.month() + end.season() != 0;
            case DAY -> start.day() + end.day() != 0;
        };
    }

    private @Nullable Node part(DatePart part, DateParts date, @Nullable Node yearSuffix) {
        String text = switch (part.name()) {
            case YEAR -> year(part, date);
            case MONTH -> month(part, date);
            case DAY -> day(part, date);
        };
        if (text.isEmpty()) {
            return null;
        }
        Node words = looks.words(new Node.Text(text), part.look());
        if (part.name() == DatePartName.YEAR && yearSuffix != null) {
            words = Node.join(List.of(words, yearSuffix), "");
        }
        return looks.dressed(words, part.look(), "");
    }

    private String year(DatePart part, DateParts date) {
        int year = date.year();
        if (year == 0) {
            return "";
        }
        if (part.form() == DatePartForm.SHORT && year >= 1000) {
            return Numbers.padded(year % 100, 2);
        }
        if (year < 0) {
            return -year + locale.term("bc");
        }
        return year < 1000 ? year + locale.term("ad") : String.valueOf(year);
    }

    private String month(DatePart part, DateParts date) {
        if (date.month() == 0) {
            return date.season() == 0
                    ? ""
                    : locale.term("season-0" + date.season(), TermForm.LONG)
                            .map(Term::single)
                            .orElse("");
        }
        return switch (part.form()) {
            case NUMERIC -> String.valueOf(date.month());
            case NUMERIC_LEADING_ZEROS -> Numbers.padded(date.month(), 2);
            case SHORT ->
                locale.term(monthTerm(date), TermForm.SHORT).map(Term::single).orElse("");
            case DEFAULT, LONG, ORDINAL -> locale.term(monthTerm(date));
        };
    }

    private static String monthTerm(DateParts date) {
        return "month-" + Numbers.padded(date.month(), 2);
    }

    private String day(DatePart part, DateParts date) {
        if (date.day() == 0) {
            return "";
        }
        return switch (part.form()) {
            case ORDINAL -> {
                if (date.day() > 1 && locale.limitDayOrdinals()) {
                    yield String.valueOf(date.day());
                }
                Gender gender = locale.gender(monthTerm(date));
                yield Numbers.ordinal(date.day(), gender, locale);
            }
            case NUMERIC_LEADING_ZEROS -> Numbers.padded(date.day(), 2);
            case DEFAULT, LONG, SHORT, NUMERIC -> String.valueOf(date.day());
        };
    }

    /**
     * Returns the date as it sorts, {@code 20150417}, with the parts a style shows and no more; empty for words, which
     * stand with what has no date.
     */
    public static String sortKey(DateValue value, @Nullable List<DatePartName> shown) {
        StringBuilder out = new StringBuilder();
        value.start().or(value::end).ifPresent(date -> appendKey(date, shown, out));
        if (value.start().isPresent()) {
            out.append('-');
            value.end().ifPresent(date -> appendKey(date, shown, out));
        }
        return out.toString();
    }

    /**
     * Returns the key of a date that a macro shows in several elements: the first that has a year, with the month and the
     * day of another where its own are not shown, for {@code <date-part name="month"/>} may stand before the year.
     *
     * @param keys as {@link #sortKey} makes them, at least one
     */
    public static String merged(List<String> keys) {
        String dated = keys.get(0);
        for (String key : keys) {
            if (hasYear(key)) {
                dated = key;
                break;
            }
        }
        for (String key : keys) {
            if (!hasYear(key) && key.length() == KEY_LENGTH + 1 && dated.startsWith("0000", YEAR_END)) {
                return dated.substring(0, YEAR_END) + key.substring(YEAR_END, KEY_LENGTH) + dated.substring(KEY_LENGTH);
            }
        }
        return dated;
    }

    private static boolean hasYear(String key) {
        return key.length() >= KEY_LENGTH && !key.startsWith("C000000000");
    }

    // Years before the common era count down, so that 100 BC stands before 44 BC.
    private static void appendKey(DateParts date, @Nullable List<DatePartName> shown, StringBuilder out) {
        int year = shown == null || shown.contains(DatePartName.YEAR) ? date.year() : 0;
        int month = shown == null || shown.contains(DatePartName.MONTH) ? date.month() : 0;
        int day = shown == null || shown.contains(DatePartName.DAY) ? date.day() : 0;
        int season = shown == null || shown.contains(DatePartName.MONTH) ? date.season() : 0;
        int monthOrSeason = season == 0 ? month : season * 3;
        out.append(year < 0 ? 'B' : 'C')
                .append(Numbers.padded(year < 0 ? 999_999_999 + Math.max(year, -999_999_999) : year, 9))
                .append(Numbers.padded(monthOrSeason, 2))
                .append(Numbers.padded(day, 2));
    }
}
