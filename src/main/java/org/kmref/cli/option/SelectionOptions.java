package org.kmref.cli.option;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.index.IndexedLibraries.LibraryExcerpt;
import org.kmref.index.LibraryIndex;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Theme;
import org.kmref.query.FieldCatalogue;
import org.kmref.query.Order;
import org.kmref.query.ReferenceNames;
import org.kmref.query.TermFilter;
import org.kmref.query.parse.QueryReader;
import org.kmref.query.parse.SyntaxException;

/** How a command is told which references it is about, and in which order; {@link Selection} is what that comes to. */
public final class SelectionOptions {
    private static final Set<String> PRESENCE = Set.of("has", "missing", "arxiv");

    private final Session session;

    private boolean keysExpected;

    private boolean optionalWords = true;

    private boolean byLine;

    private String command = "";

    private List<String> words = new ArrayList<>();

    private boolean keys;

    private List<String> citedIn = new ArrayList<>();

    private List<String> themes = new ArrayList<>();

    private @Nullable Integer limit;

    private @Nullable String sort;

    private boolean reverse;

    private boolean explain;

    // Standard input can be read only once.
    private @Nullable SelectionWords read;

    public SelectionOptions(Session session) {
        this.session = session;
    }

    /** Returns these options for a command that is usually given keys: what is neither a key nor found is reported as a key. */
    public SelectionOptions expectingKeys() {
        keysExpected = true;
        return this;
    }

    /** Returns these options for a command whose further words are fields. */
    public SelectionOptions beforeFields() {
        byLine = true;
        return this;
    }

    /** Returns these options for a command that needs words. */
    public SelectionOptions required() {
        optionalWords = false;
        return this;
    }

    /** Says what these options are. */
    public void declare(Declaration of) {
        declareQuery(of);
        of.number(2, "N", "At most this many references.", value -> limit = value, "-n", "--limit");
        declareOrder(of);
    }

    /** Says what the option is by which references are sorted. */
    public void declareOrder(Declaration of) {
        of.text(
                3,
                ArgumentValue.ORDER,
                "Sort by a field: key, author, year, title, type, theme, issued ...; -year: the latest first.",
                value -> sort = value,
                "--sort");
        of.flag(4, "Reverse the order.", value -> reverse = value, "--reverse");
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
        declareWords(of);
        declareThemes(of);
    }

    private void declareWords(Declaration of) {
        command = of.command();
        of.words(
                "0..*",
                // Where keys are usual, completion offers nothing else.
                value(),
                "Keys, or else a query: words, author:nilsen, year:2015.., -type:book; - reads keys from standard"
                        + " input; see kmref help query.",
                value -> words = value);
    }

    private ArgumentValue value() {
        ArgumentValue value =
                keysExpected ? ArgumentValue.KEY.called(ArgumentValue.ITEMS.label()) : ArgumentValue.ITEMS;
        return byLine ? value.byLine() : value;
    }

    /** Says what these options are where the words are not all of the selection, and the command hands them on. */
    public void declareThemes(Declaration of) {
        declareKinds(of);
        of.flag(
                6,
                "Print how the query was understood, and how many references match each part.",
                value -> explain = value,
                "--explain");
    }

    /** Says what these options are where a query is not explained. */
    public void declarePlain(Declaration of) {
        declareWords(of);
        declareKinds(of);
    }

    private void declareKinds(Declaration of) {
        of.texts(
                1,
                ArgumentValue.THEME,
                "Only this theme: an id, an alias or the beginning of one; repeatable.",
                value -> themes = value,
                "-t",
                "--theme");
        of.flag(4, "Read the words as keys, whatever they look like.", value -> keys = value, "--keys");
        of.texts(
                5,
                ArgumentValue.FILE,
                "Only what this manuscript cites, in order of first citation: Markdown, LaTeX, .aux, .bcf, Typst, Org; "
                        + "repeatable.",
                value -> citedIn = value,
                "--cited-in");
    }

    /** Takes the words from a command that reads others beside them. */
    public void take(List<String> selecting) {
        words = selecting;
    }

    /** Returns the words as they were typed. */
    public List<String> words() {
        return words;
    }

    /** Returns whether nothing was said of which references are wanted. */
    public boolean isEmpty() {
        return words.isEmpty() && themes.isEmpty() && citedIn.isEmpty();
    }

    public boolean areThemesNamed() {
        return !themes.isEmpty();
    }

    /** Opens the library, or of a large one at least what is selected. */
    public Selection open(LibraryOptions options) throws IOException {
        return select(options, (named, cited) -> options.excerpt(index -> index.excerpt(part(index, named, cited))));
    }

    /** Opens the library likewise, to rank what is selected: of a large one perhaps no more than what is found. */
    public Selection openRanked(LibraryOptions options) throws IOException {
        int most = sort == null ? limit().orElse(Integer.MAX_VALUE) : Integer.MAX_VALUE;
        return select(
                options,
                (named, cited) -> options.excerpt(index -> {
                    boolean others = named.isEmpty() || named.areForced() || cited.isPresent() || areThemesNamed();
                    if (others
                            || named.named(new ReferenceNames(index.named(named.candidates())))
                                    .isPresent()) {
                        return index.excerpt(part(index, named, cited));
                    }
                    return index.rankedExcerpt(outline -> QueryReader.parse(String.join(" ", words), outline), most);
                }));
    }

