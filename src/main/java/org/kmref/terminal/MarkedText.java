package org.kmref.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Text with what a search has found in it and what is in italics.
 *
 * @param text the data as it is
 * @param hits may overlap, come in any order, and reach past the end of the text
 * @param italics likewise
 */
public record MarkedText(String text, List<CharRange> hits, List<CharRange> italics) {

    public MarkedText {
        hits = List.copyOf(hits);
        italics = List.copyOf(italics);
    }

    /** Returns text of which no part is shown apart. */
    public static MarkedText of(String text) {
        return new MarkedText(text, List.of(), List.of());
    }

    /** Returns the text with other hits. */
    public MarkedText withHits(List<CharRange> newHits) {
        return new MarkedText(text, newHits, italics);
    }

    /** Returns the text as one printable line. */
    String line() {
        return Printable.line(text);
    }

    /** Returns the text in the look of its role, the hits in theirs, italics slanted. */
    public String paint(Role role, Palette palette) {
        if ((hits.isEmpty() && italics.isEmpty()) || !palette.color()) {
            return palette.paint(role, text);
        }
        List<CharRange> found = ordered(hits);
        List<CharRange> slanted = ordered(italics);
        StringBuilder out = new StringBuilder();
        int done = 0;
        while (done < text.length()) {
            int end = Math.min(next(found, done), next(slanted, done));
            Role shown = holds(found, done) ? Role.MATCH : role;
            String part = text.substring(done, end);
            out.append(holds(slanted, done) ? palette.italic(shown, part) : palette.paint(shown, part));
            done = end;
        }
        return out.toString();
    }

    /** Returns the next place after this one where a range starts or ends, or the end of the text. */
    private int next(List<CharRange> ranges, int after) {
        for (CharRange range : ranges) {
            if (range.end() > after) {
                return range.start() > after ? range.start() : range.end();
            }
        }
        return text.length();
    }

    private static boolean holds(List<CharRange> ranges, int at) {
        return ranges.stream().anyMatch(range -> range.start() <= at && at < range.end());
    }

    /** Returns the ranges in order, none empty or touching another, each of whole grapheme clusters. */
    private List<CharRange> ordered(List<CharRange> ranges) {
        List<CharRange> sorted = ranges.stream()
                .sorted(Comparator.comparingInt(CharRange::start))
                .toList();
        List<CharRange> ordered = new ArrayList<>();
        int cluster = 0;
        for (CharRange range : sorted) {
            int start = cluster;
            while (cluster < Math.min(range.end(), text.length())) {
                int end = Clusters.end(text, cluster);
                if (end <= range.start()) {
                    start = end;
                }
                cluster = end;
            }
            if (cluster > start) {
                add(ordered, new CharRange(start, cluster));
            }
        }
        return ordered;
    }

    private static void add(List<CharRange> ordered, CharRange range) {
        int last = ordered.size() - 1;
        if (last >= 0 && ordered.get(last).end() == range.start()) {
            ordered.set(last, new CharRange(ordered.get(last).start(), range.end()));
        } else {
            ordered.add(range);
        }
    }
}
