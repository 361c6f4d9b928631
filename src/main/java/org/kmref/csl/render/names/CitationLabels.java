package org.kmref.csl.render.names;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kmref.csl.render.numbers.Numbers;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;

/**
 * Makes labels of authors and years as Zotero's users know them: {@code Doe65}, {@code RoNo78}, {@code DoTH20}; of one
 * author four letters, of two two each, of three two and one each, of more the first of four.
 */
public final class CitationLabels {

    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?)\\s+");

    private CitationLabels() {}

    public static String of(Item item) {
        List<Name> names = names(item);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(4, names.size()); i++) {
            Name name = Particles.parsed(names.get(i));
            int letters = names.size() == 1 ? 4 : names.size() == 2 || (names.size() == 3 && i == 0) ? 2 : 1;
            String shown = name.isLiteral() ? name.literal() : name.family();
            out.append(part(lettersOf(ARTICLE.matcher(shown).replaceFirst("")), letters));
        }
        if (out.length() == 0) {
            out.append(part(item.title().replaceAll("\\s+", ""), 4));
        }
        int year = item.date(DateVariable.ISSUED).flatMap(date -> date.year()).orElse(0);
        return out.append(Numbers.padded(Math.floorMod(Math.abs(year), 100), 2)).toString();
    }

    // The author, else the first by the names of the variables.
    private static List<Name> names(Item item) {
        Map<NameVariable, List<Name>> all = item.names();
        Optional<NameVariable> first = all.keySet().stream()
                .filter(variable -> !item.names(variable).isEmpty())
                .min(Comparator.comparing((NameVariable variable) -> variable != NameVariable.AUTHOR)
                        .thenComparing(NameVariable::cslName));
        return first.map(item::names).orElse(List.of());
    }

    private static String lettersOf(String name) {
        StringBuilder letters = new StringBuilder();
        name.codePoints().filter(CitationLabels::isLabelLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    // The letters that citeproc-js keeps of a name: Latin as in Western Europe, Greek, Cyrillic, Hebrew but for vav,
    // Arabic,
    // Thai. Works whose authors have none, as in Chinese, are labelled by their titles.
    private static boolean isLabelLetter(int c) {
        boolean known = c < 0x180 || (c >= 0x218 && c <= 0x21B) || (c >= 0x370 && c <= 0x52F);
        boolean eastern = (c >= 0x590 && c <= 0x6FF && c != 0x5D5) || (c >= 0xE01 && c <= 0xE5B);
        return Character.isLetter(c) && (known || eastern || (c >= 0x1F00 && c <= 0x1FFF));
    }

    private static String part(String word, int letters) {
        String cut =
                word.substring(0, word.offsetByCodePoints(0, Math.min(letters, word.codePointCount(0, word.length()))));
        if (cut.isEmpty()) {
            return cut;
        }
        int first = Character.charCount(cut.codePointAt(0));
        return cut.substring(0, first).toUpperCase(Locale.ROOT)
                + cut.substring(first).toLowerCase(Locale.ROOT);
    }
}
