package org.kmref.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Theme;
import org.kmref.query.Order;
import org.kmref.query.Search;

/** Which references a command is about, and in which order. */
final class SelectionOptions {
    private List<String> query = new ArrayList<>();

    private List<String> themes = new ArrayList<>();

    private @Nullable Integer limit;

    private @Nullable String sort;

    /** Says what these options are. */
    void declare(Declaration of) {
        of.words("0..*", "QUERY", "Words that must all occur; case and accents do not matter.", value -> query = value);
        of.texts(
                1,
                "THEME",
                "Only this theme: an id, an alias or the beginning of one; repeatable.",
                value -> themes = value,
                "-t",
                "--theme");
        of.number(2, "N", "At most so many references.", value -> limit = value, "-n", "--limit");
        of.text(3, "FIELD[:desc]", "Order by key, author, year, title or type.", value -> sort = value, "--sort");
    }

    /** Returns the references selected, in the order of the list or in the one asked for. */
    List<Item> select(Library library) {
        List<Item> found = search(library).filter(ofThemes(library));
        return limited(sorted(found).stream()).toList();
    }

    /** Returns the references selected, the best first unless another order is asked for. */
    List<Search.Hit> rank(Library library) {
        List<Search.Hit> hits = search(library).rank(ofThemes(library));
        if (sort != null) {
            Comparator<Item> order = order(sort);
            hits = hits.stream()
                    .sorted(Comparator.comparing(Search.Hit::item, order))
                    .toList();
        }
        return limited(hits.stream()).toList();
    }

    Search search(Library library) {
        return new Search(library, query);
    }

    /** Returns the themes asked for, in the order of the list, or all of them where none is. */
    List<Theme> themes(Library library) {
        if (themes.isEmpty()) {
            return library.themes();
        }
        return ThemeArguments.themes(themes, library);
    }

    /** Returns the words of the query as they were typed. */
    List<String> words() {
        return query;
    }

    /** Returns what was asked for, for a message that it was not found. */
    String described() {
        List<String> parts = new ArrayList<>();
        if (!query.isEmpty()) {
            parts.add("'" + String.join(" ", query) + "'");
        }
        if (!themes.isEmpty()) {
            parts.add((themes.size() == 1 ? "the theme " : "the themes ") + Messages.quoted(themes));
        }
        return parts.isEmpty() ? "the library has no references" : "nothing matches " + String.join(" in ", parts);
    }

    private List<Item> ofThemes(Library library) {
        if (themes.isEmpty()) {
            return library.items();
        }
        Set<String> ids = new LinkedHashSet<>();
        themes(library).forEach(theme -> ids.add(theme.id()));
        return library.items().stream()
                .filter(item -> item.themes().stream().anyMatch(ids::contains))
                .toList();
    }

    private List<Item> sorted(List<Item> items) {
        return sort == null ? items : items.stream().sorted(order(sort)).toList();
    }

    private static Comparator<Item> order(String written) {
        return Order.of(written).orElseThrow(() -> {
            String field = written.replaceAll(":.*", "");
            return new UsageException(
                    Order.names().contains(field)
                            ? "there is no order '" + written + "'; write " + field + " or " + field + ":desc"
                            : Messages.unknown("field to sort by", field, Order.names()));
        });
    }

    private <T> Stream<T> limited(Stream<T> items) {
        if (limit == null) {
            return items;
        }
        if (limit < 1) {
            throw new UsageException("--limit is a number from 1 on, not " + limit);
        }
        return items.limit(limit);
    }
}