    /** Opens the whole library. */
    public Selection openWhole(LibraryOptions options) throws IOException {
        return select(options, (named, cited) -> LibraryExcerpt.whole(options.open()));
    }

    /** Returns the selection in a library that is open. */
    public Selection in(Library library, LibraryOptions options) throws IOException {
        return select(options, (named, cited) -> LibraryExcerpt.whole(library));
    }

    private interface Opening {
        LibraryExcerpt open(SelectionWords named, Optional<CitedKeys> cited) throws IOException;
    }

    private Selection select(LibraryOptions options, Opening opening) throws IOException {
        SelectionWords named = read();
        Optional<CitedKeys> cited =
                citedIn.isEmpty() ? Optional.empty() : Optional.of(CitedKeys.read(citedIn, session));
        LibraryExcerpt excerpt = opening.open(named, cited);
        return new Selection(session, this, named, cited.map(keys -> keys.in(excerpt.library())), excerpt, options);
    }

    private SelectionWords read() throws IOException {
        if (read == null) {
            if (!optionalWords && isEmpty()) {
                throw new UsageException("name at least one key or query; see kmref " + command + " --help");
            }
            if (keys && words.isEmpty()) {
                throw new UsageException("--keys needs a key; name one, or - for those on standard input");
            }
            if (keysExpected && words.stream().anyMatch(String::isBlank)) {
                throw new UsageException("a key cannot be empty; name a reference");
            }
            read = SelectionWords.read(words, keys, session);
        }
        return read;
    }

    private Library part(LibraryIndex index, SelectionWords named, Optional<CitedKeys> cited) {
        if (!named.isEmpty()) {
            Library part = index.named(named.candidates());
            if (named.areForced() || named.named(new ReferenceNames(part)).isPresent()) {
                return part;
            }
        }
        return cited.filter(keysCited -> !keysCited.isEverything() && !keysCited.isOfWorks())
                .map(keysCited -> index.ofKeys(keysCited.keys()))
                .orElseGet(() -> index.meeting(need(index.outline())));
    }

    // Words that are wrong are reported when they are used.
    private TermFilter need(Library outline) {
        try {
            List<TermFilter> needs = new ArrayList<>();
            needs.add(QueryReader.parse(String.join(" ", words), outline).need());
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

    /** Returns the lines of standard input that are not blank, without the blanks around them. */
    public static List<String> lines(Session session) throws IOException {
        return SelectionWords.lines(session);
    }

    /** Returns how many are to be shown at most, where that was said. */
    public Optional<Integer> limit() {
        if (limit != null && limit < 1) {
            throw new UsageException("--limit is a number from 1 on, not " + limit);
        }
        return Optional.ofNullable(limit);
    }

    /** Returns the order asked for. */
    Optional<Comparator<Item>> order(Library outline) {
        return sort == null ? Optional.empty() : Optional.of(order(sort, outline));
    }

    /** Returns whether the order there is otherwise is to be the other way round. */
    boolean isTurned() {
        return reverse && sort == null;
    }

    private Comparator<Item> order(String written, Library outline) {
        // What lacks the field is last either way, so it is the direction that turns.
        return Order.of(reverse ? Order.turned(written) : written, outline).orElseThrow(() -> {
            String field = written.replaceAll("^-|:.*", "");
            List<String> names = Order.names(outline);
            return new UsageException(
                    names.contains(field)
                            ? "there is no order '" + written + "'; write " + field + " or -" + field
                            : Messages.unknown("field to sort by", field, names));
        });
    }

    boolean isExplained() {
        return explain;
    }

    /** Returns whether the words are to be keys, be they a query by their looks or not. */
    boolean areKeys(SelectionWords named) {
        return named.areForced()
                || (keysExpected && named.typed().stream().anyMatch(SelectionOptions::isOfUnknownField));
    }

    // A key such as DBLP:journals/x is no query of the field DBLP.
    private static boolean isOfUnknownField(String word) {
        int colon = word.indexOf(':');
        return colon > 0
                && !word.contains(" ")
                && !PRESENCE.contains(word.substring(0, colon))
                && !FieldCatalogue.isKnown(word.substring(0, colon));
    }

    /** Returns whether what is neither a key nor found was to be a key. */
    boolean areKeysExpected() {
        return keysExpected;
    }

    /** Returns the themes asked for, in the order of the list, or all of them where none is. */
    List<Theme> themes(Library library) {
        return themes.isEmpty() ? library.themes() : ThemeArguments.themes(themes, library);
    }

    /** Returns what is said of the themes asked for: {@code the themes 'theory', 'public'}; nothing where there are none. */
    List<String> themesDescribed() {
        return themes.isEmpty()
                ? List.of()
                : List.of((themes.size() == 1 ? "the theme " : "the themes ") + Messages.quoted(themes));
    }

    /** Returns those of the themes asked for, in the order given. */
    List<Item> ofThemes(List<Item> items, Library library) {
        if (themes.isEmpty()) {
            return items;
        }
        Set<String> ids = new LinkedHashSet<>();
        themes(library).forEach(theme -> ids.add(theme.id()));
        return items.stream()
                .filter(item -> item.themes().stream().anyMatch(ids::contains))
                .toList();
    }
}
