package org.kmref.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Cuts a long text down to a width, around the first place found in it. */
public final class Snippet {

    private final String line;
    private final List<CharRange> hits;
    private final List<CharRange> italics;
    /** Where grapheme clusters start, and at the end the length of the line. */
    private final int[] offsets;
    /** The column each of them starts at. */
    private final int[] columns;

    private final int clusters;

    private Snippet(MarkedText text, String line) {
        this.line = line;
        this.hits = text.hits();
        this.italics = text.italics();
        this.offsets = new int[line.length() + 1];
        this.columns = new int[line.length() + 1];
        int count = 0;
        while (offsets[count] < line.length()) {
            int end = Clusters.end(line, offsets[count]);
            columns[count + 1] = columns[count] + Clusters.width(line, offsets[count], end);
            offsets[++count] = end;
        }
        this.clusters = count;
    }

    /**
     * Returns the text as one line of at most {@code width} columns, with {@code …} where something is left out.
     *
     * <p>About a third of the room goes to what stands before the first hit; whole words are kept where that is
     * possible. The hits of the result are those that can be seen.
     */
    public static MarkedText around(MarkedText text, int width) {
        String line = text.line();
        return DisplayWidth.of(line) <= width
                ? new MarkedText(line, text.hits(), text.italics())
                : new Snippet(text, line).cut(width);
    }

    private MarkedText cut(int width) {
        CharRange hit =
                hits.stream().min(Comparator.comparingInt(CharRange::start)).orElse(new CharRange(0, 0));
        int from = from(hit, width);
        int room = width - (from > 0 ? 1 : 0);
        int to = clusters;
        if (columns[clusters] - columns[from] > room) {
            to = wordEnd(from, lastWithin(columns[from] + room - 1, from), hit.end());
        }
        String left = from > 0 && width > 0 ? DisplayWidth.ELLIPSIS : "";
        String right = to < clusters && room > 0 ? DisplayWidth.ELLIPSIS : "";
        String kept = line.substring(offsets[from], offsets[to]);
        int shift = left.length() - offsets[from];
        return new MarkedText(
                left + kept + right,
                seen(hits, offsets[from], offsets[to], shift),
                seen(italics, offsets[from], offsets[to], shift));
    }

    /** Returns the first cluster that is kept. */
    private int from(CharRange hit, int width) {
        int hitColumn = columns[clusterAt(hit.start())];
        int wanted = hitColumn - width / 3;
        int tail = columns[clusters] - (width - 1);
        if (tail < wanted) {
            // Near the end of the text, the room that is not needed after the hit serves what is before it.
            return nextWord(atColumn(tail), hit.start());
        }
        int hitEnd = columns[clusterAt(hit.end())];
        int limit = Math.max(hitColumn - width / 2, hitEnd - (width - 2));
        return wordStart(atColumn(Math.max(0, wanted)), hit.start(), limit);
    }

    /** Returns the cluster that holds the character. */
    private int clusterAt(int offset) {
        int found = Arrays.binarySearch(offsets, 0, clusters + 1, Math.min(offset, line.length()));
        return found >= 0 ? found : -found - 2;
    }

    /** Returns the first cluster that starts at the column or after it. */
    private int atColumn(int column) {
        int cluster = 0;
        while (columns[cluster] < column) {
            cluster++;
        }
        return cluster;
    }

    /** Returns the last cluster that starts no later than the column. */
    private int lastWithin(int column, int from) {
        int cluster = from;
        while (cluster < clusters && columns[cluster + 1] <= column) {
            cluster++;
        }
        return cluster;
    }

    /** Returns the start of the word the cluster is in, or of the next one where that is left of the limit. */
    private int wordStart(int cluster, int hit, int limit) {
        int start = clusterAt(line.lastIndexOf(' ', offsets[cluster]) + 1);
        return columns[start] >= limit ? start : nextWord(cluster, hit);
    }

    /** Returns the first start of a word from the cluster on and before the hit, else the cluster. */
    private int nextWord(int cluster, int hit) {
        if (cluster == 0) {
            return 0;
        }
        int blank = line.indexOf(' ', offsets[cluster] - 1);
        return blank >= 0 && blank < hit ? clusterAt(blank + 1) : cluster;
    }

    private int wordEnd(int from, int cluster, int hitEnd) {
        int blank = line.lastIndexOf(' ', offsets[cluster]);
        return blank > offsets[from] && blank >= hitEnd ? clusterAt(blank) : cluster;
    }

    /** Returns what can be seen of the ranges, at their places in the new line. */
    private static List<CharRange> seen(List<CharRange> ranges, int start, int end, int shift) {
        List<CharRange> seen = new ArrayList<>();
        for (CharRange range : ranges) {
            int from = Math.max(start, range.start());
            int to = Math.min(end, range.end());
            if (from < to) {
                seen.add(new CharRange(from + shift, to + shift));
            }
        }
        return seen;
    }
}
