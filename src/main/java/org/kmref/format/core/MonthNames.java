package org.kmref.format.core;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of months and seasons that files have: whole, or shortened to three letters or more. */
public final class MonthNames {

    /** The months as English and BibTeX shorten them. */
    public static final List<String> SHORT =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** English, German, French, Spanish, Portuguese, Italian and Dutch, without accents. */
    private static final List<String> NAMES = List.of(
            "january januar janner janvier enero janeiro gennaio januari",
            "february februar fevrier febrero fevereiro febbraio februari",
            "march marz mars marzo marco maart mrz",
            "april avril abril aprile",
            "may mai mayo maio maggio mei",
            "june juni juin junio junho giugno",
            "july juli juillet julio julho luglio",
            "august aout agosto augustus",
            "september septembre septiembre setiembre setembro settembre",
            "october oktober octobre octubre outubro ottobre",
            "november novembre noviembre novembro",
            "december dezember decembre diciembre dezembro dicembre");

    private static final Map<String, Integer> SEASONS = Map.ofEntries(
            Map.entry("spring", 1),
            Map.entry("spr", 1),
            Map.entry("summer", 2),
            Map.entry("sum", 2),
            Map.entry("autumn", 3),
            Map.entry("fall", 3),
            Map.entry("fal", 3),
            Map.entry("aut", 3),
            Map.entry("winter", 4),
            Map.entry("win", 4));

    private MonthNames() {}

    /** Returns the number of the month, or 0 where the word is none or may be two: {@code Marsh}, {@code jui}. */
    public static int month(String word) {
        String small = plain(word);
        if (small.length() < 3) {
            return 0;
        }
        int found = 0;
        for (int i = 0; i < NAMES.size(); i++) {
            if ((" " + NAMES.get(i)).contains(" " + small)) {
                if (found != 0) {
                    return 0;
                }
                found = i + 1;
            }
        }
        return found;
    }

    /** Returns the number of the season, spring being 1, or 0 where the word is none. */
    public static int season(String word) {
        return SEASONS.getOrDefault(plain(word), 0);
    }

    private static String plain(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
