package org.kmref.csl;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;

/** Reads the {@code raw} dates of the suite's fixtures: ISO dates, months and seasons in words, ranges, BC and circa. */
final class RawDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> SEASONS = List.of("spr", "sum", "aut", "win");
    private static final Pattern ISO = Pattern.compile("(-?\\d{1,4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(?:(\\d{1,2})/)?(\\d{4})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}.]+|\\d+");

    private RawDates() {}

    static DateValue parse(String raw) {
        String text = raw.strip();
        boolean circa = text.matches("(?i).*\\b(ca?|circa)\\b.*|.*[?~]$");
        String bare = text.replaceAll("(?i)\\b(ca?|circa)\\b\\.?|[?~]", "").strip();
        DateValue value = range(bare);
        if (value == null) {
            return DateValue.literal(text);
        }
        return circa ? value.asCirca() : value;
    }

    private static @Nullable DateValue range(String text) {
        DateParts whole = one(text);
        if (whole != null) {
            return DateValue.of(whole);
        }
        for (String joint : List.of(" - ", " – ", "–", "/", "-")) {
            int at = text.indexOf(joint, 1);
            while (at > 0) {
                DateParts end = one(text.substring(at + joint.length()).strip());
                DateParts start = one(text.substring(0, at).strip());
                if (start != null && end != null) {
                    return DateValue.range(start, end);
                }
                if (start != null && at + joint.length() == text.length()) {
                    return DateValue.from(start);
                }
                at = text.indexOf(joint, at + 1);
            }
        }
        return null;
    }

    private static @Nullable DateParts one(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return CslJson.parts(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), 0);
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return CslJson.parts(number(slashed.group(3)), number(slashed.group(1)), number(slashed.group(2)), 0);
        }
        return words(text);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static @Nullable DateParts words(String text) {
        int year = 0;
        int month = 0;
        int day = 0;
        int season = 0;
        int sign = 1;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String found = word.group().toLowerCase(Locale.ROOT);
            if (Character.isDigit(found.charAt(0))) {
                int number = Integer.parseInt(found);
                if ((found.length() <= 2 && number <= 31 && day == 0 && month != 0) || found.length() <= 2) {
                    day = number;
                } else {
                    year = number;
                }
                continue;
            }
            String head = found.replace(".", "");
            head = head.substring(0, Math.min(3, head.length()));
            if (MONTHS.contains(head)) {
                month = MONTHS.indexOf(head) + 1;
            } else if (SEASONS.contains(head) || head.equals("fal")) {
                season = head.equals("fal") ? 3 : SEASONS.indexOf(head) + 1;
            } else if (found.startsWith("bc") || found.startsWith("b.c")) {
                sign = -1;
            } else if (!found.startsWith("ad") && !found.startsWith("a.d")) {
                return null;
            }
        }
        if (year == 0 && day != 0) {
            year = day;
            day = 0;
        }
        if (!text.chars().anyMatch(Character::isLetter)) {
            return null;
        }
        return year == 0 ? null : CslJson.parts(sign * year, month, day, month == 0 ? season : 0);
    }
}
