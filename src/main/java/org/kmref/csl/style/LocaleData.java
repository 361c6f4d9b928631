package org.kmref.csl.style;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.csl.style.Element.DateForm;
import org.kmref.csl.style.Element.DatePart;
import org.kmref.csl.style.Element.TermForm;

/**
 * One {@code cs:locale}: a locale file, or what a style overrides.
 *
 * @param language as in {@code xml:lang}, or empty where it holds for every language
 * @param terms by name and form
 * @param ordinals the terms of ordinals, which are replaced all together
 * @param dates the localized dates
 */
public record LocaleData(
        String language,
        Map<TermKey, Term> terms,
        List<Ordinal> ordinals,
        Map<DateForm, LocalizedDate> dates,
        Optional<Boolean> punctuationInQuote,
        Optional<Boolean> limitDayOrdinals) {

    /** What a term is looked up by. */
    public record TermKey(String name, TermForm form) {}

    /** A term in its two numbers, with the gender that numbers beside it take. */
    public record Term(String single, String multiple, Gender gender) {}

    /**
     * {@code <term name="ordinal-01" gender-form="feminine" match="whole-number">}.
     *
     * @param number the number it is for, or -1 for all that have no other
     */
    public record Ordinal(int number, Gender gender, OrdinalMatch match, String suffix) {}

    /** {@code <date form="text">}. */
    public record LocalizedDate(List<DatePart> parts, String delimiter) {}

    /** Grammatical gender of a term, or of what a term is for. */
    public enum Gender {
        NEUTER,
        FEMININE,
        MASCULINE
    }

    /** What of a number must equal the ordinal's. */
    public enum OrdinalMatch {
        LAST_DIGIT,
        LAST_TWO_DIGITS,
        WHOLE_NUMBER
    }
}
