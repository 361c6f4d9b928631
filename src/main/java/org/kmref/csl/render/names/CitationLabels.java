package org.kmref.csl.render.names;

import java.util.List;
import org.kmref.csl.render.numbers.Numbers;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Name;

/** Makes labels such as {@code Doe65} and {@code RoNo78} of authors and years. */
public final class CitationLabels {

    private CitationLabels() {}

    public static String of(Item item) {
        List<Name> names = item.creators();
        StringBuilder out = new StringBuilder();
        int each = names.size() == 1 ? 4 : names.size() < 4 ? 2 : 1;
        for (int i = 0; i < Math.min(4, names.size()); i++) {
            String family = Particles.parsed(names.get(i)).familyName();
            Name parsed = Particles.parsed(names.get(i));
            String word = parsed.isLiteral() ? family : parsed.family();
            out.append(word, 0, Math.min(each, word.length()));
        }
        if (out.length() == 0) {
            String title = item.title();
            out.append(title, 0, Math.min(4, title.length()));
        }
        int year = item.date(DateVariable.ISSUED).flatMap(date -> date.year()).orElse(0);
        return out.append(Numbers.padded(Math.floorMod(Math.abs(year), 100), 2)).toString();
    }
}
