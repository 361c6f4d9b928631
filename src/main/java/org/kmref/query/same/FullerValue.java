package org.kmref.query.same;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.Name;
import org.kmref.query.text.Folding;

/** Of two values of one field, the one that says all the other does and more; absent where each says something else. */
public final class FullerValue {
    private static final Set<String> IDENTIFIERS = Set.of("DOI", "ISBN", "ISSN", "PMID", "PMCID");

    private FullerValue() {}

    public static Optional<String> text(String field, String one, String other) {
        if (IDENTIFIERS.contains(field)) {
            boolean same = bare(one).equals(bare(other));
            return same ? Optional.of(one.length() <= other.length() ? one : other) : Optional.empty();
        }
        List<String> left = Folding.words(one.replace("&", " and "));
        List<String> right = Folding.words(other.replace("&", " and "));
        if (String.join("", left).equals(String.join("", right))) {
            // What is in capitals says the least; the first of two that say as much stays.
            return Optional.of(isCapitals(one) && !isCapitals(other) ? other : one);
        }
        if (startsWith(left, right)) {
            return Optional.of(one);
        }
        return startsWith(right, left) ? Optional.of(other) : Optional.empty();
    }

    // J Biol Chem and Making sense are beginnings of what they stand for.
    private static boolean startsWith(List<String> whole, List<String> part) {
        if (part.size() > whole.size()) {
            return false;
        }
        for (int i = 0; i < part.size(); i++) {
            if (!whole.get(i).startsWith(part.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Of numbers, ranges are written out: 129-132 for 129-32. */
    public static Optional<String> number(String one, String other) {
        String left = plain(one);
        String right = plain(other);
        if (left.equals(right)) {
            return Optional.of(one);
        }
        if (whole(left).equals(whole(right)) || left.startsWith(right + "-")) {
            return Optional.of(left.length() >= right.length() ? one : other);
        }
        return right.startsWith(left + "-") ? Optional.of(other) : Optional.empty();
    }

    private static String plain(String number) {
        return Folding.fold(number)
                .replaceAll("-+", "-")
                .replaceAll("\\s", "")
                .replaceFirst("(?<=\\d)(?:st|nd|rd|th)$", "");
    }

    private static String whole(String range) {
        String[] ends = range.split("-", -1);
        boolean shortened = ends.length == 2 && ends[1].length() < ends[0].length();
        return shortened ? ends[0] + "-" + ends[0].substring(0, ends[0].length() - ends[1].length()) + ends[1] : range;
    }

    public static Optional<DateValue> date(DateValue one, DateValue other) {
        if (one.isRange()
                || other.isRange()
                || one.start().isEmpty()
                || other.start().isEmpty()) {
            return one.equals(other) ? Optional.of(one) : Optional.empty();
        }
        DateParts left = one.start().get();
        DateParts right = other.start().get();
        boolean fits = left.year() == right.year()
                && (left.month() == 0 || right.month() == 0 || left.month() == right.month())
                && (left.day() == 0 || right.day() == 0 || left.day() == right.day());
        boolean first = precision(left) >= precision(right);
        return fits ? Optional.of(first ? one : other) : Optional.empty();
    }

    private static int precision(DateParts date) {
        return (date.season() != 0 ? 1 : 0) + (date.month() != 0 ? 2 : 0) + (date.day() != 0 ? 3 : 0);
    }

    /** Of two lists of names the longer, else the one with more of the given names written out. */
    public static Optional<List<Name>> names(List<Name> one, List<Name> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!isAlike(one.get(i), other.get(i))) {
                return people(one).size() != people(other).size() && i > 0 && isNobody(one.get(i), other.get(i))
                        ? Optional.of(people(one).size() > people(other).size() ? one : other)
                        : Optional.empty();
            }
        }
        if (one.size() != other.size()) {
            return Optional.of(one.size() > other.size() ? one : other);
        }
        return Optional.of(letters(one) >= letters(other) ? one : other);
    }

    private static List<Name> people(List<Name> names) {
        return names.stream().filter(name -> !isNobody(name)).toList();
    }

    private static boolean isNobody(Name one, Name other) {
        return isNobody(one) || isNobody(other);
    }

    private static boolean isNobody(Name name) {
        return Set.of("et al", "others").contains(String.join(" ", Folding.words(name.displayName())));
    }

    private static boolean isAlike(Name one, Name other) {
        boolean family = String.join("", Folding.words(one.familyName()))
                .equals(String.join("", Folding.words(other.familyName())));
        String left = String.join("", Folding.words(one.given()));
        String right = String.join("", Folding.words(other.given()));
        return family && (left.isEmpty() || right.isEmpty() || left.charAt(0) == right.charAt(0));
    }

    private static int letters(List<Name> names) {
        int letters = 0;
        for (Name name : names) {
            boolean capitals = isCapitals(name.family()) && name.family().length() > 3;
            letters += capitals ? 0 : name.displayName().length();
        }
        return letters;
    }

    private static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static String bare(String identifier) {
        String lower = identifier.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        int doi = lower.indexOf("10.");
        return doi > 0 && lower.contains("doi") ? lower.substring(doi) : lower;
    }
}
