package org.kmref.cli.option;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.index.IndexedLibraries.LibraryExcerpt;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Theme;
import org.kmref.query.Explanation;
import org.kmref.query.Order;
import org.kmref.query.Query;
import org.kmref.query.TermFilter;
import org.kmref.query.parse.QueryReader;
import org.kmref.query.parse.SyntaxException;
import org.kmref.query.rank.Corpus;
import org.kmref.query.rank.Ranking;
import org.kmref.query.rank.Suggestions;

/** Which references a command is about, and in which order. */
public final class SelectionOptions {
    private final Session session;

    private ArgumentValue words = ArgumentValue.QUERY;

    private List<String> query = new ArrayList<>();

    private List<String> themes = new ArrayList<>();

    private @Nullable Integer limit;

    private @Nullable String sort;

    private boolean reverse;

    private boolean explain;

    // A change is worked out several times, and one answer is enough.
    private boolean explained;

    private @Nullable LibraryExcerpt opened;
    // Where only a part of a large library has been opened: what opens others.
    private Optional<LibraryOptions> again = Optional.empty();

    public SelectionOptions(Session session) {
        this.session = session;
    }

    /** Returns these options for a command whose words may be keys where they are not a query. */
    public SelectionOptions orKeys() {
        words = ArgumentValue.ITEMS;
        return this;
    }

    /** Says what these options are. */
    public void declare(Declaration of) {
        declareQuery(of);
        of.number(2, "N", "Show at most this many references.", value -> limit = value, "-n", "--limit");
        of.text(
                3,
                ArgumentValue.oneOf("FIELD", SelectionOptions::orders).called("[-]FIELD"),
                "Sort by a field: key, author, year, title, type, theme, issued ...; -year: the latest first.",
                value -> sort = value,
                "--sort");
        of.flag(4, "Reverse the order.", value -> reverse = value, "--reverse");
    }

    private static List<String> orders() {
        return Order.names(Library.empty()).stream()
                .flatMap(name -> Stream.of(name, name + ":desc"))
                .toList();
    }

    /** Says what these options are where references are counted: of {@code -n} groups are shown. */
    public void declareCounted(Declaration of) {
        declareQuery(of);
        of.number(
                2,
                "N",
                "Show this many authors, journals and partners; by default 10.",
                value -> limit = value,
                "-n",
                "--limit");
    }

    /** Says what these options are where neither number nor order matters. */
    public void declareQuery(Declaration of) {
        of.words(
                "0..*",
                words,
                "Query: words, author:nilsen, year:2015.., -type:book; see kmref help query.",
                value -> query = value);
        declareThemes(of);
    }

    /** Says what these options are where the words are not all of the query, and the command hands them on. */
    public void declareThemes(Declaration of) {
        of.texts(
                1,
                ArgumentValue.THEME,
                "Only this theme: an id, an alias or the beginning of one; repeatable.",
                value -> themes = value,
                "-t",
                "--theme");
        of.flag(
                5,
                "Print how the query was understood, and how many references match each part.",
                value -> explain = value,
                "--explain");
    }

    /** Opens the library, or of a large one at least what can be selected. */
    public Library open(LibraryOptions options) throws IOException {
        LibraryExcerpt part = options.meeting(this::need);
        opened = part;
        again = part.isWhole() ? Optional.empty() : Optional.of(options);
        return part.library();
    }

    /** Opens the library likewise, for {@link #rank}: of a large one perhaps no more than what is found. */
    public Library openRanked(LibraryOptions options) throws IOException {
        if (!themes.isEmpty()) {
            return open(options);
        }
        int most = sort == null ? limit().orElse(Integer.MAX_VALUE) : Integer.MAX_VALUE;
        opened = options.ranked(this::query, most);
        again = opened.isWhole() ? Optional.empty() : Optional.of(options);
        return opened.library();
    }

    // Words that are wrong are reported when they are used.
    private TermFilter need(Library outline) {
        try {
            List<TermFilter> needs = new ArrayList<>();
            needs.add(QueryReader.parse(String.join(" ", query), outline).need());
            if (!themes.isEmpty()) {
                needs.add(TermFilter.oneOf(themes(outline).stream()
                        .map(theme -> TermFilter.ofWords(theme.id()))
                        .toList()));
            }
            return TermFilter.allOf(needs);
        } catch (SyntaxException | UsageException wrong) {
            return new TermFilter.OneOf(List.of());
        }
    }

    // What the words of a query mean depends on the fields of the whole library.
    private Library outline(Library library) {
        return opened == null ? library : opened.outline();
    }

    /** Returns the references selected, in the order of the list or in the one asked for. */
    public List<Item> select(Library library) throws IOException {
        return limited(sorted(all(library), library).stream()).toList();
    }

