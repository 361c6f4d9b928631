package org.kmref.check.rules;

import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

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

    static String message(String what, String id, String question) {
        return "there is no " + what + " `" + id + "`; "
                + (question.isEmpty() ? "add it, or take the id out" : question);
    }
}
