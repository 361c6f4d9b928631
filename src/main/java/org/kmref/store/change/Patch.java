package org.kmref.store.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which lines of a text become which: as much of either text as is needed to make one of the other. */
public record Patch(List<Hunk> hunks) {

    public Patch {
        hunks = List.copyOf(hunks);
    }

    /**
     * Lines that become others; each is whole, with its line break.
     *
     * @param start the index of the first old line, or where new lines come in
     */
    public record Hunk(int start, List<String> before, List<String> after) {
        public Hunk {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Returns the new text, or absent where the old text is not the one the patch was made from. */
    public Optional<String> apply(String text) {
        List<String> lines = lines(text);
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Hunk hunk : hunks) {
            int end = hunk.start() + hunk.before().size();
            if (hunk.start() < done
                    || end > lines.size()
                    || !lines.subList(hunk.start(), end).equals(hunk.before())) {
                return Optional.empty();
            }
            lines.subList(done, hunk.start()).forEach(out::append);
            hunk.after().forEach(out::append);
            done = end;
        }
        lines.subList(done, lines.size()).forEach(out::append);
        return Optional.of(out.toString());
    }

    /** Returns the patch that makes the old text of the new one. */
    public Patch reversed() {
        List<Hunk> reversed = new ArrayList<>();
        int shift = 0;
        for (Hunk hunk : hunks) {
            reversed.add(new Hunk(hunk.start() + shift, hunk.after(), hunk.before()));
            shift += hunk.after().size() - hunk.before().size();
        }
        return new Patch(reversed);
    }

    /** Returns the lines of a text, each with its line break; the last may have none. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, next));
            start = next;
        }
        return lines;
    }
}
