package org.kmref.format.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.format.core.KeyMaker;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Problem;

/** Puts the references of all citations together, each once, and gives those without a key of their own one. */
final class CitationCollector {
    private static final CitationKey NONE = new CitationKey("none");

    private final String file;
    private final KeyMaker keys = new KeyMaker();
    private final Map<Object, CitedWork> works = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> lacking = new LinkedHashMap<>();

    CitationCollector(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    /** Takes what a citation of this program holds that cannot be used. */
    void damaged(String program, String what) {
        warn("a citation of " + program + " is damaged (" + what + "); refresh the document in " + program);
    }

    /** Takes a cite that names a reference but does not hold it. */
    void lacking(String program) {
        lacking.merge(program, 1, Integer::sum);
    }

    /**
     * Takes a reference.
     *
     * @param identity what tells it from all others: an address, or the reference itself without its key
     * @param key the one it has, or empty
     * @param times how often it is cited here
     */
    void add(Object identity, Item item, String key, int times) {
        CitedWork known = works.get(identity);
        if (known != null) {
            works.put(identity, new CitedWork(known.item(), known.times() + times));
            return;
        }
        CitationKey named = key.isEmpty() ? keys.made(item) : keys.free(key);
        works.put(identity, new CitedWork(item.toBuilder().key(named).build(), times));
    }

    /** Returns the reference as it is whatever its key. */
    static Item withoutKey(Item item) {
        return item.toBuilder().key(NONE).build();
    }

    WordCitations result() {
        lacking.forEach((program, count) -> warn(count + (count == 1 ? " citation of " : " citations of ") + program
                + (count == 1 ? " does not hold its reference" : " do not hold their references")
                + "; export them from " + program));
        return new WordCitations(List.copyOf(works.values()), problems);
    }

    private void warn(String message) {
        problems.add(Problem.warning(file, 0, 0, message));
    }
}
