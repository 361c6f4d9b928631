package org.kmref.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Variable;
import org.kmref.query.text.SearchField;
import org.kmref.query.text.Text;

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

    public Text text(SearchField field) {
        Text known = searched.get(field);
        if (known == null) {
            known = field.words(field.text(item, library));
            searched.put(field, known);
        }
        return known;
    }

    /** Takes the wordings of a work. */
    public interface Wordings {
        /**
         * Takes what a field says, or is to be found by; {@code prose} as in {@link Text}.
         *
         * @return a number to call it by
         */
        int take(String wording, boolean prose);

        /** Takes the number of a wording, once for each time a field says it. */
        default void say(SearchField field, int wording) {}
    }

    /** Hands on every wording a query could find a word in: what some fields say of it alike is there once. */
    public static void wordings(Item item, Library library, Wordings wordings) {
        Map<String, Integer> prose = new HashMap<>();
        Map<String, Integer> plain = new HashMap<>();
        for (SearchField field : SearchField.values()) {
            Map<String, Integer> known = field.isProse() ? prose : plain;
            for (String value : field.values(item, library)) {
                Integer number = known.get(value);
                if (number == null) {
                    number = wordings.take(value, field.isProse());
                    known.put(value, number);
                }
                wordings.say(field, number);
            }
        }
        for (Field field : fields(item)) {
            for (String wording : field.wordings(item, library)) {
                if ((field.isProse() ? prose : plain).putIfAbsent(wording, 0) == null) {
                    wordings.take(wording, field.isProse());
                }
            }
        }
    }

    private static List<Field> fields(Item item) {
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
