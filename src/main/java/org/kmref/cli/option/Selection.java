package org.kmref.cli.option;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.index.IndexedLibraries.LibraryExcerpt;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Theme;
import org.kmref.query.Explanation;
import org.kmref.query.Field;
import org.kmref.query.FieldCatalogue;
import org.kmref.query.Query;
import org.kmref.query.ReferenceNames;
import org.kmref.query.parse.QueryReader;
import org.kmref.query.rank.Corpus;
import org.kmref.query.rank.Ranking;
import org.kmref.query.rank.Suggestions;
import org.kmref.query.text.Glob;

/**
 * The references a command is about, and in which order: the one meaning of the words, of {@code -}, {@code --keys},
 * {@code --cited-in} and {@code --theme} in all commands.
 *
 * <p>Words that are all names of references are those references, in the order given; else they are a query, and its matches come
 * in the order of the list. What is cited comes in the order of its first citation. {@code --sort} goes before all of these.
 */
public final class Selection {
    private final Session session;
    private final SelectionOptions options;
    private final SelectionWords words;
    private final Optional<CitedKeys> cited;
    private final LibraryExcerpt excerpt;
    private final LibraryOptions again;

    // A change asks anew each time it is worked out, and one answer is enough.
    private boolean explained;

    private @Nullable ReferenceNames names;

    Selection(
            Session session,
            SelectionOptions options,
            SelectionWords words,
            Optional<CitedKeys> cited,
            LibraryExcerpt excerpt,
            LibraryOptions again) {
        this.session = session;
        this.options = options;
        this.words = words;
        this.cited = cited;
        this.excerpt = excerpt;
        this.again = again;
    }

    /** Returns what was opened: the library, or of a large one at least the references selected. */
    public Library library() {
        return excerpt.library();
    }

    /** Returns the references selected, as many as wanted, in the order given or asked for. */
    public List<Item> items() throws IOException {
        return ordered(all(), outline());
    }

    /** Returns the references selected, however many, in the order given. */
    public List<Item> all() throws IOException {
        return all(new View(library(), outline(), names()));
    }

    /** Returns the references that the same words select in a library as it is now, as many as wanted. */
    public List<Item> in(Library library) throws IOException {
        return ordered(all(new View(library, library, new ReferenceNames(library))), library);
    }

    /** A library to select in, what queries are understood by, and what its references are called. */
    private record View(Library library, Library outline, ReferenceNames names) {}

    private List<Item> ordered(List<Item> items, Library outline) {
        Optional<Comparator<Item>> order = options.order(outline);
        return limited(turned(
                order.isEmpty() ? items : items.stream().sorted(order.get()).toList()));
    }

    private List<Item> all(View view) throws IOException {
        Library library = view.library();
        Optional<List<Item>> named = named(view.names());
        if (named.isPresent()) {
            return options.ofThemes(among(named.get()), library);
        }
        List<Item> all = options.ofThemes(cited.map(keys -> keys.items(library)).orElse(library.items()), library);
        if (words.isEmpty()) {
            return all;
        }
        Query wanted = query(view.outline());
        explain(wanted);
        return wanted.filter(all, library);
    }

    private List<Item> among(List<Item> named) {
        if (cited.isEmpty() || cited.get().isEverything()) {
            return named;
        }
        Set<CitationKey> keys = Set.copyOf(cited.get().keys());
        return named.stream().filter(item -> keys.contains(item.key())).toList();
    }

    /** Returns the references selected; that there are none ends the command. */
    public List<Item> some() throws IOException {
        List<Item> items = items();
        if (items.isEmpty()) {
            throw none();
        }
        return items;
    }

    /** Returns the key of the one reference that a word names in a library; the word itself where it names none. */
    public static CitationKey key(String word, Library library, Session session) throws IOException {
        SelectionWords words = SelectionWords.read(List.of(word), true, session);
        List<Item> items = words.named(new ReferenceNames(library)).orElse(List.of());
        if (items.size() > 1) {
            throw new NoAnswerException("'" + word + "' is " + Messages.named(items) + "; name one");
        }
        return items.isEmpty() ? new CitationKey(word) : items.get(0).key();
    }

    /** Returns the keys that the manuscripts named cite; absent where none is named. */
    public Optional<CitedKeys> cited() {
        return cited;
    }

    /** Returns whether the words name the references, and are not a query. */
    public boolean areKeys() throws IOException {
        return named(names()).isPresent();
    }

    /**
     * Returns how the command ends that has shown these references: with 1, and the reason on standard error, where there are
     * none, and where a manuscript cites others too.
     */
    public int code(List<Item> shown) throws IOException {
        boolean whole = areAllCitedThere();
        if (shown.isEmpty()) {
            session.warn(String.valueOf(none().getMessage()));
        }
        return whole && !shown.isEmpty() ? Exit.OK : Exit.NO;
    }

    private boolean areAllCitedThere() throws IOException {
        if (cited.isEmpty()) {
            return true;
        }
        CitedKeys keys = cited.get();
        Library whole = excerpt.isWhole() ? library() : again.ofKeys(keys.keys());
        List<CitationKey> missing = keys.missing(whole);
        missing.forEach(key -> session.warn(keys.places(key).get(0) + ": " + CitedKeys.missing(key, whole)));
        return missing.isEmpty();
    }

