package org.kmref.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.format.bibtex.BibtexItemReader;
import org.kmref.format.core.RichText;
import org.kmref.model.ArticleNumber;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/**
 * What of one work another does not have, by the names of the fields.
 *
 * <p>Straight quotes and apostrophes equal curly ones, a range's hyphen its dash, a theme the keyword of the same name, a
 * particle written as part of the family name the particle given apart; marks that only keep a word's case, that a list of
 * names goes on and that a page is an article number are no content.
 */
final class FieldLoss {

    private static final Pattern NO_CASE = Pattern.compile("<span class=\"nocase\">(.*?)</span>");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[‘’]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”]");
    private static final Pattern DASHES = Pattern.compile("(?<!\\s)\\s*[\u2010-\u2015]\\s*");
    private static final Pattern LIST = Pattern.compile("(?<!\\s)\\s*[,;]\\s*");

    /** Bodies and places, of which several are written with semicolons or with `and`. */
    private static final Set<TextVariable> LISTS = EnumSet.of(
            TextVariable.PUBLISHER,
            TextVariable.PUBLISHER_PLACE,
            TextVariable.JURISDICTION,
            TextVariable.EVENT_PLACE,
            TextVariable.ORIGINAL_PUBLISHER,
            TextVariable.ORIGINAL_PUBLISHER_PLACE);

    /** What is said to be lost where the words of a text are kept, and its italics and the like are not. */
    private static final String FORMATTING = "text-formatting";

    private FieldLoss() {}

    /** Returns the names of the fields of the first that the second has not, or has otherwise. */
    static List<String> lost(Item item, Item other) {
        List<String> lost = new ArrayList<>();
        if (!item.key().equals(other.key())) {
            lost.add("id");
        }
        if (item.type() != other.type()) {
            lost.add("type");
        }
        item.names().forEach((variable, names) -> {
            if (!people(names).equals(people(other.names(variable)))) {
                lost.add(variable.cslName());
            }
        });
        differing(item.dates(), other.dates(), lost);
        item.numbers().forEach((variable, number) -> {
            if (!number(variable, number).equals(number(variable, other.number(variable)))) {
                lost.add(variable.cslName());
            }
        });
        item.texts().forEach((variable, text) -> {
            String back = other.text(variable);
            if (variable != TextVariable.KEYWORD && !same(variable, text).equals(same(variable, back))) {
                boolean words = same(RichText.plain(text)).equals(same(RichText.plain(back)));
                lost.add(words ? FORMATTING : variable.cslName());
            }
        });
        Set<String> words = words(other);
        if (!words.containsAll(words(item.text(TextVariable.KEYWORD)))) {
            lost.add(TextVariable.KEYWORD.cslName());
        }
        if (!words.containsAll(item.themes())) {
            lost.add("themes");
        }
        item.extra().forEach((name, value) -> {
            boolean carried = name.equals(ArticleNumber.FIELD)
                    || value.equals(other.extra().get(name))
                    || (name.equals("bibtex") && saysOnlyItsArticleNumber(value));
            if (!carried) {
                lost.add(name);
            }
        });
        return lost;
    }

    // The number itself is in `page`.
    private static boolean saysOnlyItsArticleNumber(Object kept) {
        return kept instanceof Map<?, ?> fields && BibtexItemReader.ARTICLE_NUMBERS.containsAll(fields.keySet());
    }

    private static void differing(
            Map<? extends Variable, ?> values, Map<? extends Variable, ?> others, List<String> lost) {
        values.forEach((variable, value) -> {
            if (!value.equals(others.get(variable))) {
                lost.add(variable.cslName());
            }
        });
    }

    private static Set<String> words(Item item) {
        Set<String> words = words(item.text(TextVariable.KEYWORD));
        words.addAll(item.themes());
        return words;
    }

    private static Set<String> words(String keyword) {
        return keyword.isEmpty() ? new HashSet<>() : new HashSet<>(List.of(LIST.split(same(keyword), -1)));
    }

    private static List<Name> people(List<Name> names) {
        return Name.withoutOthers(names).stream().map(FieldLoss::whole).toList();
    }

    private static Name whole(Name name) {
        return new Name(
                same(name.isLiteral() ? "" : name.familyName()),
                same(name.family().isEmpty() ? "" : name.given()),
                same(name.droppingParticle()),
                "",
                same(name.suffix()),
                same(name.literal()),
                name.commaSuffix(),
                name.staticOrdering());
    }

    private static String number(NumberVariable variable, String number) {
        return same(variable == NumberVariable.PAGE ? DASHES.matcher(number).replaceAll("-") : number);
    }

    // Most text is, and need not be looked through four times.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || (c >= '‘' && c <= '”')) {
                return false;
            }
        }
        return true;
    }

    private static String same(TextVariable variable, String text) {
        return LISTS.contains(variable) ? same(text).replace("; ", " and ") : same(text);
    }

    private static String same(String text) {
        if (isPlain(text)) {
            return text;
        }
        String straight = DOUBLE_QUOTES
                .matcher(SINGLE_QUOTES.matcher(text).replaceAll("'"))
                .replaceAll("\"");
        return straight.indexOf('<') < 0 ? straight : NO_CASE.matcher(straight).replaceAll("$1");
    }
}
