package org.kmref.csl.render.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kmref.csl.LocatorText;
import org.kmref.csl.locale.CslLocale;
import org.kmref.csl.style.Element.NumberForm;
import org.kmref.csl.style.Element.TermForm;
import org.kmref.csl.style.LocaleData.Gender;
import org.kmref.csl.style.LocaleData.Term;
import org.kmref.model.Locator;
import org.kmref.model.Thousands;

/** What CSL does with numbers that are kept as text: whether they are numeric, one or several, ordinal, roman, a range. */
public final class Numbers {

    private Numbers() {}

    /** A number with its letters, or what stands between two. */
    private record Token(String text, boolean number) {}

    /**
     * Returns whether all is numbers, each with letters before or after it at most ({@code D2}, {@code 2b}, {@code xiv}),
     * separated by commas, hyphens or ampersands. Capitals such as {@code XIV} are letters.
     */
    public static boolean isNumeric(String value, CslLocale locale) {
        List<Token> tokens = tokens(value, locale);
        for (Token token : tokens) {
            if (token.number() && token.text().equals(token.text().toUpperCase(Locale.ROOT)) && isRoman(token.text())) {
                return false;
            }
        }
        return !tokens.isEmpty();
    }

    /**
     * Returns whether a hyphen in the value stands between two numbers; in {@code SP 800-53} and in {@code C-131/12}, a
     * letter and a number, it is part of a name.
     */
    public static boolean isRange(String value, CslLocale locale) {
        int numbers = 0;
        int capitals = 0;
        for (Token token : tokens(value, locale)) {
            if (token.number()) {
                numbers++;
                capitals += isRoman(token.text())
                                && token.text().equals(token.text().toUpperCase(Locale.ROOT))
                        ? 1
                        : 0;
            }
        }
        return numbers > 0 && (capitals == 0 || capitals == numbers);
    }

    /** Returns whether the value names more than one. */
    public static boolean isPlural(String value, CslLocale locale) {
        int numbers = 0;
        // What follows that is no number, as in "iv, vi-xi, (xv)", does not make them one.
        for (Token token : leadingTokens(untilLabel(value), locale)) {
            if (token.number()) {
                numbers++;
            }
        }
        return numbers > 1;
    }

    // "367-368, fig. 333" is of pages up to the comma.
    private static String untilLabel(String value) {
        int comma = value.indexOf(", ");
        if (comma < 0 || comma + 2 >= value.length() || !Character.isLetter(value.charAt(comma + 2))) {
            return value;
        }
        int dot = value.indexOf(". ", comma);
        return dot < 0 ? value : value.substring(0, comma);
    }

    // Empty where the value is not numeric.
    private static List<Token> tokens(String value, CslLocale locale) {
        List<Token> tokens = leadingTokens(value, locale);
        int read = 0;
        for (Token token : tokens) {
            read += token.text().replace(" ", "").length();
        }
        boolean whole = read == value.replace(" ", "").length();
        return whole && !tokens.isEmpty() && tokens.get(tokens.size() - 1).number() ? tokens : List.of();
    }

