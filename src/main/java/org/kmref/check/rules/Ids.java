package org.kmref.check.rules;

import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.model.Item;
import org.kmref.model.Nearest;
import org.kmref.model.Part;

/** Ids that one thing names others by. */
final class Ids {
    private Ids() {}

    /** Hands on each id of a field, with its position: a list of words, or one word. */
    static void named(@Nullable Object field, ObjIntConsumer<String> taker) {
        List<?> ids = field instanceof List<?> list ? list : field == null ? List.of() : List.of(field);
        for (int i = 0; i < ids.size(); i++) {
            taker.accept(String.valueOf(ids.get(i)), i);
        }
    }

    /** Finds the ids in a field of references that are none of those known; {@code what} is what they should name. */
    static void unknown(Subject subject, String field, String what, Set<String> known, Rule.Findings findings) {
        for (CheckedFile list : subject.lists()) {
            for (Item item : list.library().items()) {
                named(item.extra().get(field), (id, at) -> {
                    if (!known.contains(id)) {
                        Part part = Part.of(item.key(), field, String.valueOf(at));
                        String message = message(what, id, Nearest.question(id, known));
                        findings.add(list, item.key().value(), part, message);
                    }
                });
            }
        }
    }

    static String message(String what, String id, String question) {
        return "there is no " + what + " `" + id + "`; "
                + (question.isEmpty() ? "add it, or take the id out" : question);
    }
}
