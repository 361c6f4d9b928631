package org.kmref.csl.catalogue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;
import org.kmref.model.Nearest;
import org.kmref.model.Problem;

/**
 * The styles that come with kmref, and style files, by name.
 *
 * <p>To find one style reads one pack of some 100 kB; only {@link #all}, {@link #search} and the message for a name
 * that is not known read the list of all, once. Safe to share between threads.
 */
public final class StyleCatalogue {
    /** The resource that lists all styles, beside this class, in the order of their ids. */
    static final String LIST = "styles.tsv";

    private static final Pattern JAR = Pattern.compile("styles-(\\S+)\\.jar");
    private static final String ALIASES = "aliases.tsv";
    private static final String REPOSITORY = "zotero.org/styles/";
    private static final List<String> START_OF_ADDRESS =
            List.of("", "www.", "http://", "https://", "http://www.", "https://www.");
    private static final StyleCatalogue BUNDLED = new StyleCatalogue();

    private volatile @Nullable List<String> rows;
    private volatile @Nullable Map<String, String> aliases;

    private StyleCatalogue() {}

    /** Returns the one catalogue; costs nothing until it is asked. */
    public static StyleCatalogue bundled() {
        return BUNDLED;
    }

    /**
     * Returns the style a name means: an id, an alias, the address of a style in the official repository, a dependent
     * style's id (its parent's XML, with its own default locale), or, where it has a slash or ends in {@code .csl}, a
     * path. Upper case, spaces and underscores in an id are forgiven.
     *
     * @throws StyleException when there is none, with the nearest names; when the file cannot be read or used; when a
     *     file's parent is not bundled
     */
    public Style find(String name) throws StyleException {
        return find(name, Path.of(""));
    }

    /** Returns the style as {@link #find(String)} does; a relative path starts from the folder. */
    public Style find(String name, Path folder) throws StyleException {
        String published = publishedId(name);
        if (published.isEmpty() && isPath(name)) {
            return file(name, folder);
        }
        String id = published.isEmpty() ? name : published;
        Optional<Style> style = lookUp(id, id);
        if (style.isEmpty()) {
            style = lookUp(name.strip(), folded(id));
        }
        if (style.isEmpty()) {
            throw unknown(name);
        }
        return style.get();
    }

    /** Returns what the catalogue says of the bundled style a name means, aliases included; absent when there is none. */
    public Optional<StyleEntry> entry(String name) {
        String published = publishedId(name);
        String id = published.isEmpty() ? name : published;
        return entryOf(id).or(() -> entryOf(folded(id)));
    }

    /** Returns all styles in the order of their ids. */
    public List<StyleEntry> all() {
        return rows().stream().map(StyleEntry::ofRow).toList();
    }

    /**
     * Returns the styles whose id, alias or title has every word of the text, best first; case and accents are folded,
     * and a word may stand inside a longer one.
     */
    public List<StyleEntry> search(String text) {
        return StyleSearch.search(text, rows(), aliases());
    }

    /** Returns the aliases, each with the id of the style it means, in the order of the alphabet. */
    public Map<String, String> aliases() {
        Map<String, String> read = aliases;
        if (read == null) {
            Map<String, String> table = new TreeMap<>();
            for (String row : Rows.of(ALIASES)) {
                String[] cells = row.split("\t", -1);
                table.put(cells[0], cells[1]);
            }
            read = Collections.unmodifiableMap(table);
            aliases = read;
        }
        return read;
    }

    /** Returns every name {@link #find} knows, ids and aliases. */
    public Collection<String> names() {
        List<String> names = new ArrayList<>(aliases().keySet());
        rows().forEach(row -> names.add(Rows.firstCell(row)));
        return names;
    }

    // The name in messages is the one that was asked for, also where another style's XML is behind it.
    private Optional<Style> lookUp(String name, String id) {
        Optional<StylePacks.Packed> packed = StylePacks.find(id);
        if (packed.isEmpty() && aliases().containsKey(id)) {
            packed = StylePacks.find(aliases().getOrDefault(id, id));
        }
        return packed.isEmpty() ? Optional.empty() : Optional.of(style(name, packed.get()));
    }

    private static Style style(String name, StylePacks.Packed packed) {
        if (packed.parent().isEmpty()) {
            return style(name, packed, "");
        }
        StylePacks.Packed parent = StylePacks.find(packed.parent())
                .orElseThrow(() -> new IllegalStateException("the catalogue lacks " + packed.parent()));
        return style(name, parent, packed.defaultLocale());
    }

    private static Style style(String name, StylePacks.Packed independent, String defaultLocale) {
        String id = independent.id();
        return Style.compiled(name, independent.content(), () -> StylePacks.xml(id), defaultLocale);
    }

    private Optional<StyleEntry> entryOf(String id) {
        String start = aliases().getOrDefault(id, id) + '\t';
        return rows().stream().filter(row -> row.startsWith(start)).findFirst().map(StyleEntry::ofRow);
    }

    private List<String> rows() {
        List<String> read = rows;
        if (read == null) {
            read = Rows.of(LIST);
            rows = read;
        }
        return read;
    }

    /** Returns which release of the styles is bundled, such as {@code 26.2}: the builder notes its jar in the first line. */
    public String release() {
        String list = new String(Rows.bytes(LIST), StandardCharsets.UTF_8);
        Matcher jar = JAR.matcher(list.substring(0, list.indexOf('\n')));
        return jar.find() ? jar.group(1) : "";
    }

    private Style file(String path, Path folder) throws StyleException {
        Style style = new Style(path, StyleFile.read(path, folder), "");
        StyleHead head = StyleHead.of(style);
        if (head.parent().isEmpty()) {
            return style;
        }
        String parent = head.parent().get();
        Style layout = lookUp(path, parent).orElseThrow(() -> {
            String question = Nearest.question(parent, names());
            return problem(
                    path,
                    "the style depends on " + parent + ", which is not among the bundled styles; "
                            + (question.isEmpty() ? "give the path of that style instead" : question));
        });
        return layout.withDefaultLocale(head.defaultLocale());
    }

    private StyleException unknown(String name) {
        List<String> nearest = Nearest.of(folded(name), names());
        String hint = nearest.isEmpty()
                ? "kmref styles TEXT finds one by its title"
                : Nearest.question(folded(name), nearest);
        return problem("", "there is no style '" + printable(name) + "'; " + hint);
    }

    private static StyleException problem(String file, String message) {
        return new StyleException(Problem.error(file, 0, 0, message));
    }

    // The id in the address of a style in the official repository, or empty.
    private static String publishedId(String name) {
        int start = name.indexOf(REPOSITORY);
        boolean isAddress =
                start >= 0 && START_OF_ADDRESS.contains(name.substring(0, start).strip());
        return isAddress ? name.substring(start + REPOSITORY.length()).strip() : "";
    }

    /** Returns whether the name is that of a file, which need not be there. */
    public static boolean isPath(String name) {
        return name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.endsWith(".csl");
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }

    private static String printable(String name) {
        String shown = name.replaceAll("\\p{Cntrl}", "?");
        return shown.length() > 80 ? shown.substring(0, 80) + "…" : shown;
    }
}
