package org.kmref.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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

/** Works as a large library has them, the same for each seed; names clash as often as they do in life. */
public final class MadeUpWorks {
    private static final String[] FAMILIES =
            ("Smith Jones Patel Nguyen García Müller Rossi Silva Kim Chen Wang Zhang Novák Kowalski Ivanov Haddad "
                            + "Okafor Mensah Jansen Larsen Nilsen Virtanen Dubois Moreau Costa Evans Stevenson Dziedzic "
                            + "Swaithes Greenhalgh Gabbay O'Brien MacDonald Tanaka Sato Singh Kaur Ali Hussain Cohen")
                    .split(" ");
    private static final String[] GIVEN =
            ("Anna John Maria Peter Laura Kay Per Trisha Andrée Wei Min Yuki Olga Ivan Fatima Omar Kofi Ama Lars Ingrid "
                            + "Jean-Luc Claire Pilar João A. B. C. D. J. M. S. T.")
                    .split(" ");
    private static final String[] WORDS =
            ("knowledge practice evidence mobilisation care patients community implementation research learning theory "
                            + "change systems primary nurses policy data outcomes trial review qualitative framework "
                            + "sharing impact osteoarthritis pain training public health")
                    .split(" ");
    private static final String[] JOURNALS = {
        "Implementation Science",
        "BMJ Quality & Safety",
        "Evidence & Policy",
        "Health Affairs",
        "Social Science & Medicine"
    };

    private final Random random;

    private MadeUpWorks(long seed) {
        this.random = new Random(seed);
    }

    /** {@code COUNT FILE}: writes so many works as CSL-JSON. */
    public static void main(String[] args) throws IOException {
        StringBuilder json = new StringBuilder();
        Formats.byId("csl-json")
                .flatMap(format -> format.writer())
                .orElseThrow()
                .write(of(Integer.parseInt(args[0])), WriteOptions.of(Library.empty()), json);
        Files.writeString(Path.of(args[1]), json);
    }

    /** Returns so many works of all common types. */
    static List<Item> of(int count) {
        MadeUpWorks works = new MadeUpWorks(20261101);
        List<Item> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(works.work(i));
        }
        return items;
    }

    /** Returns so many articles that one person wrote alone in one year. */
    static List<Item> ofOneAuthorInOneYear(int count) {
        MadeUpWorks works = new MadeUpWorks(20261101);
        List<Item> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(works.work(i).toBuilder()
                    .put(NameVariable.AUTHOR, List.of(Name.person("Patel", "Anil")))
                    .put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(2010)))
                    .build());
        }
        return items;
    }

    private Item work(int number) {
        int kind = random.nextInt(10);
        ItemType type = kind < 6
                ? ItemType.ARTICLE_JOURNAL
                : kind < 8 ? ItemType.BOOK : kind < 9 ? ItemType.CHAPTER : ItemType.REPORT;
        Item.Builder item = Item.builder(new CitationKey("work" + number), type)
                .put(TextVariable.TITLE, title())
                .put(NameVariable.AUTHOR, people(1 + random.nextInt(random.nextInt(8) + 1)))
                .put(DateVariable.ISSUED, issued());
        if (type == ItemType.ARTICLE_JOURNAL) {
            int first = 1 + random.nextInt(1500);
            item.put(TextVariable.CONTAINER_TITLE, any(JOURNALS))
                    .put(NumberVariable.VOLUME, Integer.toString(1 + random.nextInt(90)))
                    .put(NumberVariable.ISSUE, Integer.toString(1 + random.nextInt(12)))
                    .put(NumberVariable.PAGE, first + "-" + (first + 1 + random.nextInt(20)))
                    .put(TextVariable.DOI, "10.1000/made.up." + number);
        } else {
            item.put(TextVariable.PUBLISHER, "Keele University Press").put(TextVariable.PUBLISHER_PLACE, "Keele");
        }
        if (type == ItemType.CHAPTER) {
            item.put(TextVariable.CONTAINER_TITLE, title()).put(NameVariable.EDITOR, people(2));
        }
        return item.build();
    }

    private DateValue issued() {
        int year = 1990 + random.nextInt(35);
        return DateValue.of(
                random.nextBoolean() ? DateParts.ofYear(year) : DateParts.ofMonth(year, 1 + random.nextInt(12)));
    }

    private List<Name> people(int count) {
        List<Name> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String given = any(GIVEN) + (random.nextInt(3) == 0 ? " " + any(GIVEN) : "");
            names.add(Name.person(any(FAMILIES), given));
        }
        return names;
    }

    private String title() {
        StringBuilder title = new StringBuilder();
        int words = 5 + random.nextInt(9);
        for (int i = 0; i < words; i++) {
            title.append(i == 0 ? "" : i == words / 2 ? ": " : " ").append(any(WORDS));
        }
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
