package org.kmref.store.change;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When references came into a list, as far as the history of changes tells. */
public final class Additions {
    // The line that begins a reference, in a list over several lines or in one.
    private static final Pattern ID =
            Pattern.compile("\\s*+(?:-\\s++)?(?:\\{\\s*+)?id\\s*+:\\s*+[\"']?([^\\s\"',}]++).*+", Pattern.DOTALL);

    private Additions() {}

    /** Returns for each key of a reference that a change added when that was; of several additions the last. */
    public static Map<String, Instant> of(List<Change> changes) {
        Map<String, Instant> added = new HashMap<>();
        for (Change change : changes) {
            if (change.state() == Change.State.DONE) {
                for (Change.ChangedFile file : change.files()) {
                    Set<String> before = new HashSet<>();
                    Set<String> after = new HashSet<>();
                    for (Patch.Hunk hunk : file.patch().hunks()) {
                        ids(hunk.before(), before);
                        ids(hunk.after(), after);
                    }
                    after.removeAll(before);
                    after.forEach(key -> added.put(key, change.when()));
                }
            }
        }
        return added;
    }

    private static void ids(List<String> lines, Set<String> ids) {
        for (String line : lines) {
            Matcher id = ID.matcher(line);
            if (id.matches()) {
                ids.add(id.group(1));
            }
        }
    }
}
