package org.kmref.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.Part;
import org.kmref.model.TextVariable;

/**
 * Words of a reference that are printed as they stand.
 *
 * @param part where they are among the reference's own fields
 * @param field what they are called in messages
 */
record Wording(Part part, String field, String text) {
    private static final Set<TextVariable> TITLES = Set.of(
            TextVariable.TITLE,
            TextVariable.TITLE_SHORT,
            TextVariable.CONTAINER_TITLE,
            TextVariable.COLLECTION_TITLE,
            TextVariable.ORIGINAL_TITLE,
            TextVariable.PART_TITLE,
            TextVariable.VOLUME_TITLE,
            TextVariable.REVIEWED_TITLE,
            TextVariable.EVENT_TITLE,
            TextVariable.PUBLISHER,
            TextVariable.PUBLISHER_PLACE);

    // What is an address, a number or a note of the reader's own is not set in type.

    /** Returns titles, publishers and names. */
    static List<Wording> titlesAndNames(Item item) {
        return of(item, TITLES);
    }

    /** Returns all words, notes and addresses among them. */
    static List<Wording> all(Item item) {
        return of(item, item.texts().keySet());
    }

    private static List<Wording> of(Item item, Set<TextVariable> wanted) {
        List<Wording> words = new ArrayList<>();
        item.texts().forEach((variable, text) -> {
            if (wanted.contains(variable)) {
                words.add(new Wording(Part.of(variable.cslName()), variable.cslName(), text));
            }
        });
        for (Map.Entry<NameVariable, List<Name>> names : item.names().entrySet()) {
            String field = names.getKey().cslName();
            for (int i = 0; i < names.getValue().size(); i++) {
                name(names.getValue().get(i), field, Part.of(field, String.valueOf(i)), words);
            }
        }
        return words;
    }

    private static void name(Name name, String field, Part at, List<Wording> words) {
        add(at.then("family"), field, name.family(), words);
        add(at.then("given"), field, name.given(), words);
        add(at.then("literal"), field, name.literal(), words);
    }

    private static void add(Part part, String field, String text, List<Wording> words) {
        if (!text.isEmpty()) {
            words.add(new Wording(part, field, text));
        }
    }
}
