package org.kmref.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kmref.model.AttachedFiles;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** The fields there are: the short names people type, every CSL variable, and what else the library's works say. */
public final class FieldCatalogue {
    private static final Map<String, Field> KNOWN = known();

    private static final Map<String, String> ALIASES = new TreeMap<>(Map.ofEntries(
            Map.entry("id", "key"),
            Map.entry("authors", "author"),
            Map.entry("editors", "editor"),
            Map.entry("date", "issued"),
            Map.entry("container", "journal"),
            Map.entry("themes", "theme"),
            Map.entry("keywords", "keyword"),
            Map.entry("partner", "partners"),
            Map.entry("approach", "approaches"),
            Map.entry("pages", "page"),
            Map.entry("lang", "language"),
            Map.entry("place", "publisher-place"),
            Map.entry("series", "collection-title")));

    private static final String LAST_OF_USUAL = "approaches";

    private final Map<String, Field> fields = new LinkedHashMap<>(KNOWN);

    /** The fields of every library, and those of the works of this one. */
    public FieldCatalogue(Library library) {
        for (Item item : library.items()) {
            for (String name : item.extra().keySet()) {
                fields.putIfAbsent(name.toLowerCase(Locale.ROOT), new Field(name, Field.Type.OTHER, List.of()));
            }
        }
    }

    /** Returns the field of this name, case-insensitive. */
    public Optional<Field> find(String name) {
        return Optional.ofNullable(fields.get(full(name)));
    }

    /** Returns the names of all fields, the usual ones first, then what else these may be called. */
    public List<String> names() {
        List<String> names = new ArrayList<>(fields.keySet());
        names.addAll(ALIASES.keySet());
        return names;
    }

    /** Returns the names of the fields people ask for most. */
    public static List<String> usual() {
        List<String> names = new ArrayList<>(KNOWN.keySet());
        return names.subList(0, names.indexOf(LAST_OF_USUAL) + 1);
    }

    /** Returns whether every library has this field. */
    public static boolean isKnown(String name) {
        return KNOWN.containsKey(full(name));
    }

    private static String full(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(plain, plain);
    }

    private static Map<String, Field> known() {
        Map<String, Field> known = new LinkedHashMap<>();
        put(known, "any", Field.Type.ANY);
        put(known, "author", Field.Type.NAME, NameVariable.AUTHOR);
        put(known, "editor", Field.Type.NAME, NameVariable.EDITOR);
        put(known, "name", Field.Type.NAME);
        put(known, "year", Field.Type.YEAR, DateVariable.ISSUED);
        put(known, "title", Field.Type.TEXT, TextVariable.TITLE, TextVariable.TITLE_SHORT);
        put(known, "journal", Field.Type.TEXT, TextVariable.CONTAINER_TITLE, TextVariable.CONTAINER_TITLE_SHORT);
        put(known, "type", Field.Type.TYPE);
        put(known, "theme", Field.Type.THEME);
        put(known, "keyword", Field.Type.KEYWORD, TextVariable.KEYWORD);
        put(known, "key", Field.Type.ID);
        put(known, "doi", Field.Type.ID, TextVariable.DOI);
        put(known, "isbn", Field.Type.ID, TextVariable.ISBN);
        put(known, "issn", Field.Type.ID, TextVariable.ISSN);
        put(known, "pmid", Field.Type.ID, TextVariable.PMID);
        put(known, "pmcid", Field.Type.ID, TextVariable.PMCID);
        put(known, "publisher", Field.Type.TEXT, TextVariable.PUBLISHER);
        put(known, "url", Field.Type.TEXT, TextVariable.URL);
        put(known, "abstract", Field.Type.TEXT, TextVariable.ABSTRACT);
        put(known, "note", Field.Type.TEXT, TextVariable.NOTE, TextVariable.ANNOTE);
        put(known, AttachedFiles.FIELD, Field.Type.OTHER);
        put(known, "partners", Field.Type.OTHER);
        put(known, "approaches", Field.Type.OTHER);
        Arrays.asList(DateVariable.values()).forEach(date -> put(known, date.cslName(), Field.Type.DATE, date));
        Arrays.asList(NumberVariable.values())
                .forEach(number -> put(known, number.cslName(), Field.Type.NUMBER, number));
        Arrays.asList(NameVariable.values()).forEach(name -> put(known, name.cslName(), Field.Type.NAME, name));
        Arrays.asList(TextVariable.values()).forEach(text -> put(known, text.cslName(), Field.Type.TEXT, text));
        return known;
    }

    private static void put(Map<String, Field> known, String name, Field.Type type, Variable... variables) {
        String plain = name.toLowerCase(Locale.ROOT);
        known.putIfAbsent(plain, new Field(plain, type, List.of(variables)));
    }
}
