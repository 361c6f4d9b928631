package org.kmref.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.TextVariable;

/** Finds the work a list has already: by DOI, PMID or ISBN, else by title and year. Two DOIs that differ are two works. */
public final class SameWork {
    private final Map<String, Item> byMark = new HashMap<>();

    public SameWork(List<Item> items) {
        items.forEach(this::add);
    }

    /** A work that is there already, and what tells so: {@code DOI}, {@code ISBN}, {@code title and year} ... */
    public record Found(Item item, String by) {}

    /** Takes a work in, so that later ones are held against it too. */
    public void add(Item item) {
        marks(item).forEach(mark -> byMark.putIfAbsent(mark.value(), item));
    }

    /** Returns the same work in the list, or absent. */
    public Optional<Found> find(Item item) {
        for (Mark mark : marks(item)) {
            Item other = byMark.get(mark.value());
            if (other != null && !differInDoi(item, other)) {
                return Optional.of(new Found(other, mark.by()));
            }
        }
        return Optional.empty();
    }

    private record Mark(String by, String value) {}

    private static List<Mark> marks(Item item) {
        List<Mark> marks = new ArrayList<>();
        mark("DOI", doi(item), marks);
        mark("PMID", item.text(TextVariable.PMID).strip(), marks);
        mark("ISBN", isbn(item), marks);
        String title = String.join(" ", Folding.words(item.title()));
        if (!title.isEmpty() && item.year().isPresent()) {
            mark("title and year", title + " " + item.year().get() + " " + item.type(), marks);
        }
        if (marks.isEmpty()) {
            mark("fields, all of them alike", alike(item), marks);
        }
        return marks;
    }

    // The key and the themes are the list's, not the work's.
    private static String alike(Item item) {
        return item.toBuilder()
                .key(new CitationKey("any"))
                .themes(List.of())
                .build()
                .toString();
    }

    private static void mark(String by, String value, List<Mark> marks) {
        if (!value.isEmpty()) {
            marks.add(new Mark(by, by + ":" + value));
        }
    }

    private static boolean differInDoi(Item one, Item other) {
        String left = doi(one);
        String right = doi(other);
        return !left.isEmpty() && !right.isEmpty() && !left.equals(right);
    }

    private static String doi(Item item) {
        String doi = item.text(TextVariable.DOI).strip().toLowerCase(Locale.ROOT);
        int start = doi.indexOf("10.");
        return start < 0 ? doi : doi.substring(start);
    }

    // A chapter has the ISBN of its book, so that alone says nothing of it.
    private static String isbn(Item item) {
        return switch (item.type()) {
            case CHAPTER, PAPER_CONFERENCE, ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA -> "";
            default -> item.text(TextVariable.ISBN).replaceAll("[^0-9Xx]", "").toUpperCase(Locale.ROOT);
        };
    }
}
