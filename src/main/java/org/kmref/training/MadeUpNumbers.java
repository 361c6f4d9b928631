package org.kmref.training;

import java.util.Locale;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;

/** Volumes, pages and identifiers as references print them. */
final class MadeUpNumbers {

    private final Chance chance;

    MadeUpNumbers(Chance chance) {
        this.chance = chance;
    }

    String volume() {
        return switch (chance.weighted(88, 4, 3, 3, 2)) {
            case 0 -> String.valueOf(chance.is(0.8) ? chance.between(1, 150) : chance.between(150, 600));
            case 1 -> chance.of("I", "II", "III", "IV", "V", "VI", "VII", "IX", "X", "XI", "XII", "XIV", "XX", "LXV");
            case 2 -> chance.between(1, 300) + chance.of("A", "B", "C", "D");
            case 3 -> chance.of("A", "B", "C", "D") + chance.between(1, 600);
            default -> chance.between(1, 40) + "/" + chance.between(41, 80);
        };
    }

    String issue() {
        return switch (chance.weighted(85, 5, 6, 4)) {
            case 0 -> String.valueOf(chance.between(1, chance.is(0.8) ? 12 : 60));
            case 1 -> chance.between(1, 6) + chance.of("-", "/", "–") + chance.between(7, 12);
            case 2 ->
                chance.of(
                        "Suppl 1",
                        "Suppl. 2",
                        "suppl",
                        "Suppl",
                        "4 Pt 2",
                        "Pt 1",
                        "3 Suppl",
                        "1 Suppl 1",
                        "Special Issue");
            default -> String.valueOf(chance.between(100, 9999));
        };
    }

    String pages() {
        int from = chance.is(0.7) ? chance.between(1, 999) : chance.between(1000, 9999);
        int to = from + chance.between(1, 40);
        return switch (chance.weighted(70, 16, 4, 3, 3, 3, 1)) {
            case 0 -> from + "-" + to;
            case 1 -> String.valueOf(chance.is(0.4) ? chance.between(10000, 199999) : from);
            case 2 ->
                chance.of("L", "S", "H", "E", "F", "R", "A") + from + "-" + chance.of("L", "S", "H", "E", "F", "R", "A")
                        + to;
            case 3 -> chance.of("e", "L", "R", "E", "S", "014", "045", "0") + from;
            case 4 -> from + "-" + to % 100;
            case 5 -> from + "–" + to + ", " + (to + 30);
            default -> chance.of("xi-xiv", "v-vii", "ix-xx", "i-iv");
        };
    }

    String doi() {
        String prefix = "10." + chance.between(1000, 9999) + "/";
        return prefix
                + switch (chance.below(5)) {
                    case 0 ->
                        "j." + letters(5) + "." + chance.between(1980, 2022) + ".0" + chance.between(1, 9) + ".0"
                                + chance.between(10, 99);
                    case 1 -> letters(4) + "." + chance.between(1000, 99999);
                    case 2 ->
                        "s" + chance.between(10000, 19999) + "-0" + chance.between(10, 22) + "-"
                                + chance.between(1000, 9999) + "-" + chance.between(1, 9);
                    case 3 ->
                        letters(7).toUpperCase(Locale.ROOT) + "." + chance.between(10, 99) + "."
                                + chance.between(100000, 999999);
                    default -> chance.between(100000, 9999999) + "." + chance.between(1000, 99999);
                };
    }

    String letters(int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) ('a' + chance.below(26)));
        }
        return out.toString();
    }

    String url() {
        String host = chance.of("www.", "www.", "", "news.")
                + letters(chance.between(3, 9))
                + chance.of(".org", ".com", ".edu", ".gov", ".de", ".ac.uk", ".fr", ".int", ".com.br");
        StringBuilder out =
                new StringBuilder(chance.of("http://", "http://", "https://", chance.is(0.4) ? "" : "http://"));
        if (out.length() == 0 && !host.startsWith("www")) {
            out.append("http://");
        }
        out.append(host);
        int parts = chance.between(0, 4);
        for (int i = 0; i < parts; i++) {
            out.append('/').append(letters(chance.between(2, 9)));
        }
        return out.append(chance.of("", "/", ".html", ".pdf", ".htm", "?id=" + chance.between(1, 9999), ".aspx"))
                .toString();
    }

    /** Returns the number of a report. */
    String report() {
        return switch (chance.below(5)) {
            case 0 -> String.valueOf(chance.between(1, 999));
            case 1 -> letters(3).toUpperCase(Locale.ROOT) + "-" + chance.between(1, 99) + "-" + chance.between(1, 999);
            case 2 -> chance.between(70, 99) + "-" + chance.between(1, 99);
            case 3 -> letters(2).toUpperCase(Locale.ROOT) + chance.of("-TR-", "/", " ", "-") + chance.between(1, 2000);
            default -> letters(4).toUpperCase(Locale.ROOT) + chance.between(1, 99) + "/" + chance.between(10, 99);
        };
    }

    /** Returns a date, a day or a month of a year with the probability given. */
    DateValue date(double precise) {
        int year = chance.is(0.12) ? chance.between(1800, 1960) : chance.between(1960, 2023);
        if (chance.is(0.015)) {
            return DateValue.range(DateParts.ofYear(year), DateParts.ofYear(year + chance.between(1, 4)));
        }
        if (!chance.is(precise)) {
            return DateValue.of(DateParts.ofYear(year));
        }
        int month = chance.between(1, 12);
        return DateValue.of(
                chance.is(0.5) ? DateParts.ofMonth(year, month) : DateParts.ofDay(year, month, chance.between(1, 28)));
    }
}
