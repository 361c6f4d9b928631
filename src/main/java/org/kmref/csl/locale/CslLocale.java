package org.kmref.csl.locale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kmref.csl.style.Element.DateForm;
import org.kmref.csl.style.Element.TermForm;
import org.kmref.csl.style.LocaleData;
import org.kmref.csl.style.LocaleData.Gender;
import org.kmref.csl.style.LocaleData.LocalizedDate;
import org.kmref.csl.style.LocaleData.Ordinal;
import org.kmref.csl.style.LocaleData.OrdinalMatch;
import org.kmref.csl.style.LocaleData.Term;
import org.kmref.csl.style.LocaleData.TermKey;
import org.kmref.csl.style.StyleSheet;

/**
 * The terms, dates and options that hold for one style in one language.
 *
 * <p>A style's own {@code cs:locale} elements go before the files; a file is read only when those before it do not
 * answer. See <a href="https://docs.citationstyles.org/en/stable/specification.html#locale-fallback">CSL 1.0.2, locale fallback</a>.
 */
public final class CslLocale {

    private final Locales files;
    private final String tag;
    private final List<LocaleData> own;
    private final List<String> chain;
    private final Map<TermKey, Optional<Term>> found = new ConcurrentHashMap<>();
    private final boolean punctuationInQuote;

    public CslLocale(Locales files, StyleSheet style, String language) {
        this.files = files;
        this.tag = language.isEmpty() ? "en-US" : language.replace('_', '-');
        this.own = own(style, tag);
        this.chain = files.chain(tag);
        this.punctuationInQuote = first(LocaleData::punctuationInQuote).orElse(false);
    }

    private static List<LocaleData> own(StyleSheet style, String tag) {
        String primary = Locales.primaryOf(tag);
        List<LocaleData> own = new ArrayList<>();
        for (String language : List.of(tag, primary, "")) {
            for (LocaleData data : style.locales()) {
                if (data.language().equalsIgnoreCase(language) && !own.contains(data)) {
                    own.add(data);
                }
            }
        }
        return own;
    }

    /** Returns the language tag asked for. */
    public String tag() {
        return tag;
    }

    public boolean isEnglish() {
        return Locales.primaryOf(tag).equals("en");
    }

    /** Returns the language in which to change case. */
    public Locale javaLocale() {
        return Locale.forLanguageTag(tag);
    }

    public boolean punctuationInQuote() {
        return punctuationInQuote;
    }

    public boolean limitDayOrdinals() {
        return first(LocaleData::limitDayOrdinals).orElse(false);
    }

    /**
     * Returns the term, in the nearest form that is defined.
     *
     * <p>Another form in the language itself is nearer than the form asked for in English, the last resort; only a
     * symbol, as {@code &}, is of no language.
     */
    public Optional<Term> term(String name, TermForm form) {
        TermKey key = new TermKey(name, form);
        Optional<Term> known = found.get(key);
        if (known == null) {
            known = form == TermForm.SYMBOL ? exact(key, true) : nearest(name, form, false);
            if (known.isEmpty()) {
                known = nearest(name, form, true);
            }
            found.put(key, known);
        }
        return known;
    }

    private Optional<Term> nearest(String name, TermForm form, boolean english) {
        Optional<Term> exact = exact(new TermKey(name, form), english);
        if (exact.isPresent()) {
            return exact;
        }
        return switch (form) {
            case LONG -> exact;
            case SHORT, VERB -> nearest(name, TermForm.LONG, english);
            case VERB_SHORT -> nearest(name, TermForm.VERB, english);
            case SYMBOL -> nearest(name, TermForm.SHORT, english);
        };
    }

    // Of the style and the files of its language; with English as the last resort, which may be that language.
    private Optional<Term> exact(TermKey key, boolean english) {
        for (LocaleData data : own) {
            Term term = data.terms().get(key);
            if (term != null) {
                return Optional.of(term);
            }
        }
        int files = english ? chain.size() : Math.max(1, chain.size() - 1);
        for (int i = 0; i < files; i++) {
            Term term = this.files.file(chain.get(i)).terms().get(key);
            if (term != null) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    /** Returns the singular in the long form, or the empty string. */
    public String term(String name) {
        return term(name, TermForm.LONG).map(Term::single).orElse("");
    }

    public Gender gender(String name) {
        return term(name, TermForm.LONG).map(Term::gender).orElse(Gender.NEUTER);
    }

    public Optional<LocalizedDate> date(DateForm form) {
        return first(data -> Optional.ofNullable(data.dates().get(form)));
    }

    /** Returns what makes a number an ordinal, {@code th}; feminine where what it numbers has no gender but ordinals do. */
    public String ordinalSuffix(int number, Gender gender) {
        List<Ordinal> ordinals = first(
                        data -> data.ordinals().isEmpty() ? Optional.empty() : Optional.of(data.ordinals()))
                .orElse(List.of());
        String suffix = suffix(ordinals, number, gender);
        return suffix.isEmpty() && gender == Gender.NEUTER ? suffix(ordinals, number, Gender.FEMININE) : suffix;
    }

    private static String suffix(List<Ordinal> ordinals, int number, Gender gender) {
        String best = "";
        int bestRank = -1;
        for (Ordinal ordinal : ordinals) {
            int rank = rank(ordinal, number);
            if (rank < 0 || (ordinal.gender() != Gender.NEUTER && ordinal.gender() != gender)) {
                continue;
            }
            int full = rank * 2 + (ordinal.gender() == Gender.NEUTER ? 0 : 1);
            if (full > bestRank) {
                bestRank = full;
                best = ordinal.suffix();
            }
        }
        return best;
    }

    private static int rank(Ordinal ordinal, int number) {
        if (ordinal.number() < 0) {
            return 0;
        }
        if (ordinal.match() == OrdinalMatch.WHOLE_NUMBER) {
            return ordinal.number() == number ? 3 : -1;
        }
        if (ordinal.match() == OrdinalMatch.LAST_TWO_DIGITS) {
            return ordinal.number() == number % 100 ? 2 : -1;
        }
        return ordinal.number() == number % 10 ? 1 : -1;
    }

    /** Returns the number written out, {@code first}, where the locale does so: for 1 to 10. */
    public Optional<String> longOrdinal(int number, Gender gender) {
        if (number < 1 || number > 10) {
            return Optional.empty();
        }
        String name = "long-ordinal-" + (number < 10 ? "0" : "") + number + " ";
        // Any gender of the language is nearer than English.
        for (Gender nearest : List.of(gender, Gender.NEUTER, Gender.FEMININE)) {
            Optional<Term> own = nearest(name + nearest, TermForm.LONG, false);
            if (own.isPresent()) {
                return own.map(Term::single);
            }
        }
        return nearest(name + Gender.NEUTER, TermForm.LONG, true).map(Term::single);
    }

    private <T> Optional<T> first(Function<LocaleData, Optional<T>> question) {
        for (LocaleData data : own) {
            Optional<T> answer = question.apply(data);
            if (answer.isPresent()) {
                return answer;
            }
        }
        for (String file : chain) {
            Optional<T> answer = question.apply(files.file(file));
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }
}
