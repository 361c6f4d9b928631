package org.kmref.store.edit;

import java.util.List;
import java.util.Set;

/** Takes items out of what stands within brackets or braces, each with its comma; comments between them stay. */
final class FlowItems {
    private final String text;
    private final Splices splices;

    /** Where an item begins and ends. */
    record Span(int start, int end) {}

    FlowItems(String text, Splices splices) {
        this.text = text;
        this.splices = splices;
    }

    /** Removes the items of these indexes; {@code close} is where the bracket that closes stands. */
    void remove(List<Span> items, Set<Integer> gone, int close) {
        int kept = 0;
        while (gone.contains(kept)) {
            kept++;
        }
        for (int index : gone) {
            Span item = items.get(index);
            if (index == 0) {
                splices.remove(item.start(), item.end());
            } else {
                removeWithGap(items.get(index - 1).end(), item.start(), item.end());
            }
        }
        if (kept == items.size()) {
            int comma = comma(items.get(items.size() - 1).end(), close);
            if (comma >= 0) {
                splices.remove(comma, comma + 1);
            }
        } else if (kept > 0) {
            removeGap(items.get(kept - 1).end(), items.get(kept).start());
        }
    }

    private void removeWithGap(int gap, int start, int end) {
        if (hasComment(gap, start)) {
            removeGap(gap, start);
            splices.remove(start, end);
        } else {
            splices.remove(gap, end);
        }
    }

    private void removeGap(int gap, int end) {
        if (hasComment(gap, end)) {
            int comma = comma(gap, end);
            splices.remove(comma, comma + 1);
        } else {
            splices.remove(gap, end);
        }
    }

    private boolean hasComment(int start, int end) {
        return text.substring(start, end).indexOf('#') >= 0;
    }

    /** Returns where the comma between two items stands, or -1. */
    int comma(int start, int end) {
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (c == ',') {
                return at;
            }
            if (c == '#') {
                at = new SourceLines(text).end(at);
            } else {
                at++;
            }
        }
        return -1;
    }
}