    /** Returns the best first unless another order is asked for; references that are named stay in the order given. */
    public List<Ranking.RankedItem> rank(Ranking ranking) throws IOException {
        List<Item> all = excerpt.ranked().isPresent() ? List.of() : all();
        List<Ranking.RankedItem> hits = excerpt.ranked()
                .orElseGet(() -> ranking.rank(all, excerpt.isWhole() ? Corpus.of(library()) : excerpt.corpus()));
        Optional<Comparator<Item>> order = options.order(outline());
        if (order.isPresent()) {
            hits = hits.stream()
                    .sorted(Comparator.comparing(Ranking.RankedItem::item, order.get()))
                    .toList();
        } else if (areKeys()) {
            hits = hits.stream()
                    .sorted(Comparator.comparingInt(hit -> all.indexOf(hit.item())))
                    .toList();
        }
        return limited(turned(hits));
    }

    /** Returns what the words mean as a query, the themes of the options left aside; of keys, that it is one of them. */
    public Query query() throws IOException {
        Optional<List<Item>> named = named(names());
        if (named.isEmpty()) {
            return query(outline());
        }
        Field key = new FieldCatalogue(Library.empty()).find("key").orElseThrow();
        return new Query.Either(
                named.get().stream().map(item -> isKey(key, item.key().value())).toList());
    }

    private static Query isKey(Field key, String value) {
        return Glob.isIn(value)
                ? new Query.Exactly(key, value)
                : new Query.Whole(key, value, new Glob(key.identifier(value)));
    }

    /** Says on standard error how the query was understood, if that was asked for. */
    public void explain(Query wanted) throws IOException {
        if (options.isExplained() && !explained) {
            explained = true;
            explanation(wanted).lines().forEach(session::warn);
        }
    }

    /** Returns how many works hold each part of the query, of which the library opened may hold but some. */
    public Explanation explanation(Query wanted) throws IOException {
        return excerpt.isWhole()
                ? Explanation.of(wanted, library().items(), library())
                : Explanation.of(wanted, again::count);
    }

    /** Returns the words the whole library has that are nearest to those of the query it has not. */
    public List<String> nearest(Query wanted) throws IOException {
        return Suggestions.of(wanted, excerpt.isWhole() ? library() : again.near(Suggestions.words(wanted)));
    }

    /** Returns the themes asked for, in the order of the list, or all of them where none is. */
    public List<Theme> themes() {
        return options.themes(library());
    }

    /** Returns what was asked for, for a message that it was not found. */
    public String described() {
        if (outline().items().isEmpty()) {
            return "the library has no references yet; kmref add and kmref import put some in";
        }
        List<String> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add("'" + String.join(" ", words.typed()) + "'");
        }
        parts.addAll(options.themesDescribed());
        String what = parts.isEmpty() ? "nothing" : "nothing matches " + String.join(" in ", parts);
        return cited.map(keys -> what + (parts.isEmpty() ? " is cited in " : " among what is cited in ") + keys.files())
                .orElse(what + FileWords.hint(words.typed(), session));
    }

    private NoAnswerException none() throws IOException {
        if (words.isEmpty() || outline().items().isEmpty()) {
            return new NoAnswerException(described());
        }
        Library near = near();
        UnknownReferences unknown = new UnknownReferences(near);
        List<String> strange = words.unknown(new ReferenceNames(near));
        boolean alone = cited.isEmpty() && !options.areThemesNamed();
        // Of keys with one mistyped among them, that one is reported.
        boolean some = strange.size() < words.typed().size();
        boolean meant =
                options.areKeysExpected() || (alone && (some || strange.stream().allMatch(unknown::isNearly)));
        return strange.isEmpty() || !meant ? new NoAnswerException(described()) : unknown.of(strange, session);
    }

    private Optional<List<Item>> named(ReferenceNames names) throws IOException {
        Optional<List<Item>> named = words.named(names);
        if (named.isEmpty() && !words.isEmpty() && options.areKeys(words)) {
            throw new UnknownReferences(near()).of(words.unknown(names), session);
        }
        return named;
    }

    // Of the library that was opened, looked up once.
    private ReferenceNames names() {
        if (names == null) {
            names = new ReferenceNames(library());
        }
        return names;
    }

    // At least the references whose keys may have been meant.
    private Library near() throws IOException {
        return excerpt.isWhole()
                ? library()
                : again.ofKeys(words.candidates().stream().map(CitationKey::new).toList());
    }

    // What the words of a query mean depends on the fields of the whole library.
    private Query query(Library outline) {
        return QueryReader.parse(String.join(" ", words.typed()), outline);
    }

    private Library outline() {
        return excerpt.outline();
    }

    private <T> List<T> turned(List<T> items) {
        List<T> turned = new ArrayList<>(items);
        if (options.isTurned()) {
            Collections.reverse(turned);
        }
        return turned;
    }

    private <T> List<T> limited(List<T> items) {
        return options.limit()
                .map(limit -> items.subList(0, Math.min(limit, items.size())))
                .orElse(items);
    }
}
