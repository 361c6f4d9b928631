package org.kmref.format.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.ris.PubmedValues;
import org.kmref.format.text.PlainDates;
import org.kmref.format.text.PlainNames;
import org.kmref.format.text.PlainPeople;
import org.kmref.format.text.TaggedText;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.Name;
import org.kmref.model.Pages;

/** Texts, names and dates as services write them. */
final class ServiceText {

    private static final Pattern TIMED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{1,2}:.*", Pattern.DOTALL);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr|[ivx]{1,4}|\\dn?[drt][dh]?)\\.?|\\p{Lu}\\..*");
    private static final Pattern EAST_ASIAN = Pattern.compile("(\\S+)[\\s\u3000]+(\\S+)");

    private ServiceText() {}

    /** Returns text as CSL has it: without entities, and with CSL's tags only. */
    static String cleaned(String text) {
        return BLANKS.matcher(TaggedText.cleaned(text)).replaceAll(" ").strip();
    }

    /** Returns an abstract without a heading that says it is one. */
    static String summary(String text) {
        return BLANKS.matcher(TaggedText.summary(text)).replaceAll(" ").strip();
    }

    /** Returns a title with its subtitle, where it does not have it yet. */
    static String title(String title, String subtitle) {
        String main = cleaned(title);
        String more = cleaned(subtitle);
        if (more.isEmpty()
                || main.toLowerCase(java.util.Locale.ROOT).contains(more.toLowerCase(java.util.Locale.ROOT))) {
            return main;
        }
        boolean ended = main.endsWith("?") || main.endsWith("!") || main.endsWith(":");
        return main.isEmpty() ? more : main + (ended ? " " : ": ") + more;
    }

    /** Returns the date, where one is said; parts that are zero, and times of day, are not. */
    static Optional<DateValue> date(String text) {
        String date = text.strip();
        Matcher timed = TIMED.matcher(date);
        String day = timed.matches() ? timed.group(1) : date;
        Matcher numbers = NUMBERS.matcher(day);
        if (numbers.matches()) {
            return date(numbers.group(1), orEmpty(numbers.group(2)), orEmpty(numbers.group(3)));
        }
        return PlainDates.read(day);
    }

    /** Returns the date, or the year where it is of another, or the first of January, which services write for a year. */
    static Optional<DateValue> date(String date, String year) {
        boolean fits = !date.isEmpty() && (year.isEmpty() || date.startsWith(year));
        return fits && !date.endsWith("-01-01") ? date(date) : date(year.isEmpty() ? date.split("-", 2)[0] : year);
    }

    /** Returns the date of numbers in text, as far as they are of a calendar. */
    static Optional<DateValue> date(String year, String month, String day) {
        if (!year.matches("\\d{4}") || year.equals("0000")) {
            return Optional.empty();
        }
        int number = month.matches("\\d{1,2}") ? Integer.parseInt(month) : 0;
        boolean known = number >= 1 && number <= 12;
        String of = known ? month : "";
        DateParts parts = PlainDates.parts(year, of, known && day.matches("\\d{1,2}") && !day.matches("0+") ? day : "");
        return Optional.of(DateValue.of(parts));
    }

    /** Returns a person of whom both parts are given, or of whom one is; a particle stands apart. */
    static Name person(String family, String given) {
        String last = TaggedText.unescaped(family).strip();
        String first = TaggedText.unescaped(given).strip();
        return last.isEmpty() ? Name.literal(first) : PlainNames.particleApart(Name.person(last, first));
    }

    /** Returns a name as it is said, {@code Vincent S. Leung}, or the other way round with a comma. */
    static Name name(String said) {
        String text = BLANKS.matcher(TaggedText.unescaped(said)).replaceAll(" ").strip();
        Matcher twoParts = EAST_ASIAN.matcher(text);
        if (twoParts.matches()) {
            Name person = Name.person(twoParts.group(1), twoParts.group(2));
            if (person.isEastAsian()) {
                return person;
            }
        }
        // Of several commas only the last part can be a suffix.
        String[] parts = text.split("\\s*,\\s*", 4);
        boolean odd = parts.length > 3
                || (parts.length == 3 && !SUFFIX.matcher(parts[2]).matches());
        return odd ? Name.literal(text) : PlainPeople.read(text);
    }

    /** Returns pages with their ends written out, but where that is the number of an article: {@code e00562-20}. */
    static String pages(String text) {
        Pages expanded = new Pages(PubmedValues.pages(text));
        boolean turned = expanded.ranges().stream().anyMatch(Pages.Range::isTurned);
        return turned ? text.strip() : expanded.text();
    }

    static List<Name> names(List<String> said) {
        List<Name> names = new ArrayList<>();
        said.forEach(text -> names.add(name(text)));
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
