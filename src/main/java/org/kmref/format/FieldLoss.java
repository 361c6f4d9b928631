package org.kmref.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.format.bibtex.BibtexItemReader;
import org.kmref.model.ArticleNumber;
import org.kmref.model.Doi;
import org.kmref.model.Item;
import org.kmref.model.Keywords;
import org.kmref.model.Language;
import org.kmref.model.Name;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.RichText;
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

    private static final Set<RichText.Style> NO_CONTENT =
            EnumSet.of(RichText.Style.NO_CASE, RichText.Style.NO_DECORATION);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[‘’]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”]");

    /** Bodies and places, of which several are written with semicolons or with `and`. */
    private static final Set<TextVariable> LISTS = EnumSet.of(
            TextVariable.PUBLISHER,
            TextVariable.PUBLISHER_PLACE,
            TextVariable.JURISDICTION,
            TextVariable.EVENT_PLACE,
            TextVariable.ORIGINAL_PUBLISHER,
            TextVariable.ORIGINAL_PUBLISHER_PLACE);

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
        texts(item, other, lost);
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

    // What is lost of the italics of every text is one thing.
    private static void texts(Item item, Item other, List<String> lost) {
        boolean formatting = false;
        for (Map.Entry<TextVariable, String> each : item.texts().entrySet()) {
            String text = each.getValue();
            String back = other.text(each.getKey());
            if (isSame(each.getKey(), text, back)) {
                continue;
            }
            if (same(RichText.plain(text)).equals(same(RichText.plain(back)))) {
                formatting = true;
            } else {
                lost.add(each.getKey().cslName());
            }
        }
        if (formatting) {
            lost.add("formatting");
        }
    }

    private static void differing(
            Map<? extends Variable, ?> values, Map<? extends Variable, ?> others, List<String> lost) {
        values.forEach((variable, value) -> {
            if (!value.equals(others.get(variable))) {
                lost.add(variable.cslName());
            }
        });
    }

    private static boolean isSame(TextVariable variable, String text, String other) {
        return text.equals(other)
                || switch (variable) {
                    // Compared as a list, with the themes.
                    case KEYWORD -> true;
                    case DOI -> new Doi(text).equals(new Doi(other));
                    case LANGUAGE -> new Language(text).equals(new Language(other));
                    default -> same(variable, text).equals(same(variable, other));
                };
    }

    private static Set<String> words(Item item) {
        Set<String> words = words(item.text(TextVariable.KEYWORD));
        words.addAll(item.themes());
        return words;
    }

    private static Set<String> words(String keyword) {
        return new HashSet<>(new Keywords(same(keyword)).list());
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
        return same(variable == NumberVariable.PAGE ? new Pages(number).withDash("-") : number);
    }

    // Most text is, and need not be looked through four times.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || (c >= '‘' && c <= '”') || (c >= 0xFB00 && c <= 0xFB06)) {
                return false;
            }
        }
        return true;
    }

    private static String same(TextVariable variable, String text) {
        return LISTS.contains(variable) ? same(text).replace("; ", " and ") : same(text);
    }

    private static String same(String text) {
        // A blank more or less is no content.
        return spelt(
                text.indexOf("  ") < 0 && text.indexOf('\n') < 0
                        ? text
                        : BLANKS.matcher(text).replaceAll(" "));
    }

    private static String spelt(String text) {
        if (isPlain(text)) {
            return text;
        }
        // A ligature is its letters.
        String letters =
                LIGATURE.matcher(text).replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
        String straight = DOUBLE_QUOTES
                .matcher(SINGLE_QUOTES.matcher(letters).replaceAll("'"))
                .replaceAll("\"");
        return straight.indexOf('<') < 0 ? straight : new RichText(straight).without(NO_CONTENT);
    }
}