    /** Returns the references wanted, in the order of the list, however many. */
    public List<Item> all(Library library) throws IOException {
        List<Item> among = ofThemes(library);
        if (query.isEmpty()) {
            return among;
        }
        Query wanted = query(library);
        explain(wanted, library);
        return wanted.filter(among, library);
    }

    /** Returns how many are to be shown at most, where that was said. */
    public Optional<Integer> limit() {
        if (limit != null && limit < 1) {
            throw new UsageException("--limit is a number from 1 on, not " + limit);
        }
        return Optional.ofNullable(limit);
    }

    /** Returns the references selected, the best first unless another order is asked for. */
    public List<Ranking.RankedItem> rank(Ranking ranking, Library library) {
        List<Ranking.RankedItem> hits = Optional.ofNullable(opened)
                .flatMap(LibraryExcerpt::ranked)
                .orElseGet(
                        () -> ranking.rank(ofThemes(library), opened == null ? Corpus.of(library) : opened.corpus()));
        if (sort != null) {
            Comparator<Item> order = order(sort, library);
            hits = hits.stream()
                    .sorted(Comparator.comparing(Ranking.RankedItem::item, order))
                    .toList();
        } else if (reverse) {
            hits = reversed(hits);
        }
        return limited(hits.stream()).toList();
    }

    /** Returns what the words mean in this library, the themes of the options left aside. */
    public Query query(Library library) {
        return QueryReader.parse(String.join(" ", query), outline(library));
    }

    /** Says on standard error how the query was understood, if that was asked for. */
    public void explain(Query wanted, Library library) throws IOException {
        if (explain && !explained) {
            explained = true;
            explanation(wanted, library).lines().forEach(session::warn);
        }
    }

    /** Returns how many works hold each part of the query, of which the library opened may hold but some. */
    public Explanation explanation(Query wanted, Library library) throws IOException {
        return again.isPresent()
                ? Explanation.of(wanted, again.get()::count)
                : Explanation.of(wanted, library.items(), library);
    }

    /** Returns the words the whole library has that are nearest to those of the query it has not. */
    public List<String> nearest(Query wanted, Library library) throws IOException {
        Library words = again.isPresent() ? again.get().near(Suggestions.words(wanted)) : library;
        return Suggestions.of(wanted, words);
    }

    /** Returns the themes asked for, in the order of the list, or all of them where none is. */
    public List<Theme> themes(Library library) {
        if (themes.isEmpty()) {
            return library.themes();
        }
        return ThemeArguments.themes(themes, library);
    }

    /** Takes the words of the query from a command that reads others beside them. */
    public void ask(List<String> words) {
        query = words;
    }

    /** Returns whether nothing was said of which references are wanted. */
    public boolean isEmpty() {
        return query.isEmpty() && themes.isEmpty();
    }

    public boolean areThemesNamed() {
        return !themes.isEmpty();
    }

    /** Returns the words of the query as they were typed. */
    public List<String> words() {
        return query;
    }

    /** Returns what was asked for, for a message that it was not found. */
    public String described() {
        List<String> parts = new ArrayList<>();
        if (!query.isEmpty()) {
            parts.add("'" + String.join(" ", query) + "'");
        }
        if (!themes.isEmpty()) {
            parts.add((themes.size() == 1 ? "the theme " : "the themes ") + Messages.quoted(themes));
        }
        return parts.isEmpty() ? "the library has no references" : "nothing matches " + String.join(" in ", parts);
    }

    /** Returns the references of the themes asked for, whatever the words of the query are. */
    List<Item> ofThemes(Library library) {
        if (themes.isEmpty()) {
            return library.items();
        }
        Set<String> ids = new LinkedHashSet<>();
        themes(library).forEach(theme -> ids.add(theme.id()));
        return library.items().stream()
                .filter(item -> item.themes().stream().anyMatch(ids::contains))
                .toList();
    }

    private List<Item> sorted(List<Item> items, Library library) {
        if (sort == null) {
            return reverse ? reversed(items) : items;
        }
        return items.stream().sorted(order(sort, library)).toList();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private Comparator<Item> order(String written, Library library) {
        // What lacks the field is last either way, so it is the direction that turns.
        return Order.of(reverse ? Order.turned(written) : written, outline(library))
                .orElseThrow(() -> {
                    String field = written.replaceAll("^-|:.*", "");
                    List<String> names = Order.names(outline(library));
                    return new UsageException(
                            names.contains(field)
                                    ? "there is no order '" + written + "'; write " + field + " or -" + field
                                    : Messages.unknown("field to sort by", field, names));
                });
    }

    private <T> Stream<T> limited(Stream<T> items) {
        return limit().map(items::limit).orElse(items);
    }
}
