package org.kmref.store.change;

import java.util.ArrayList;
import java.util.List;
import org.kmref.store.change.Patch.Hunk;

/**
 * A change of a file as {@code diff -u} shows it.
 *
 * <p>See <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/diff.html">POSIX, diff -u</a>.
 */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String UNENDED = "\\ No newline at end of file";

    private final List<String> before;
    private final List<Hunk> hunks;
    private final List<String> lines = new ArrayList<>();

    private UnifiedDiff(List<String> before, List<Hunk> hunks) {
        this.before = before;
        this.hunks = hunks;
    }

    /** Returns the lines of the diff, without their line breaks. */
    public static List<String> of(FileChange change) {
        return of(change.name(), Patch.lines(change.before()), change.patch());
    }

    /** Returns the diff of a patch alone, where the text around it is not at hand. */
    public static List<String> of(String name, Patch patch) {
        return of(name, List.of(), patch);
    }

    private static List<String> of(String name, List<String> before, Patch patch) {
        UnifiedDiff diff = new UnifiedDiff(before, patch.hunks());
        diff.lines.add("--- " + name);
        diff.lines.add("+++ " + name);
        diff.write();
        return diff.lines;
    }

    private void write() {
        int shift = 0;
        int first = 0;
        while (first < hunks.size()) {
            int last = first;
            while (last + 1 < hunks.size() && hunks.get(last + 1).start() - end(hunks.get(last)) <= 2 * CONTEXT) {
                last++;
            }
            shift += group(first, last, shift);
            first = last + 1;
        }
    }

    // Hunks so near to one another that the lines between them are shown; returns how many lines they add.
    private int group(int first, int last, int shift) {
        int start = Math.min(Math.max(0, hunks.get(first).start() - CONTEXT), Math.max(0, before.size()));
        int from = before.isEmpty() ? hunks.get(first).start() : start;
        int to = before.isEmpty() ? end(hunks.get(last)) : Math.min(before.size(), end(hunks.get(last)) + CONTEXT);
        int added = 0;
        for (Hunk hunk : hunks.subList(first, last + 1)) {
            added += hunk.after().size() - hunk.before().size();
        }
        lines.add("@@ -" + range(from, to - from) + " +" + range(from + shift, to - from + added) + " @@");
        int at = from;
        for (Hunk hunk : hunks.subList(first, last + 1)) {
            context(at, hunk.start());
            hunk.before().forEach(line -> line('-', line));
            hunk.after().forEach(line -> line('+', line));
            at = end(hunk);
        }
        context(at, to);
        return added;
    }

    private void context(int from, int to) {
        if (!before.isEmpty()) {
            before.subList(from, to).forEach(line -> line(' ', line));
        }
    }

    private void line(char sign, String text) {
        boolean ended = text.endsWith("\n");
        String said = ended ? text.substring(0, text.length() - 1) : text;
        lines.add(sign + (said.endsWith("\r") ? said.substring(0, said.length() - 1) : said));
        if (!ended) {
            lines.add(UNENDED);
        }
    }

    private static int end(Hunk hunk) {
        return hunk.start() + hunk.before().size();
    }

    // Lines are counted from 1; where there are none the line before is named.
    private static String range(int start, int count) {
        return (count == 0 ? start : start + 1) + (count == 1 ? "" : "," + count);
    }
}
