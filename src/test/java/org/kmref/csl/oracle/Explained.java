package org.kmref.csl.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kmref.model.Item;
import org.kmref.model.TextVariable;

/**
 * The classes of differences in which kmref follows the specification, each told by a rule: when it may apply, by the style
 * and the works, and what of the two texts it makes equal. Their clauses are in the README beside {@code compare}.
 */
final class Explained {
    private static final String NOTHING = "\u2205";

    private static final Pattern MACRO_CASE = Pattern.compile("<text\\b(?=[^>]*\\bmacro=)(?=[^>]*\\btext-case=)");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\.?(?:,? (?:and|&|und|et) |, |/)");
    private static final Pattern STOPS_AND_BLANKS = Pattern.compile("[.\\s]+");
    private static final Pattern DATE_AFFIX =
            Pattern.compile("<date(?:-part)?\\b(?=[^>]*(?:issued|year))[^>]*(?:prefix|suffix)=");
    private static final Pattern AMERICAN = Pattern.compile("(\\p{L}+) (\\d{1,2}), (\\d{4})");
    private static final Pattern ENDS = Pattern.compile("([?!.,:;][”’»“]?)\\.+");
    private static final Pattern NESTED_SUFFIX = Pattern.compile(
            "<group\\b[^>]*suffix=\"\\.[^\"]*\"[^>]*>(?:\\s*<text[^>]*/>)*\\s*<text\\b[^>]*suffix=\"\\.\"[^>]*/>\\s*</group>");
    private static final Pattern LABELLED = Pattern.compile("<(?:label\\b[^>]*variable|text\\b[^>]*term)=");

    /** Whether a class may apply. */
    private interface When extends Predicate<Difference> {}

    /** What a class makes equal. */
    private interface Fold {
        String of(String text, Difference difference);
    }

