package org.kmref.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.kmref.format.core.ItemWriter;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Theme;

/** Works that the tests of several forms share. */
public final class Works {

    private Works() {}

    public static Item.Builder work(String key, ItemType type) {
        return Item.builder(new CitationKey(key), type);
    }

    public static Item article() {
        return work("graaf2015", ItemType.ARTICLE_JOURNAL)
                .put(TextVariable.TITLE, "Making sense of RNA & <i>Escherichia coli</i>: 100% naïve?")
                .put(
                        NameVariable.AUTHOR,
                        List.of(
                                Name.person("Graaf", "Peter").withNonDroppingParticle("van der"),
                                Name.person("Smith", "John").withSuffix("Jr"),
                                Name.literal("World Health Organization")))
                .put(DateVariable.ISSUED, DateValue.of(DateParts.ofDay(2015, 4, 21)))
                .put(TextVariable.CONTAINER_TITLE, "Implementation Science")
                .put(NumberVariable.VOLUME, "10")
                .put(NumberVariable.PAGE, "53-61")
                .put(TextVariable.DOI, "10.1186/s13012-015-0242-0")
                .put(TextVariable.KEYWORD, "implementation science")
                .put(TextVariable.MEDIUM, "paper")
                .themes(List.of("theory"))
                .extra("source-note", "no")
                .build();
    }

    public static Library library(Item... items) {
        return new Library(
                "A list",
                "en-GB",
                List.of(new Theme("theory", "Theories: models", List.of("models"), "")),
                List.of(items),
                Map.of());
    }

    public static String written(ItemWriter writer, Item... items) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(List.of(items), WriteOptions.of(library(items)), out);
        return out.toString();
    }
}
