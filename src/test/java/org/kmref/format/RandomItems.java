package org.kmref.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** Makes works of every type with fields of every kind, plain and odd, the same ones for the same seed. */
final class RandomItems {

    private static final String[] WORDS = {
        "knowledge",
        "Mobilisation",
        "of",
        "the",
        "NHS",
        "iPhone",
        "naïve",
        "Čapek",
        "étude",
        "100%",
        "R&D",
        "a_b",
        "x^2",
        "{set}",
        "$5",
        "#1",
        "C:\\dir",
        "a~b",
        "“quoted”",
        "it’s",
        "1990–1995",
        "α",
        "中文",
        "e-Learning",
        "<i>E. coli</i>",
        "H<sub>2</sub>O",
        "<b>bold</b>",
        "a < b",
        "end.",
        "why?",
        "Ørsted",
        "straße",
        "(in brackets)",
        "semi;",
        "comma,",
        "'single'",
        "\"double\"",
        "and",
        "=SUM(A1)",
        "-minus",
        "@home",
        "|",
        "McDonald",
        "3D",
        "DNA-based"
    };
    private static final String[] FAMILIES = {
        "Nilsen",
        "Graaf",
        "O’Neill",
        "García Márquez",
        "Müller",
        "Ortega y Gasset",
        "Smith-Jones",
        "d’Alembert",
        "李",
        "Sand"
    };
    private static final String[] GIVEN = {"Per", "J. K.", "Jean-Paul", "Zoë", "A.", "Mary Ann", ""};
    private static final String[] LANGUAGES = {"en-GB", "en-US", "de-DE", "fr-FR", "en", "sv"};

    private final Random random;

    RandomItems(long seed) {
        this.random = new Random(seed);
    }

    List<Item> items(int count) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item("key" + i));
        }
        return items;
    }

    Item item(String key) {
        Item.Builder item = Item.builder(new CitationKey(key), pick(ItemType.values()));
        if (random.nextInt(10) > 0) {
            item.put(TextVariable.TITLE, text());
        }
        for (TextVariable variable : TextVariable.values()) {
            if (random.nextInt(6) == 0) {
                item.put(variable, value(variable));
            }
        }
        for (NumberVariable variable : NumberVariable.values()) {
            if (random.nextInt(5) == 0) {
                item.put(variable, number());
            }
        }
        for (NameVariable variable : NameVariable.values()) {
            boolean usual = variable == NameVariable.AUTHOR || variable == NameVariable.EDITOR;
            if (random.nextInt(usual ? 2 : 15) == 0) {
                item.put(variable, names());
            }
        }
        for (DateVariable variable : DateVariable.values()) {
            if (random.nextInt(variable == DateVariable.ISSUED ? 1 : 4) == 0) {
                item.put(variable, date());
            }
        }
        if (random.nextInt(3) == 0) {
            item.themes(List.of("theory", "public"));
        }
        if (random.nextInt(4) == 0) {
            item.extra("source-note", text());
        }
        return item.build();
    }

    private String value(TextVariable variable) {
        return switch (variable) {
            case DOI -> "10.1000/x(" + random.nextInt(1000) + ")_y;2-z";
            case URL -> "https://example.org/a_b?c=d&e=%20#" + random.nextInt(100);
            case LANGUAGE -> pick(LANGUAGES);
            case KEYWORD -> "alpha, beta gamma, delta";
            case PMID -> Integer.toString(1000 + random.nextInt(1000000));
            case PMCID -> "PMC" + (1000 + random.nextInt(1000000));
            case ISSN -> "1748-59" + (10 + random.nextInt(90));
            case ISBN -> "978-0-306-40615-" + random.nextInt(10);
            default -> text();
        };
    }

    private String text() {
        List<String> words = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            words.add(pick(WORDS));
        }
        return String.join(" ", words);
    }

    private String number() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(500) + "-" + (500 + random.nextInt(500));
            case 1 -> "S" + random.nextInt(20);
            case 2 -> "7.2";
            case 3 -> "suppl_1";
            default -> Integer.toString(random.nextInt(300));
        };
    }

    private List<Name> names() {
        List<Name> names = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            names.add(name());
        }
        return names;
    }

    private Name name() {
        return switch (random.nextInt(8)) {
            case 0 -> Name.literal("World Health Organization");
            case 1 -> Name.literal("Sand and Stone, Inc. & Co");
            case 2 -> Name.person("Graaf", "Peter").withNonDroppingParticle("van der");
            case 3 -> Name.person("Beethoven", "Ludwig").withDroppingParticle("von");
            case 4 -> Name.person("King", "Martin Luther").withSuffix("Jr.");
            default -> Name.person(pick(FAMILIES), pick(GIVEN));
        };
    }

    private DateValue date() {
        int year = 1800 + random.nextInt(225);
        return switch (random.nextInt(10)) {
            case 0 -> DateValue.of(DateParts.ofYear(year));
            case 1 -> DateValue.of(DateParts.ofMonth(year, 1 + random.nextInt(12)));
            case 2 -> DateValue.range(DateParts.ofYear(year), DateParts.ofMonth(year + 1, 3));
            case 3 -> DateValue.from(DateParts.ofDay(year, 2, 28));
            case 4 -> DateValue.of(DateParts.ofSeason(year, 1 + random.nextInt(4)));
            case 5 -> DateValue.of(DateParts.ofYear(year)).asCirca();
            case 6 -> DateValue.literal("in press");
            case 7 -> DateValue.of(DateParts.ofYear(-44));
            default -> DateValue.of(DateParts.ofDay(year, 1 + random.nextInt(12), 1 + random.nextInt(28)));
        };
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
