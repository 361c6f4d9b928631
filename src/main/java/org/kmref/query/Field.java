package org.kmref.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kmref.model.AttachedFiles;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Edtf;
import org.kmref.model.Isbn;
import org.kmref.model.Issn;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Theme;
import org.kmref.model.Variable;
import org.kmref.query.text.Folding;
import org.kmref.query.text.SearchField;
import org.kmref.query.text.Text;

/**
 * What a query, an order or a template may ask a work for.
 *
 * @param name what it is called, in lower case but for a field of the library's own
 * @param variables the CSL variables it looks at; of {@link Type#NAME} none means all
 */
public record Field(String name, Type type, List<Variable> variables) {
    public static final Field ANY = new Field("any", Type.ANY, List.of());

    public Field {
        variables = List.copyOf(variables);
    }

    /** What the values of a field are, and so how they compare. */
    public enum Type {
        /** All that plain words are looked for in: {@link SearchField}. */
        ANY,
        /** Prose, compared by its words. */
        TEXT,
        /** Several texts, separated by commas or semicolons. */
        KEYWORD,
        NAME,
        DATE,
        /** The year a work came out. */
        YEAR,
        NUMBER,
        /** Compared whole: a key, a DOI. */
        ID,
        TYPE,
        THEME,
        /** What the library says beyond CSL: partners, approaches ... */
        OTHER
    }

    /** Returns the values the work has in this field, as they are written; none is empty. */
    public List<String> values(Item item, Library library) {
        List<String> values = new ArrayList<>();
        switch (type) {
            case ANY -> addAny(item, library, values);
            case TYPE -> values.add(item.type().cslName());
            case THEME -> values.addAll(item.themes());
            case NAME -> names(item).forEach(name -> values.add(name.displayName()));
            case YEAR -> item.year().ifPresent(year -> values.add(String.valueOf(year)));
            case KEYWORD -> values.addAll(item.keywords().list());
            case OTHER -> {
                if (name.equals(AttachedFiles.FIELD)) {
                    values.addAll(AttachedFiles.of(item));
                } else {
                    addFlat(item.extra().getOrDefault(name, ""), values);
                }
            }
            case ID, TEXT, DATE, NUMBER -> addVariables(item, values);
        }
        values.removeIf(String::isEmpty);
        return values;
    }

    /** Returns the texts words are looked for in. */
    List<Text> texts(Item item, Library library) {
        List<Text> texts = new ArrayList<>();
        for (String wording : wordings(item, library)) {
            texts.add(isProse() ? Text.prose(wording) : Text.plain(wording));
        }
        return texts;
    }

    /**
     * Returns what words are looked for in: the values, of a theme its title too, of a name both orders of its parts, of a
     * language its tag.
     */
    List<String> wordings(Item item, Library library) {
        List<String> wordings = new ArrayList<>(values(item, library));
        if (type == Type.NAME) {
            names(item).stream().filter(name -> !name.isLiteral()).forEach(name -> wordings.add(inverted(name)));
        }
        if (variables.contains(TextVariable.LANGUAGE)) {
            wordings.add(item.language().tag());
        }
        if (type == Type.THEME) {
            item.themes().forEach(id -> library.theme(id).map(Theme::title).ifPresent(wordings::add));
        }
        return wordings;
    }

    /** Returns everything {@code =} may compare with: of a name the family name and both orders of its parts. */
    List<String> exact(Item item, Library library) {
        List<String> exact = new ArrayList<>(values(item, library));
        if (type == Type.NAME || type == Type.ANY) {
            List<Name> names = type == Type.ANY
                    ? item.names().values().stream().flatMap(List::stream).toList()
                    : names(item);
            for (Name name : names) {
                exact.addAll(List.of(name.displayName(), name.familyName(), name.family(), inverted(name)));
            }
        }
        return exact;
    }

    /** Returns the names the work has in this field. */
    public List<Name> names(Item item) {
        List<Name> names = new ArrayList<>();
        if (variables.isEmpty()) {
            item.names().values().forEach(role -> names.addAll(Name.withoutOthers(role)));
        }
        for (Variable variable : variables) {
            if (variable instanceof NameVariable role) {
                names.addAll(Name.withoutOthers(item.names(role)));
            }
        }
        return names;
    }

    /** Returns an identifier, which may hold {@code *}, as it compares: without address, hyphens in numbers, and case. */
    public String identifier(String written) {
        return switch (name) {
            case "doi" -> folded(new Doi(written).bare());
            case "isbn" ->
                folded(new Isbn(written).isWellFormed() ? new Isbn(written).thirteen() : new Isbn(written).digits());
            case "issn" -> folded(new Issn(written).digits());
            default -> folded(written);
        };
    }

    /** Returns each identifier of a value as it compares; a book's number of ten digits as that of thirteen too. */
    public List<String> identifiers(String value) {
        return switch (name) {
            case "isbn" ->
                Isbn.in(value).stream()
                        .flatMap(isbn -> Stream.of(isbn.digits(), isbn.thirteen()))
                        .map(Field::folded)
                        .distinct()
                        .toList();
            case "issn" ->
                Issn.in(value).stream().map(issn -> folded(issn.digits())).toList();
            default -> List.of(identifier(value));
        };
    }

    private static String folded(String identifier) {
        return Folding.fold(identifier.strip()).toLowerCase(Locale.ROOT);
    }

    /** Returns whether its words are those of a language, which have spellings and plurals. */
    boolean isProse() {
        return switch (type) {
            case TEXT, KEYWORD, THEME, OTHER -> true;
            case ANY, NAME, DATE, YEAR, NUMBER, ID, TYPE -> false;
        };
    }

    private static String inverted(Name name) {
        return name.isLiteral() ? name.literal() : name.familyName() + ", " + name.given();
    }

    private static void addAny(Item item, Library library, List<String> values) {
        for (SearchField field : SearchField.values()) {
            values.addAll(field.values(item, library));
        }
    }

    private void addVariables(Item item, List<String> values) {
        if (variables.isEmpty()) {
            values.add(item.key().value());
        }
        for (Variable variable : variables) {
            if (variable == TextVariable.DOI) {
                values.add(item.doi().name());
            } else if (variable instanceof TextVariable text) {
                values.add(item.text(text));
            } else if (variable instanceof NumberVariable number) {
                values.add(item.number(number));
            } else if (variable instanceof DateVariable date) {
                item.date(date).ifPresent(value -> values.add(Edtf.write(value)));
            }
        }
    }

    private static void addFlat(Object value, List<String> values) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> addFlat(inner, values));
        } else if (value instanceof Collection<?> list) {
            list.forEach(inner -> addFlat(inner, values));
        } else {
            values.add(String.valueOf(value));
        }
    }
}
