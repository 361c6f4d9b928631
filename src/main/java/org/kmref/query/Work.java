package org.kmref.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Variable;

/** An item in its library, its texts taken apart into words once however many parts of a query look at them. */
public final class Work {
    private final Item item;
    private final Library library;
    private final Map<SearchField, Text> searched = new EnumMap<>(SearchField.class);

    public Work(Item item, Library library) {
        this.item = item;
        this.library = library;
    }

    public Item item() {
        return item;
    }

    List<String> values(Field field) {
        return field.values(item, library);
    }

    List<String> exact(Field field) {
        return field.exact(item, library);
    }

    /** Returns the words of all that plain words are looked for in, or of one of the other fields. */
    boolean holds(Field field, WordPattern pattern) {
        if (field.type() == Field.Type.ANY) {
            for (SearchField each : SearchField.values()) {
                if (pattern.isIn(text(each))) {
                    return true;
                }
            }
            return false;
        }
        for (Text text : field.texts(item, library)) {
            if (pattern.isIn(text)) {
                return true;
            }
        }
        return false;
    }

    Text text(SearchField field) {
        Text known = searched.get(field);
        if (known == null) {
            known = field.words(field.text(item, library));
            searched.put(field, known);
        }
        return known;
    }

    /** Returns texts that hold every word a query could find: what some fields say of it alike is there once. */
    List<Text> everything() {
        List<Text> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (SearchField field : SearchField.values()) {
            Text text = text(field);
            all.add(text);
            if (text.prose()) {
                known.add(field.text(item, library));
            }
        }
        for (Field field : fields()) {
            all.addAll(field.texts(item, library, known));
        }
        return all;
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("key", Field.Type.ID, List.of()));
        fields.add(new Field("type", Field.Type.TYPE, List.of()));
        fields.add(new Field("theme", Field.Type.THEME, List.of()));
        fields.add(new Field("name", Field.Type.NAME, List.of()));
        fields.add(new Field("year", Field.Type.YEAR, List.of()));
        List<Variable> numbers = new ArrayList<>(item.numbers().keySet());
        numbers.addAll(item.dates().keySet());
        fields.add(new Field("number", Field.Type.NUMBER, numbers));
        fields.add(new Field("text", Field.Type.TEXT, List.copyOf(item.texts().keySet())));
        item.extra().keySet().forEach(name -> fields.add(new Field(name, Field.Type.OTHER, List.of())));
        return fields;
    }
}
