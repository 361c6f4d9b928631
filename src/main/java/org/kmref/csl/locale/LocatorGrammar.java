package org.kmref.csl.locale;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.csl.LocatorText;
import org.kmref.csl.style.Element.TermForm;
import org.kmref.csl.style.LocaleData.Term;
import org.kmref.csl.style.LocaleData.TermKey;
import org.kmref.model.Locator;

/**
 * Tells the place in a work from the words after it: {@code , pp. 3-4, and others}. Labels are those of a language, and of
 * English.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#extension-citations">Pandoc's manual, citations: locators</a>
 */
public final class LocatorGrammar {
    private static final int LONGEST_LABEL = 40;
    private static final String BLANK = "[\\s\\u00a0\\u202f]";
    private static final String DIGITS = "[^\\s\\u00a0\\u202f,;<>{}]*?\\d[^\\s\\u00a0\\u202f,;<>{}]*+";
    private static final String ROMAN = "[ivxlcdmIVXLCDM]++(?:[-–][ivxlcdmIVXLCDM]++)?+(?![\\p{L}\\p{N}])";
    private static final Pattern BRACES = Pattern.compile(
            BLANK + "*+,?" + BLANK + "*+\\{(?<place>(?:[^{}]|\\{[^{}]*+})*+)}(?<suffix>.*+)", Pattern.DOTALL);
    private static final Pattern LABELLED = places("(?:" + ROMAN + "|" + DIGITS + ")");
    private static final Pattern PLAIN = places(DIGITS);
    private static final Pattern TAG = Pattern.compile("</?[a-z]+(?: [^<>]*)?>");

    private final Map<String, String> labels;

    private LocatorGrammar(Map<String, String> labels) {
        this.labels = labels;
    }

    /** What stands after a key: the place, and what is left. */
    public record Split(Optional<Locator> locator, String suffix) {}

    /** Returns the grammar with the labels of a language, such as {@code S.} for German; of English alone for an unknown one. */
    public static LocatorGrammar of(String language) {
        Locales files = new Locales();
        Map<String, String> labels = new HashMap<>();
        // Of what two languages write alike, the document's own meaning holds.
        for (String file : files.chain(language.isEmpty() ? "en-US" : language)) {
            Map<TermKey, Term> terms = files.file(file).terms();
            for (TermForm form : List.of(TermForm.LONG, TermForm.SHORT, TermForm.SYMBOL)) {
                for (String label : LocatorText.labels()) {
                    Term term = terms.get(new TermKey(label, form));
                    if (term != null) {
                        put(labels, term.single(), label);
                        put(labels, term.multiple(), label);
                    }
                }
            }
        }
        return new LocatorGrammar(labels);
    }

    private static void put(Map<String, String> labels, String written, String label) {
        String word = normal(written);
        if (!word.isEmpty()) {
            labels.putIfAbsent(word, label);
        }
    }

    private static Pattern places(String place) {
        return Pattern.compile(
                "(?<place>" + place + "(?:" + BLANK + "*+(?:,|[-–&])" + BLANK + "*+" + place + ")*+)(?<suffix>.*+)",
                Pattern.DOTALL);
    }

    /** Returns a place as it was written by itself; without a label it is a page. */
    public Locator parse(String written) {
        String text = strippedLeading(written).stripTrailing();
        int end = label(text);
        String value = strippedLeading(text.substring(end));
        return end == 0 || value.isEmpty() ? LocatorText.parse(text) : new Locator(labelOf(text, end), value);
    }

    /** Takes the place from what stands after a key, which may hold the tags of rich text. */
    public Split split(String rest) {
        boolean comma = rest.startsWith(",");
        boolean apart = comma || rest.startsWith("{") || (!rest.isEmpty() && isBlank(rest.charAt(0)));
        String after = strippedLeading(comma ? rest.substring(1) : rest);
        String suffix = comma ? ", " + after : rest.isEmpty() || !isBlank(rest.charAt(0)) ? rest : words(after);
        if (!apart) {
            return new Split(Optional.empty(), suffix);
        }
        Matcher braces = BRACES.matcher(rest);
        if (braces.matches()) {
            String place = braces.group("place").strip();
            Optional<Locator> locator = place.isEmpty() ? Optional.empty() : Optional.of(parse(plain(place)));
            return new Split(locator, braces.group("suffix"));
        }
        return place(after)
                .or(() ->
                        after.indexOf('<') >= 0 ? place(plain(after)).filter(LocatorGrammar::isAll) : Optional.empty())
                .orElseGet(() -> new Split(Optional.empty(), suffix));
    }

    // A blank before a word is put there by whoever joins the two.
    private static String words(String after) {
        boolean joins =
                after.isEmpty() || Character.isLetter(after.charAt(0)) || ".,;:!?".indexOf(after.charAt(0)) >= 0;
        return joins ? after : " " + after;
    }

    // Of a place with tags in it, the words alone.
    private static boolean isAll(Split split) {
        return split.suffix().isBlank();
    }

    private static String plain(String text) {
        return TAG.matcher(text).replaceAll("");
    }

    private Optional<Split> place(String after) {
        int end = label(after);
        String label = end > 0 ? labelOf(after, end) : "page";
        Matcher place = (end > 0 ? LABELLED : PLAIN).matcher(strippedLeading(after.substring(end)));
        if (!place.matches()) {
            return Optional.empty();
        }
        String value = place.group("place");
        int last = value.length();
        while (".:!?".indexOf(value.charAt(last - 1)) >= 0) {
            last--;
        }
        String suffix = value.substring(last) + place.group("suffix");
        return Optional.of(new Split(Optional.of(new Locator(label, value.substring(0, last))), suffix));
    }

    // Where the longest label ends that the text begins with, its full stop and all; 0 where none does.
    private int label(String text) {
        int found = 0;
        int most = Math.min(text.length(), LONGEST_LABEL);
        for (int end = 1; end <= most; end++) {
            boolean inWord = end < text.length()
                    && Character.isLetter(text.charAt(end))
                    && Character.isLetter(text.charAt(end - 1));
            boolean stopFollows = end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ':');
            if (!inWord && !stopFollows && !labelOf(text, end).isEmpty()) {
                found = end;
            }
        }
        return found;
    }

    private String labelOf(String text, int end) {
        String word = normal(text.substring(0, end));
        return word.isEmpty() ? "" : labels.getOrDefault(word, LocatorText.labelOf(word));
    }

    private static String normal(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        int end = word.length();
        while (end > 0 && (word.charAt(end - 1) == '.' || word.charAt(end - 1) == ':')) {
            end--;
        }
        return word.substring(0, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String strippedLeading(String text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }
}
