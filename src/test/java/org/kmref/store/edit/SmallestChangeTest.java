package org.kmref.store.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.store.LibraryReader;
import org.kmref.store.Loaded;
import org.kmref.store.change.LineDiff;
import org.kmref.store.change.Patch;
import org.kmref.store.edit.MadeUpList.Line;

/** A change of any list alters only the lines it must, and change then undo gives the first bytes. */
class SmallestChangeTest {
    private static final int LISTS = Integer.getInteger("kmref.edit-lists", 300);

    /** One change: what becomes of a work, and which field's lines it may touch; empty where it touches none. */
    private enum Alteration {
        TITLE("title"),
        VOLUME("volume"),
        NO_VOLUME("volume"),
        ISSUED("issued"),
        FIRST_AUTHOR("author"),
        NO_AUTHOR("author"),
        ONE_AUTHOR("author"),
        TAG("themes"),
        UNTAG("themes"),
        KEY("id"),
        PUBLISHER("");

        private final String field;

        Alteration(String field) {
            this.field = field;
        }

        Item of(Item item, Random random) {
            Item.Builder changed = item.toBuilder();
            switch (this) {
                case TITLE -> changed.put(TextVariable.TITLE, "New: " + "word ".repeat(random.nextInt(40)) + "'end'");
                case VOLUME -> changed.put(NumberVariable.VOLUME, "8");
                case NO_VOLUME -> changed.put(NumberVariable.VOLUME, "");
                case ISSUED ->
                    changed.put(DateVariable.ISSUED, Edtf.parse("2016-05").orElseThrow());
                case FIRST_AUTHOR ->
                    changed.put(
                            NameVariable.AUTHOR,
                            List.of(Name.person("Wye", "Lesley"), Name.literal("WHO"), Name.person("Ward", "V.")));
                case NO_AUTHOR -> changed.put(NameVariable.AUTHOR, List.of());
                case ONE_AUTHOR -> changed.put(NameVariable.AUTHOR, List.of(Name.literal("WHO")));
                case TAG -> changed.themes(List.of("theory", "public"));
                case UNTAG -> changed.themes(List.of());
                case KEY -> changed.key(new CitationKey("renamed"));
                case PUBLISHER -> changed.put(TextVariable.PUBLISHER, "Policy Press");
            }
            return changed.build();
        }
    }

    @Test
    void ofAReferenceThatIsChangedOnlyTheFieldsOwnLinesAre() {
        for (int seed = 0; seed < LISTS; seed++) {
            Random random = new Random(seed);
            MadeUpList list = new MadeUpList(random);
            String text = list.text(random.nextBoolean() ? "\n" : "\r\n");
            Library before = read(text);
            int index = random.nextInt(before.items().size());
            Alteration alteration = Alteration.values()[random.nextInt(Alteration.values().length)];
            List<Item> items = new ArrayList<>(before.items());
            items.set(index, alteration.of(items.get(index), random));
            String after = edited(seed + " " + alteration, text, before, items);
            Patch patch = LineDiff.between(text, after);
            assertOnly(patch, list.lines(), seed + " " + alteration, index, alteration.field);
            assertBack(patch, text, after);
        }
    }

    @Test
    void aReferenceComesAndGoesAndNoCommentOfTheOthersWithIt() {
        for (int seed = 0; seed < LISTS; seed++) {
            Random random = new Random(seed);
            MadeUpList list = new MadeUpList(random);
            String text = list.text("\n");
            Library before = read(text);
            List<Item> items = new ArrayList<>(before.items());
            int gone = random.nextInt(items.size());
            Item removed = items.remove(gone);
            String without = edited("remove " + seed, text, before, items);
            Patch patch = LineDiff.between(text, without);
            assertBack(patch, text, without);
            for (Line line : list.lines()) {
                if (line.reference() != gone && !line.text().isBlank() && line.reference() >= 0) {
                    assertThat(without).as("remove %s", seed).contains(line.text() + "\n");
                }
            }
            items.add(
                    random.nextInt(items.size() + 1),
                    removed.toBuilder().key(new CitationKey("new")).build());
            String with = edited("add " + seed, text, before, moved(before, items));
            assertBack(LineDiff.between(text, with), text, with);
        }
    }

    private static List<Item> moved(Library before, List<Item> items) {
        List<Item> all = new ArrayList<>(before.items());
        Item added = items.stream()
                .filter(item -> item.key().value().equals("new"))
                .findFirst()
                .orElseThrow();
        all.add(
                Math.min(items.indexOf(added), all.size()),
                Item.builder(added.key(), ItemType.BOOK)
                        .put(TextVariable.TITLE, "It's new")
                        .put(NameVariable.EDITOR, List.of(Name.person("Ward", "Vicky")))
                        .put(DateVariable.ISSUED, Edtf.parse("2020-01-02").orElseThrow())
                        .themes(List.of("theory"))
                        .build());
        return all;
    }

    private static void assertOnly(Patch patch, List<Line> lines, String as, int reference, String field) {
        for (Patch.Hunk hunk : patch.hunks()) {
            for (int i = 0; i < hunk.before().size(); i++) {
                Line line = lines.get(hunk.start() + i);
                boolean own = line.reference() == reference
                        && (line.field().equals("*") || line.field().equals(field));
                assertThat(own || line.text().isBlank())
                        .as(String.format(Locale.ROOT, "%s changed the line %s", as, line))
                        .isTrue();
            }
        }
    }

    private static void assertBack(Patch patch, String text, String after) {
        assertThat(patch.apply(text)).contains(after);
        assertThat(patch.reversed().apply(after)).contains(text);
    }

    private static Library read(String text) {
        Loaded<Library> loaded = LibraryReader.read("f", text);
        assertThat(loaded.hasErrors()).as("%s in%n%s", loaded.problems(), text).isFalse();
        return loaded.value();
    }

    private static String edited(String as, String text, Library before, List<Item> items) {
        Library after = new Library(before.title(), before.locale(), before.themes(), items, before.extra());
        Loaded<String> edited = new LibraryEditor("f", text).become(before, after);
        assertThat(edited.problems()).as("%s of%n%s", as, text).isEmpty();
        return edited.value();
    }
}
