package org.kmref.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.kmref.format.Formats;
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

/**
 * A library as systematic reviewers export one, the same for each size: 100,000 references are 60 MB of YAML.
 *
 * <p>Words and names are as unequally frequent as in life: the second half as often as the first, and so on.
 */
public final class MadeUpLibrary {
    private static final long SEED = 20261124;
    private static final String[] ONSETS = "b br c ch d dr f fl g gr h j k l m n p pr qu r s sh st t tr v w".split(" ");
    private static final String[] VOWELS = "a e i o u ai ea ou io".split(" ");
    private static final String[] CODAS = "n r s t l m nd st ck x".split(" ");
    private static final String[] ENDINGS = "ation ing ed ity ment al ous er ers ion ions ist ic ness".split(" ");
    private static final String[] COMMON =
            ("the of and in to a with for was were on by from that this patients study results care health methods we between "
                            + "knowledge practice evidence implementation research community mobilisation outcomes primary "
                            + "nurses qualitative interviews intervention clinicians policy public framework theory pain")
                    .split(" ");
    private static final String[] THEMES =
            ("theory practice policy public clinicians commissioners methods education equity economics primary-care "
                            + "rehabilitation")
                    .split(" ");

    private final Random random = new Random(SEED);
    private final List<String> words = new ArrayList<>(List.of(COMMON));
    private final List<String> families = new ArrayList<>(List.of("Nilsen", "Smith", "García", "Müller", "O'Brien"));
    private final List<String> given = new ArrayList<>(List.of("Anna", "Per", "J.", "María José", "Wei"));
    private final List<String> journals = new ArrayList<>(List.of("Implementation Science", "BMJ Open"));

    private MadeUpLibrary() {
        fill(words, 20_000, () -> word(1 + random.nextInt(2)) + any(ENDINGS));
        fill(families, 8_000, () -> capital(word(2)));
        fill(given, 400, () -> capital(word(1)) + any(VOWELS));
        fill(journals, 1_500, () -> "Journal of " + capital(zipf(words)) + " and " + capital(zipf(words)));
    }

    /** {@code COUNT FILE}: writes a library of so many references, in the form the file's ending says. */
    public static void main(String[] args) throws IOException {
        Library library = of(Integer.parseInt(args[0]));
        try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
            Formats.byFileName(args[1])
                    .flatMap(format -> format.writer())
                    .orElseThrow()
                    .write(library.items(), WriteOptions.of(library), out);
        }
    }

    /** Returns a library of so many references. */
    public static Library of(int count) {
        MadeUpLibrary library = new MadeUpLibrary();
        List<Item> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(library.item(i));
        }
        List<Theme> themes = List.of(THEMES).stream()
                .map(id -> new Theme(id, capital(id).replace('-', ' '), List.of(), ""))
                .toList();
        return new Library("A made-up review", "en-GB", themes, items, Map.of());
    }

    private Item item(int number) {
        List<Name> authors = people(1 + random.nextInt(6));
        int year = 1975 + random.nextInt(50);
        int kind = random.nextInt(20);
        ItemType type = kind < 16
                ? ItemType.ARTICLE_JOURNAL
                : kind < 18 ? ItemType.CHAPTER : kind < 19 ? ItemType.BOOK : ItemType.REPORT;
        String family = authors.get(0).family().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        Item.Builder item = Item.builder(new CitationKey(family + year + "-" + number), type)
                .put(TextVariable.TITLE, sentence(6 + random.nextInt(8)))
                .put(NameVariable.AUTHOR, authors)
                .put(DateVariable.ISSUED, DateValue.of(DateParts.ofMonth(year, 1 + random.nextInt(12))))
                .put(TextVariable.ABSTRACT, sentence(9 + random.nextInt(8)) + ". " + sentence(5))
                .put(TextVariable.KEYWORD, zipf(words) + ", " + zipf(words) + ", " + zipf(words))
                .themes(themes());
        if (type == ItemType.ARTICLE_JOURNAL) {
            int first = 1 + random.nextInt(1500);
            item.put(TextVariable.CONTAINER_TITLE, zipf(journals))
                    .put(NumberVariable.VOLUME, Integer.toString(1 + random.nextInt(90)))
                    .put(NumberVariable.PAGE, first + "-" + (first + 1 + random.nextInt(20)))
                    .put(TextVariable.DOI, "10.1000/made.up." + number);
        } else {
            item.put(TextVariable.PUBLISHER, capital(zipf(words)) + " Press");
        }
        return item.build();
    }

    private List<String> themes() {
        Set<String> themes = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            themes.add(any(THEMES));
        }
        return List.copyOf(themes);
    }

    private List<Name> people(int count) {
        List<Name> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(Name.person(zipf(families), zipf(given)));
        }
        return names;
    }

    private String sentence(int length) {
        StringBuilder sentence = new StringBuilder(capital(zipf(words)));
        for (int i = 1; i < length; i++) {
            sentence.append(' ').append(zipf(words));
        }
        return sentence.toString();
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(any(ONSETS)).append(any(VOWELS)).append(i == syllables - 1 ? any(CODAS) : "");
        }
        return word.toString();
    }

    private interface Maker {
        String make();
    }

    private static void fill(List<String> list, int size, Maker maker) {
        Set<String> all = new LinkedHashSet<>(list);
        while (all.size() < size) {
            all.add(maker.make());
        }
        list.clear();
        list.addAll(all);
    }

    // By Zipf's law, nearly: the logarithm of the place is equally distributed.
    private String zipf(List<String> list) {
        return list.get((int) Math.exp(random.nextDouble() * Math.log(list.size())) - 1);
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
