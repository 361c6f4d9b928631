package org.kmref.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Text with the places a search has found in it.
 *
 * @param text the data as it is
 * @param hits may overlap, come in any order, and reach past the end of the text
 */
public record Highlight(String text, List<MatchRange> hits) {

    public Highlight {
        hits = List.copyOf(hits);
    }

    /** Returns the text in the look of its role, the hits in theirs. */
    public String paint(Role role, Palette palette) {
        if (hits.isEmpty() || !palette.color()) {
            return palette.paint(role, text);
        }
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (MatchRange hit : ordered()) {
            out.append(palette.paint(role, text.substring(done, hit.start())));
            out.append(palette.match(text.substring(hit.start(), hit.end())));
            done = hit.end();
        }
        return out.append(palette.paint(role, text.substring(done))).toString();
    }

    /** Returns the hits in order, none empty or touching another, each of whole grapheme clusters. */
    private List<MatchRange> ordered() {
        List<MatchRange> sorted =
                hits.stream().sorted(Comparator.comparingInt(MatchRange::start)).toList();
        List<MatchRange> ordered = new ArrayList<>();
        int cluster = 0;
        for (MatchRange hit : sorted) {
            int start = cluster;
            while (cluster < Math.min(hit.end(), text.length())) {
                int end = Clusters.end(text, cluster);
                if (end <= hit.start()) {
                    start = end;
                }
                cluster = end;
            }
            if (cluster > start) {
                add(ordered, new MatchRange(start, cluster));
            }
        }
        return ordered;
    }

    private static void add(List<MatchRange> ordered, MatchRange hit) {
        int last = ordered.size() - 1;
        if (last >= 0 && ordered.get(last).end() == hit.start()) {
            ordered.set(last, new MatchRange(ordered.get(last).start(), hit.end()));
        } else {
            ordered.add(hit);
        }
    }
}