    // Those up to what is neither a number nor what may stand between two.
    private static List<Token> leadingTokens(String value, CslLocale locale) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        boolean wantNumber = true;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (c == ' ') {
                i++;
                continue;
            }
            int end;
            if (wantNumber) {
                end = numberEnd(value, i);
            } else {
                end = separatorEnd(value, i, locale);
            }
            if (end == i) {
                return tokens;
            }
            tokens.add(new Token(value.substring(i, end), wantNumber));
            wantNumber = !wantNumber;
            i = end;
        }
        return tokens;
    }

    private static int numberEnd(String value, int start) {
        int i = start;
        boolean digit = false;
        while (i < value.length() && isNumberPart(value, i)) {
            digit |= Character.isDigit(value.charAt(i));
            i++;
        }
        boolean number = (digit && !isName(value, start, i)) || isRoman(value.substring(start, i));
        return number ? Thousands.end(value, start, i) : start;
    }

    // A prefix, a number, a suffix: "L2d". Where another number follows the suffix, "EP1808414A1", it is a name.
    private static boolean isName(String value, int start, int end) {
        int i = start;
        if (!Character.isLetter(value.charAt(i))) {
            return false;
        }
        while (i < end && Character.isLetter(value.charAt(i))) {
            i++;
        }
        while (i < end && Character.isDigit(value.charAt(i))) {
            i++;
        }
        while (i < end && Character.isLetter(value.charAt(i))) {
            i++;
        }
        return i < end && Character.isDigit(value.charAt(i));
    }

    private static boolean isNumberPart(String value, int i) {
        char c = value.charAt(i);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        return c == '\\' || (i > 0 && value.charAt(i - 1) == '\\') || isSlashWithin(value, i);
    }

    // "2016/679" is the one number of a law.
    private static boolean isSlashWithin(String value, int i) {
        return value.charAt(i) == '/'
                && i > 0
                && i + 1 < value.length()
                && Character.isLetterOrDigit(value.charAt(i - 1))
                && Character.isLetterOrDigit(value.charAt(i + 1));
    }

    static boolean isRoman(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("ivxlcdm".indexOf(Character.toLowerCase(text.charAt(i))) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int separatorEnd(String value, int i, CslLocale locale) {
        char c = value.charAt(i);
        if (c == ',' && i + 2 < value.length() && value.charAt(i + 1) == ' ') {
            int after = separatorEnd(value, i + 2, locale);
            return after > i + 2 && Character.isLetter(value.charAt(i + 2)) ? after : i + 1;
        }
        if (PageRanges.isDash(c)) {
            int end = i + 1;
            while (end < value.length() && PageRanges.isDash(value.charAt(end))) {
                end++;
            }
            return end;
        }
        if (c == ',' || c == '&' || c == ';') {
            return i + 1;
        }
        String and = locale.term("and");
        for (String word : List.of("and", and)) {
            if (!word.isEmpty() && value.startsWith(word + " ", i)) {
                return i + word.length();
            }
        }
        return i;
    }

    /** Returns the value in the form, where it is numeric; else as it was written. */
    public static String format(String value, NumberForm form, Gender gender, CslLocale locale, String rangeDelimiter) {
        List<Token> tokens = tokens(value, locale);
        if (tokens.isEmpty()) {
            return labelled(value, form, gender, locale, rangeDelimiter).orElse(value);
        }
        String dash = isRange(value, locale) ? rangeDelimiter : "-";
        StringBuilder out = new StringBuilder();
        for (Token token : tokens) {
            if (token.number()) {
                out.append(formatOne(token.text(), form, gender, locale));
                continue;
            }
            switch (token.text()) {
                case "-", "–" -> out.append(dash);
                case "," -> out.append(", ");
                case ";" -> out.append("; ");
                default ->
                    out.append(PageRanges.isDash(token.text().charAt(0)) ? token.text() : " " + token.text() + " ");
            }
        }
        return out.toString();
    }

    // "7, p. 3-8" is a number and a place in it.
    private static Optional<String> labelled(
            String value, NumberForm form, Gender gender, CslLocale locale, String rangeDelimiter) {
        int comma = value.indexOf(", ");
        if (comma < 0 || comma + 2 >= value.length() || !Character.isLetter(value.charAt(comma + 2))) {
            return Optional.empty();
        }
        Locator place = LocatorText.parse(value.substring(comma + 2));
        boolean known = !value.endsWith(", " + place.value()) && isNumeric(place.value(), locale);
        Optional<Term> term = known ? locale.term(place.label(), TermForm.SHORT) : Optional.empty();
        if (term.isEmpty() || tokens(value.substring(0, comma), locale).isEmpty()) {
            return Optional.empty();
        }
        String label = isPlural(place.value(), locale)
                ? term.get().multiple()
                : term.get().single();
        return Optional.of(format(value.substring(0, comma), form, gender, locale, rangeDelimiter)
                + ", " + label + " "
                + format(place.value(), NumberForm.NUMERIC, gender, locale, rangeDelimiter));
    }

    private static String formatOne(String text, NumberForm form, Gender gender, CslLocale locale) {
        if (text.indexOf('\\') >= 0) {
            return text.replace("\\", "");
        }
        Optional<Integer> number = whole(text);
        if (number.isEmpty()) {
            return text;
        }
        return switch (form) {
            case NUMERIC -> text;
            case ORDINAL -> ordinal(number.get(), gender, locale);
            case LONG_ORDINAL ->
                locale.longOrdinal(number.get(), gender).orElseGet(() -> ordinal(number.get(), gender, locale));
            case ROMAN -> roman(number.get()).orElse(text);
        };
    }

    public static String ordinal(int number, Gender gender, CslLocale locale) {
        return number + locale.ordinalSuffix(number, gender);
    }

    /** Returns whether the number that the text begins with, {@code 12} of {@code 12 folded}, is more than one. */
    public static boolean isPlural(String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return whole(text.substring(0, end)).filter(number -> number > 1).isPresent();
    }

    /** Returns the number where the text is digits and nothing else. */
    static Optional<Integer> whole(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return Optional.empty();
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            number = number * 10 + digit;
        }
        return Optional.of(number);
    }

    /** Returns the number in lower-case Roman numerals, for 1 to 3999. */
    static Optional<String> roman(int number) {
        if (number < 1 || number > 3999) {
            return Optional.empty();
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] letters = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                out.append(letters[i]);
                rest -= values[i];
            }
        }
        return Optional.of(out.toString());
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    public static String padded(int number, int width) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
