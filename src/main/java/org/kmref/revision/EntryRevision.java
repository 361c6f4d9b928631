package org.kmref.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kmref.model.Nearest;

/** What becomes of entries with ids and fields, the partners or the approaches, when some are added, changed or taken out. */
public interface EntryRevision<T> {
    T add(String id, List<Assignment> fields);

    /** Returns them with fields of one set; a field without a value goes. */
    T set(String id, List<Assignment> fields);

    T remove(List<String> ids);

    /** Returns an id that an entry can have. */
    static String checkedId(String id, String what) {
        if (id.isBlank() || id.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw new RevisionException("'" + id + "' is not an id of " + what + "; write a short word");
        }
        return id;
    }

    /** Returns a field that entries have: one of the usual ones, or one that an entry has beside them. */
    static String field(String typed, List<String> usual, Stream<Map<String, Object>> extras, String what) {
        Set<String> names = new LinkedHashSet<>(usual);
        extras.forEach(extra -> names.addAll(extra.keySet()));
        String name = typed.strip();
        if (names.contains(name)) {
            return name;
        }
        String question = Nearest.question(name, names);
        throw new RevisionException(what + " has no field '" + name + "'; "
                + (question.isEmpty() ? "it has " + String.join(", ", usual) : question));
    }

    /** Sets a further field of an entry, or takes it out where the value is empty. */
    static void setExtra(Map<String, Object> extra, String name, String value) {
        Object before = extra.get(name);
        if (value.isEmpty()) {
            extra.remove(name);
        } else if (before instanceof Map<?, ?> || before instanceof List<?>) {
            throw new RevisionException("`" + name + "` has fields of its own; change it in the file");
        } else {
            extra.put(name, value);
        }
    }
}
