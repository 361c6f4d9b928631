package org.kmref.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Bibliography.Entry;
import org.kmref.csl.Inline;
import org.kmref.csl.StyledText;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Summaries;
import org.kmref.model.Theme;

/**
 * A bibliography under the headings of its list.
 *
 * <p>The works are formatted together, so that numbers and letters after years are right across the whole list; under each
 * heading they keep the style's order. A work with several themes stands under each of them.
 *
 * @param title the list's title, or empty
 * @param sections in the order of the list's themes; those without works are left out
 */
public record ReadingList(String title, List<Section> sections) {
    /** The heading of works that have none of the list's themes. */
    static final String OTHERS = "Further references";

    public ReadingList {
        sections = List.copyOf(sections);
    }

    /** Returns the list by another title, which may be empty. */
    public ReadingList titled(String other) {
        return new ReadingList(other, sections);
    }

    /** Returns the list without what it says of the themes. */
    public ReadingList withoutDescriptions() {
        return with(section -> new Section(section.heading(), "", section.bibliography(), section.summaries()));
    }

    /** Returns the list with something more said under works; what is blank says nothing. */
    public ReadingList annotated(List<Item> items, Function<Item, String> note) {
        Map<CitationKey, String> said = new HashMap<>();
        for (Item item : items) {
            String text = note.apply(item).strip();
            if (!text.isEmpty()) {
                said.put(item.key(), text);
            }
        }
        return with(section -> {
            Map<CitationKey, String> all = new HashMap<>(section.summaries());
            said.forEach((key, text) -> all.merge(key, text, (before, more) -> before + " " + more));
            return new Section(section.heading(), section.description(), section.bibliography(), all);
        });
    }

    private ReadingList with(UnaryOperator<Section> change) {
        return new ReadingList(title, sections.stream().map(change).toList());
    }

    /**
     * The works of one theme.
     *
     * @param summaries what is said under works to the readers of the list; of those without one nothing
     */
    public record Section(
            String heading, String description, Bibliography bibliography, Map<CitationKey, String> summaries) {
        public Section {
            summaries = Map.copyOf(summaries);
        }

        public Section(String heading, String description, Bibliography bibliography) {
            this(heading, description, bibliography, Map.of());
        }

        /** Returns what is said under a work in one line, or empty. */
        String said(CitationKey key) {
            return summaries.getOrDefault(key, "").strip().replaceAll("\\s+", " ");
        }

        /** Returns the works with what is said under them as a part of their entries, indented below. */
        Bibliography annotated() {
            return bibliography.withEntries(
                    bibliography.entries().stream().map(this::annotated).toList());
        }

        private Entry annotated(Entry entry) {
            String said = said(entry.key());
            if (said.isEmpty()) {
                return entry;
            }
            List<Inline> content = new ArrayList<>(entry.text().content());
            content.add(new Inline.Block(Inline.Display.INDENT, List.of(new Inline.Text(said))));
            return new Entry(entry.key(), new StyledText(content));
        }
    }

    /** Returns the list with what references say to readers of one kind under each of them. */
    public ReadingList forReaders(String readers, List<Item> items) {
        Map<CitationKey, String> said = new HashMap<>();
        for (Item item : items) {
            Summaries.of(item).of(readers).ifPresent(summary -> said.put(item.key(), summary.text()));
        }
        return with(section -> new Section(section.heading(), section.description(), section.bibliography(), said));
    }

    /**
     * Returns the works in the order they are met under the headings: what a numbering style numbers them by.
     *
     * @param themes the headings wanted, in their order
     */
    public static List<Item> inOrder(Library library, List<Theme> themes, List<Item> items) {
        List<Item> ordered = new ArrayList<>();
        Set<CitationKey> seen = new HashSet<>();
        for (Theme theme : themes) {
            items.stream()
                    .filter(item -> item.themes().contains(theme.id()) && seen.add(item.key()))
                    .forEach(ordered::add);
        }
        items.stream()
                .filter(item -> isOther(item, library) && seen.add(item.key()))
                .forEach(ordered::add);
        return ordered;
    }

    /** Returns the list with the formatted works under their headings. */
    public static ReadingList of(Library library, List<Theme> themes, List<Item> items, Bibliography formatted) {
        List<Section> sections = new ArrayList<>();
        for (Theme theme : themes) {
            Set<CitationKey> keys = items.stream()
                    .filter(item -> item.themes().contains(theme.id()))
                    .map(Item::key)
                    .collect(Collectors.toSet());
            add(sections, theme.title(), theme.description(), keys, formatted);
        }
        Set<CitationKey> others = items.stream()
                .filter(item -> isOther(item, library))
                .map(Item::key)
                .collect(Collectors.toSet());
        add(sections, OTHERS, "", others, formatted);
        return new ReadingList(library.title(), sections);
    }

    private static boolean isOther(Item item, Library library) {
        return item.themes().stream().noneMatch(id -> library.theme(id).isPresent());
    }

    private static void add(
            List<Section> sections, String heading, String description, Set<CitationKey> keys, Bibliography all) {
        List<Entry> entries = all.entries().stream()
                .filter(entry -> keys.contains(entry.key()))
                .toList();
        if (!entries.isEmpty()) {
            sections.add(new Section(heading, description, all.withEntries(entries)));
        }
    }
}