    private record Kind(String name, When when, Fold fold) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("text-case on a macro", d -> MACRO_CASE.matcher(d.style()).find(), (t, d) -> lower(t)),
            new Kind("a cite of which nothing is shown", Explained::hasNoForm, Explained::noForm),
            new Kind(
                    "an entry of which nothing is shown",
                    d -> d.items().stream().allMatch(Values::isBare),
                    (t, d) -> bare(t)),
            new Kind(
                    "suffixes one in another",
                    d -> NESTED_SUFFIX.matcher(d.style()).find(),
                    (t, d) -> t.replaceAll("(?<=[.’”])[\\s,.]+", "")),
            new Kind(
                    "bodies before the last name",
                    Values::hasBodies,
                    (t, d) -> BETWEEN_NAMES.matcher(t).replaceAll("|")),
            new Kind(
                    "a full stop taken out of a word",
                    d -> !Values.innerStops(d).isEmpty(),
                    Values::foldInnerStops),
            new Kind(
                    "a given name that begins with a blank",
                    d -> !Values.blankGiven(d).isEmpty(),
                    Values::foldGiven),
            new Kind(
                    "initials of a name with a small letter",
                    d -> !Values.smallGiven(d).isEmpty(),
                    Values::foldSmallGiven),
            new Kind("given names in a bibliography", Values::hasNamesakes, Values::foldNamesakes),
            new Kind("et-al-use-last with fewer than two names left out", Values::usesLast, Values::foldLast),
            new Kind(
                    "a suffix with initials",
                    Values::hasSuffix,
                    (t, d) -> STOPS_AND_BLANKS.matcher(t).replaceAll("")),
            new Kind("a title that begins with a colon", Values::hasColonTitle, (t, d) -> t.replaceAll("[:\\s]+", "")),
            new Kind(
                    "quotation marks within quotation marks",
                    d -> Values.hasQuotes(d) || d.style().contains("quotes=\"true\""),
                    (t, d) -> quotes(t)),
            new Kind(
                    "year suffix of a date with affixes",
                    d -> DATE_AFFIX.matcher(d.style()).find(),
                    (t, d) -> suffixes(t)),
            new Kind("a range of dates", Values::hasRange, (t, d) -> t.replaceAll("[\\s()\\[\\],.:;–-]+", "")),
            new Kind(
                    "a style's own locale for dates",
                    Explained::isBritish,
                    (t, d) -> AMERICAN.matcher(t).replaceAll("$2 $1 $3")),
            new Kind(
                    "ordinals of the style's own",
                    Explained::hasOrdinals,
                    (t, d) -> t.replaceAll("(?<=\\d)(?:ᵉ|ʳᵉ|e|er|th|st|nd|rd|º|ª|\\.)(?= )", "")),
            new Kind("words after a page", Values::hasPageWords, Values::foldPage),
            new Kind(
                    "the end of a sentence, once",
                    d -> true,
                    (t, d) -> ENDS.matcher(t).replaceAll("$1")));

    private Explained() {}

    /** Returns the class of a difference; of several that must come together, all. */
    static Optional<String> of(Difference difference) {
        for (Difference each : withPlainer(difference)) {
            boolean event = !each.got().equals(difference.got());
            if (event && each.got().equals(each.expected())) {
                return Optional.of(eventOrJurisdiction(difference));
            }
            Optional<String> found = single(each).or(() -> several(each));
            if (found.isPresent()) {
                return event ? Optional.of(eventOrJurisdiction(difference) + " and others") : found;
            }
        }
        return Optional.empty();
    }

    private static List<Difference> withPlainer(Difference d) {
        List<Difference> all = new ArrayList<>(List.of(d));
        d.plainer()
                .get()
                .filter(text -> !text.equals(d.got()))
                .ifPresent(text -> all.add(new Difference(
                        d.style(), d.locale(), d.items(), d.document(), d.expected(), text, Optional::empty)));
        return all;
    }

    private static Optional<String> single(Difference d) {
        if (isTermAlone(d.expected(), d.got(), d) || isNumberLabelled(d)) {
            return Optional.of("a label or term without its variable");
        }
        if (isCondition(d)) {
            return Optional.of("what would not tell works apart");
        }
        for (Kind kind : KINDS) {
            if (kind.when().test(d)
                    && kind.fold().of(d.expected(), d).equals(kind.fold().of(d.got(), d))) {
                return Optional.of(kind.name());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> several(Difference d) {
        String expected = d.expected();
        String got = d.got();
        for (Kind kind : KINDS) {
            if (!kind.when().test(d)) {
                continue;
            }
            expected = kind.fold().of(expected, d);
            got = kind.fold().of(got, d);
            if (expected.equals(got) || isTermAlone(expected, got, d)) {
                return Optional.of("several at once");
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the work as the reference processor takes it: in a style that asks for the former {@code event}, without the
     * {@code event-title} that stands for it; with a jurisdiction, as if in a language without title case.
     */
    static Item plainer(Item item, String style) {
        Item.Builder builder = item.toBuilder();
        if (style.contains("variable=\"event\"") || style.contains("variable=\"event ")) {
            builder.put(TextVariable.EVENT_TITLE, "");
        }
        if (!item.text(TextVariable.JURISDICTION).isEmpty()) {
            builder.put(TextVariable.LANGUAGE, "de");
        }
        return builder.build();
    }

    private static String eventOrJurisdiction(Difference d) {
        boolean law = d.items().stream()
                .anyMatch(item -> !item.text(TextVariable.JURISDICTION).isEmpty());
        return law ? "title case where the work has a jurisdiction" : "event and event-title";
    }

    private static boolean hasNoForm(Difference d) {
        return d.expected().contains("no printed form") || d.expected().contains("NO_PRINTED_FORM");
    }

    private static String noForm(String text, Difference d) {
        String folded =
                text.replaceAll("\\[(?:CSL STYLE ERROR: reference with no printed form\\.|NO_PRINTED_FORM)]", NOTHING);
        for (Item item : d.items()) {
            folded = folded.replaceAll("\\[[^\\]]*" + Pattern.quote(item.key().value()) + "[^\\]]*]", NOTHING);
        }
        return folded.replace("(" + NOTHING + ")", NOTHING);
    }

    // At most the number and the year suffix, or the words for a missing date.
    private static String bare(String text) {
        String letters = text.equals("(nothing)") ? "" : lower(text).replaceAll("[^\\p{L}]", "");
        return letters.length() <= 1 || letters.equals("nd") ? NOTHING : text;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String quotes(String text) {
        return text.replaceAll("[“”„‚‘’«»‹›]", "\"").replaceAll("(\"+)([.,])", "$2$1");
    }

    private static String suffixes(String text) {
        return text.replaceAll("(\\d{4})\\)(:?)\\(([a-z]{1,2})\\)\\2?", "$1$3)$2");
    }

    private static boolean isBritish(Difference d) {
        return d.locale().equals("en-GB") && d.style().contains("xml:lang=\"en-US\"");
    }

    private static boolean hasOrdinals(Difference d) {
        return d.style().contains("name=\"ordinal-") && !d.style().contains("name=\"ordinal\"");
    }

    // The reference processor shows words where kmref shows nothing, for a label or a term whose variables are empty.
    private static boolean isTermAlone(String expected, String got, Difference d) {
        if (!LABELLED.matcher(d.style()).find()) {
            return false;
        }
        String words = inserted(got.replace(" ", ""), expected.replace(" ", ""));
        return !words.isEmpty() && words.length() <= 8 && words.matches("[\\p{L}.:,]+") && words.matches(".*\\p{L}.*");
    }

    // "no. 9,367,592": numbers "may be separated by a comma", and are numeric.
    private static boolean isNumberLabelled(Difference d) {
        String words = inserted(d.expected().replace(" ", ""), d.got().replace(" ", ""));
        return Values.hasThousands(d) && words.length() <= 8 && words.matches("[\\p{L}.]+");
    }

    // Returns what the longer text has in one place that the shorter lacks, or nothing.
    private static String inserted(String shorter, String longer) {
        int start = 0;
        while (start < shorter.length() && start < longer.length() && shorter.charAt(start) == longer.charAt(start)) {
            start++;
        }
        int rest = shorter.length() - start;
        return longer.length() > shorter.length() && longer.endsWith(shorter.substring(shorter.length() - rest))
                ? longer.substring(start, longer.length() - rest)
                : "";
    }

    // "The element content is only rendered if it disambiguates": all of kmref's text is in the other, which has more.
    private static boolean isCondition(Difference d) {
        if (!d.document() || !d.style().contains("disambiguate=\"true\"")) {
            return false;
        }
        String got = d.got().replaceAll("[\\s.,;“”‘’]+", "");
        String expected = d.expected().replaceAll("[\\s.,;“”‘’]+", "");
        int at = 0;
        for (int i = 0; i < expected.length() && at < got.length(); i++) {
            at += expected.charAt(i) == got.charAt(at) ? 1 : 0;
        }
        return at == got.length() && expected.length() > got.length();
    }
}
