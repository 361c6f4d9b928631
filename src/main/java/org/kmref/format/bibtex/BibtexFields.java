package org.kmref.format.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.jbibtex.KeyValue;
import org.jbibtex.StringValue;
import org.kmref.format.text.PlainNames;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** The fields of one entry as they are written; one that the dialect does not allow the entry is left out. */
final class BibtexFields {

    /** Roles that BibLaTeX gives to its further lists of editors, by the names it has for them. */
    static final List<Map.Entry<NameVariable, String>> EDITORIAL_ROLES = List.of(
            Map.entry(NameVariable.DIRECTOR, "director"),
            Map.entry(NameVariable.COMPILER, "compiler"),
            Map.entry(NameVariable.ORGANIZER, "organizer"));

    private final Item item;
    private final BibtexDialect dialect;
    private final LatexText latex;
    private final String type;
    private final boolean particlesStay;
    private final BibtexNames names;
    private final BibTeXEntry entry;

    BibtexFields(Item item, BibtexDialect dialect, LatexText latex, String type, String key) {
        this.item = item;
        this.dialect = dialect;
        this.latex = latex;
        this.type = type;
        this.particlesStay = anyParticleStays();
        this.names = new BibtexNames(latex, particlesStay);
        this.entry = new BibTeXEntry(new Key(type), new Key(key));
    }

    BibTeXEntry entry() {
        return entry;
    }

    /** Whether the particle of a name is part of the family name, which BibLaTeX says by the option {@code useprefix}. */
    boolean particlesStay() {
        return particlesStay;
    }

    private boolean anyParticleStays() {
        List<Map.Entry<NameVariable, String>> written = new ArrayList<>(List.of(
                Map.entry(NameVariable.AUTHOR, "author"),
                Map.entry(NameVariable.EDITOR, "editor"),
                Map.entry(NameVariable.TRANSLATOR, "translator"),
                Map.entry(NameVariable.CONTAINER_AUTHOR, "bookauthor")));
        EDITORIAL_ROLES.forEach(role -> written.add(Map.entry(role.getKey(), "editora")));
        return written.stream()
                .filter(field -> allows(field.getValue()))
                .flatMap(field -> item.names(field.getKey()).stream())
                .map(PlainNames::particleApart)
                .anyMatch(name -> !name.nonDroppingParticle().isEmpty());
    }

    boolean allows(String field) {
        return dialect.allows(type, field);
    }

    void names(String field, NameVariable variable) {
        List<Name> people = item.names(variable);
        if (!people.isEmpty()) {
            put(field, names.list(people));
        }
    }

    void title(String field, TextVariable variable) {
        put(field, latex.title(item.text(variable)));
    }

    void text(String field, TextVariable variable) {
        put(field, latex.text(item.text(variable)));
    }

    // Several publishers or places are a list of BibLaTeX, which prints it with `and` as it stands.
    void list(String field, TextVariable variable) {
        String text = item.text(variable);
        if (!text.isEmpty()) {
            put(
                    field,
                    Stream.of(text.split("; | and ", -1))
                            .map(BiblatexStrings::key)
                            .map(latex::text)
                            .collect(Collectors.joining(" and ")));
        }
    }

    void number(String field, NumberVariable variable) {
        put(field, latex.text(item.number(variable)));
    }

    /** Writes text that is no variable of its own. */
    void words(String field, String words) {
        put(field, latex.text(words));
    }

    /** Writes a field whose value is TeX already, unless there is none. */
    void put(String field, String value) {
        if (!value.isEmpty() && allows(field)) {
            putAnyway(field, value);
        }
    }

    /** Writes a field that is a macro: {@code month = apr}. */
    void putMacro(String field, String macro) {
        entry.addField(new Key(field), new KeyValue(macro));
    }

    /** Writes a field as it is, allowed or not. */
    void putAnyway(String field, String value) {
        entry.addField(new Key(field), new StringValue(value, StringValue.Style.BRACED));
    }

    boolean has(String field) {
        return entry.getField(new Key(field)) != null;
    }
}
