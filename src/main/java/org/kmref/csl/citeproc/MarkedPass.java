package org.kmref.csl.citeproc;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kmref.csl.StyleException;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;

/** Citations with suppressed or sole authors that can be made together, as no item in them is wanted in two ways. */
final class MarkedPass {
    private enum Mark {
        NONE,
        SUPPRESSED,
        ONLY
    }

    private final boolean bare;
    private final Map<CitationKey, Mark> marks = new HashMap<>();
    private final Map<Integer, Citation> citations = new TreeMap<>();

    private MarkedPass(boolean bare) {
        this.bare = bare;
    }

    /** Adds a citation to the first pass it fits in, or to a new one; one item wanted in two ways at once is taken the first way. */
    static void add(List<MarkedPass> passes, int index, Citation citation) {
        Map<CitationKey, Mark> wanted = new HashMap<>();
        citation.cites().forEach(cite -> wanted.putIfAbsent(cite.key(), mark(cite)));
        boolean bare = wanted.values().stream().allMatch(mark -> mark == Mark.ONLY);
        MarkedPass pass = passes.stream()
                .filter(candidate -> candidate.bare == bare && candidate.takes(wanted))
                .findFirst()
                .orElseGet(() -> {
                    MarkedPass made = new MarkedPass(bare);
                    passes.add(made);
                    return made;
                });
        pass.marks.putAll(wanted);
        pass.citations.put(index, citation);
    }

    Map<Integer, Citation> citations() {
        return citations;
    }

    CiteprocRun start(AdaptedStyle style, CiteprocRun.Starter engine, List<Map<String, Object>> items)
            throws StyleException {
        String suppressed = style.spareVariable("");
        String only = style.spareVariable(suppressed);
        List<Map<String, Object>> marked = items.stream()
                .map(item -> {
                    Map<String, Object> copy = new LinkedHashMap<>(item);
                    copy.remove(suppressed);
                    copy.remove(only);
                    switch (marks.getOrDefault(new CitationKey(String.valueOf(item.get("id"))), Mark.NONE)) {
                        case NONE -> {}
                        case SUPPRESSED -> copy.put(suppressed, "1");
                        case ONLY -> copy.put(only, "1");
                    }
                    return copy;
                })
                .toList();
        return engine.start(style, MarkedStyle.of(style, suppressed, only, bare), "html", marked);
    }

    private boolean takes(Map<CitationKey, Mark> wanted) {
        return wanted.entrySet().stream()
                .allMatch(mark -> marks.getOrDefault(mark.getKey(), mark.getValue()) == mark.getValue());
    }

    private static Mark mark(Cite cite) {
        return cite.authorOnly() ? Mark.ONLY : cite.suppressAuthor() ? Mark.SUPPRESSED : Mark.NONE;
    }
}
