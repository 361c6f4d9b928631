package org.kmref.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;
import org.kmref.query.text.Folding;

/** What works are gathered by; one with several themes or authors stands under each of them. */
public enum Grouping {
    THEME,
    TYPE,
    YEAR,
    AUTHOR,
    JOURNAL,
    PARTNER;

    /**
     * Works that have something in common.
     *
     * @param id what it is: a theme's id, a year, a name; empty where they have in common that it is missing
     * @param title the same for a reader
     */
    public record Group(String id, String title, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    public static Optional<Grouping> of(String word) {
        return List.of(values()).stream()
                .filter(grouping -> grouping.word().equals(word))
                .findFirst();
    }

    /** Returns the word for it on the command line: {@code theme}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the groups: themes in the order of the list, those without a work too, all else by the alphabet or the
     * calendar; last the works that are in none, if there are any.
     */
    public List<Group> groups(List<Item> items, Library library) {
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        if (this == THEME) {
            library.themes().forEach(theme -> groups.put(theme.id(), new ArrayList<>()));
        }
        Map<String, String> places = new LinkedHashMap<>();
        List<Item> none = new ArrayList<>();
        for (Item item : items) {
            Map<String, String> ids = ids(item);
            places.putAll(ids);
            ids.keySet()
                    .forEach(id -> groups.computeIfAbsent(id, unknown -> new ArrayList<>())
                            .add(item));
            if (ids.isEmpty()) {
                none.add(item);
            }
        }
        List<Group> ordered = new ArrayList<>();
        groups.forEach((id, members) -> ordered.add(new Group(id, title(id, library), members)));
        if (this != THEME) {
            ordered.sort(Comparator.comparing(group -> places.getOrDefault(group.id(), "")));
        }
        if (!none.isEmpty()) {
            ordered.add(new Group("", "no " + word(), none));
        }
        return ordered;
    }

    // What the work is of, each with what it is put in order by.
    private Map<String, String> ids(Item item) {
        Map<String, String> ids = new LinkedHashMap<>();
        switch (this) {
            case THEME -> item.themes().forEach(id -> ids.put(id, id));
            case TYPE -> ids.put(item.type().cslName(), item.type().cslName());
            case YEAR -> item.year().ifPresent(year -> ids.put(String.valueOf(year), sortable(year)));
            case AUTHOR ->
                item.names(NameVariable.AUTHOR)
                        .forEach(name -> ids.put(name.displayName(), Folding.fold(inverted(name))));
            case JOURNAL -> {
                String journal = item.text(TextVariable.CONTAINER_TITLE);
                if (!journal.isEmpty()) {
                    ids.put(journal, Folding.fold(journal));
                }
            }
            case PARTNER -> PartnerReferences.partners(item).forEach(id -> ids.put(id, id));
        }
        return ids;
    }

    private String title(String id, Library library) {
        return this == THEME ? library.theme(id).map(theme -> theme.title()).orElse(id) : id;
    }

    private static String inverted(Name name) {
        return name.isLiteral() ? name.literal() : name.family() + " " + name.given();
    }

    // So that years before the common era come first, and in order.
    private static String sortable(int year) {
        return String.format(Locale.ROOT, "%011d", year + 10_000_000_000L);
    }
}
