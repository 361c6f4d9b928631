package org.kmref.csl.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** What of a work's values the classes of {@link Explained} turn on. */
final class Values {
    private static final Pattern INNER_STOP = Pattern.compile("(?U)\\b\\w+(?:\\.\\w+)+\\.?");
    private static final Pattern INVERTED_COMMAS = Pattern.compile("[“”„‚‘’«»‹›\"']");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+");
    private static final Pattern USE_LAST =
            Pattern.compile("et-al-min=\"(\\d+)\" et-al-use-first=\"(\\d+)\" et-al-use-last=\"true\"");

    private Values() {}

    private static Stream<Name> names(Difference d) {
        return d.items().stream().flatMap(Values::names);
    }

    private static Stream<Name> names(Item item) {
        return item.names().values().stream().flatMap(List::stream);
    }

    private static boolean any(Difference d, Predicate<Item> test) {
        return d.items().stream().anyMatch(test);
    }

    private static Stream<String> texts(Item item) {
        Stream<String> texts = Stream.of(TextVariable.values()).map(item::text);
        Stream<String> names = names(item).flatMap(name -> Stream.of(name.literal(), name.family()));
        return Stream.concat(texts, names).filter(text -> !text.isEmpty());
    }

    static boolean isBare(Item item) {
        return item.title().isEmpty() && names(item).findAny().isEmpty();
    }

    static boolean hasBodies(Difference d) {
        return any(
                d,
                item -> item.names().values().stream()
                        .anyMatch(list -> list.size() > 1 && list.stream().anyMatch(Name::isLiteral)));
    }

    static List<String> innerStops(Difference d) {
        List<String> words = new ArrayList<>();
        d.items().stream().flatMap(Values::texts).forEach(text -> {
            Matcher word = INNER_STOP.matcher(text);
            while (word.find()) {
                words.add(word.group());
            }
        });
        return words;
    }

    static String foldInnerStops(String text, Difference d) {
        String folded = text;
        for (String word : innerStops(d)) {
            StringBuilder pattern = new StringBuilder("(?iu)");
            word.replace(".", "")
                    .codePoints()
                    .forEach(c ->
                            pattern.append(Pattern.quote(Character.toString(c))).append("\\.?"));
            folded = Pattern.compile(pattern.toString())
                    .matcher(folded)
                    .replaceAll(Matcher.quoteReplacement(word.replace(".", "").toLowerCase(Locale.ROOT)));
        }
        return folded;
    }

    static List<String> blankGiven(Difference d) {
        return names(d).map(Name::given)
                .filter(given -> !given.isEmpty() && given.charAt(0) == ' ')
                .toList();
    }

    static String foldGiven(String text, Difference d) {
        String folded = text;
        for (String given : blankGiven(d)) {
            folded = initial(folded, given.strip());
        }
        return folded;
    }

    // The name and its first letter, with a stop or without, are the same.
    private static String initial(String text, String given) {
        String first = given.substring(0, 1);
        return text.replace("( ", "(")
                .replaceAll("\\b(?:" + Pattern.quote(given) + "|" + Pattern.quote(first) + ")(?!\\p{L})\\.*", first);
    }

    static List<String> smallGiven(Difference d) {
        return names(d).map(Name::given)
                .filter(given -> given.matches("\\p{Lu}\\p{L}*-\\p{Ll}\\p{L}*"))
                .toList();
    }

    static String foldSmallGiven(String text, Difference d) {
        String folded = text;
        for (String given : smallGiven(d)) {
            String second = given.substring(given.indexOf('-') + 1);
            String first = given.substring(0, 1);
            folded = folded.replaceAll("\\b" + first + "(?:[ .-]*" + second + ")?(?!\\p{L})\\.*", first);
        }
        return folded;
    }

    static boolean hasNamesakes(Difference d) {
        return d.style().contains("disambiguate-add-givenname=\"true\"")
                && !namesakes(d).isEmpty();
    }

    private static List<String> namesakes(Difference d) {
        List<Name> all = names(d).filter(name -> !name.given().isEmpty()).toList();
        return all.stream()
                .filter(one -> all.stream()
                        .anyMatch(other -> one.family().equals(other.family())
                                && !one.given().equals(other.given())
                                && one.given().charAt(0) == other.given().charAt(0)))
                .map(Name::given)
                .toList();
    }

    static String foldNamesakes(String text, Difference d) {
        String folded = text;
        for (String given : namesakes(d)) {
            folded = initial(folded, given);
        }
        return folded;
    }

    static boolean usesLast(Difference d) {
        Matcher limits = USE_LAST.matcher(d.style());
        return limits.find() && Integer.parseInt(limits.group(1)) - Integer.parseInt(limits.group(2)) < 2;
    }

    static String foldLast(String text, Difference d) {
        Matcher limits = USE_LAST.matcher(d.style());
        int first = limits.find() ? Integer.parseInt(limits.group(2)) - 1 : 0;
        String folded = text;
        for (Item item : d.items()) {
            for (List<Name> list : item.names().values()) {
                for (int i = first; i < list.size(); i++) {
                    folded = folded.replaceAll(Pattern.quote(list.get(i).family()) + ",?(?: ?\\p{Lu}\\.)*", "");
                }
            }
        }
        return folded.replaceAll("[,&…\\s.]+", "");
    }

    static boolean hasSuffix(Difference d) {
        return names(d).anyMatch(name -> name.suffix().indexOf('.') >= 0);
    }

    static boolean hasColonTitle(Difference d) {
        return any(d, item -> item.title().startsWith(":"));
    }

    static boolean hasQuotes(Difference d) {
        return any(
                d,
                item -> texts(item)
                        .anyMatch(text -> INVERTED_COMMAS.matcher(text).find()));
    }

    static boolean hasRange(Difference d) {
        return any(
                d,
                item -> Stream.of(DateVariable.values())
                        .anyMatch(variable -> item.date(variable)
                                .filter(date -> date.isRange() || date.open())
                                .isPresent()));
    }

    static boolean hasPageWords(Difference d) {
        return any(d, item -> item.number(NumberVariable.PAGE).indexOf(" (") > 0);
    }

    // Of the words after the page, either text may have but the first.
    static String foldPage(String text, Difference d) {
        String folded = text;
        for (Item item : d.items()) {
            String page = item.number(NumberVariable.PAGE);
            if (page.indexOf(" (") > 0) {
                StringBuilder pattern = new StringBuilder();
                String words = page.substring(page.indexOf(" (") + 1).replace(" ", "");
                words.codePoints()
                        .forEach(c -> pattern.append(pattern.length() == 0 ? "\\s*" : "(?:\\s*")
                                .append(c == '-' ? "[-–]" : Pattern.quote(Character.toString(c))));
                pattern.append(")?".repeat(words.codePointCount(0, words.length()) - 1));
                folded = folded.replaceAll(pattern.toString(), "");
            }
        }
        return folded.replaceAll("\\s+", "");
    }

    static boolean hasThousands(Difference d) {
        return any(
                d, item -> THOUSANDS.matcher(item.number(NumberVariable.NUMBER)).matches());
    }
}
