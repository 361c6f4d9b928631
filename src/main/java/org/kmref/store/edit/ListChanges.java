package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.kmref.store.edit.YamlPart.Listing;

/** Takes elements out of a list and puts elements in, behind dashes or within brackets. */
final class ListChanges {
    private final String text;
    private final SourceLines lines;
    private final Splices splices;

    ListChanges(String text, Splices splices) {
        this.text = text;
        this.lines = new SourceLines(text);
        this.splices = splices;
    }

    /** Makes the elements that have no value go, and those values come that no element becomes. */
    void apply(Listing listing, Alignment alignment, IntFunction<String> spelled) {
        Set<Integer> gone = new HashSet<>();
        List<List<String>> behind = new ArrayList<>();
        behind.add(new ArrayList<>());
        int next = 0;
        for (int i = 0; i < alignment.became().size(); i++) {
            int value = alignment.became().get(i);
            if (value < 0) {
                gone.add(i);
            } else {
                while (next < value) {
                    behind.get(i).add(spelled.apply(next++));
                }
                next = value + 1;
            }
            behind.add(new ArrayList<>());
        }
        while (next < alignment.values()) {
            behind.get(behind.size() - 1).add(spelled.apply(next++));
        }
        if (listing.flow()) {
            applyToFlow(listing, gone, behind);
        } else {
            applyToBlock(listing, gone, behind);
        }
    }

    private void applyToFlow(Listing listing, Set<Integer> gone, List<List<String>> behind) {
        List<FlowItems.Span> spans = listing.items().stream()
                .map(item -> new FlowItems.Span(item.start(), item.end()))
                .toList();
        new FlowItems(text, splices).remove(spans, gone, listing.end() - 1);
        for (int i = 0; i < behind.size(); i++) {
            for (String element : behind.get(i)) {
                insertIntoFlow(listing, i, element);
            }
        }
    }

    private void insertIntoFlow(Listing listing, int index, String element) {
        int start = listing.items().get(Math.max(0, index - 1)).start();
        boolean lined = lines.opens(start) && listing.items().size() > 1;
        String margin = lines.lineBreak() + text.substring(lines.start(start), start);
        String join = lined ? "," + margin : ", ";
        if (index == 0) {
            splices.insert(start, element + join);
            return;
        }
        int end = listing.items().get(index - 1).end();
        if (!lined
                || lines.closes(end)
                || text.substring(end, lines.end(end)).strip().equals(",")) {
            splices.insert(end, join + element);
        } else {
            // A comment behind the element stays beside it.
            splices.insert(end, ",");
            splices.insert(lines.end(end), margin + element);
        }
    }

    private void applyToBlock(Listing listing, Set<Integer> gone, List<List<String>> behind) {
        List<Integer> dashes = Dashes.of(text, listing);
        int column = lines.column(dashes.get(0));
        boolean compact = !lines.opens(dashes.get(0));
        boolean apart = Neighbours.apart(text, listing);
        for (int i = 0; i < listing.items().size(); i++) {
            if (gone.contains(i)) {
                if (compact && i == 0) {
                    throw new Refusal(dashes.get(0), "a list stands beside this dash; make the change by hand");
                }
                remove(dashes.get(i), lines.behindBlock(listing.items().get(i).end(), column), i == 0);
            }
        }
        for (int i = 0; i < behind.size(); i++) {
            for (String element : behind.get(i)) {
                if (i > 0) {
                    int end = lines.behindBlock(listing.items().get(i - 1).end(), column);
                    insertBehind(end, " ".repeat(column) + element, isApart(apart, element));
                } else if (compact) {
                    throw new Refusal(dashes.get(0), "a list stands beside this dash; make the change by hand");
                } else {
                    String gap = isApart(apart, element) ? lines.lineBreak() : "";
                    splices.insert(lines.start(dashes.get(0)), " ".repeat(column) + element + lines.lineBreak() + gap);
                }
            }
        }
    }

    // One word a line is never parted.
    private boolean isApart(boolean apart, String element) {
        return apart && element.contains("\n");
    }

    private void insertBehind(int at, String element, boolean apart) {
        boolean unended = at > 0 && text.charAt(at - 1) != '\n';
        String gap = apart ? lines.lineBreak() : "";
        splices.insert(at, unended ? lines.lineBreak() + gap + element : gap + element + lines.lineBreak());
    }

    // With an element goes the blank space below it, for there is some above it or it is the first.
    private void remove(int dash, int end, boolean first) {
        int start = lines.start(dash);
        boolean blankAbove = first || (start > 0 && lines.isBlank(start - 1));
        int behind = lines.behindBlanks(end);
        boolean fileEnds = behind >= text.length();
        splices.remove(start, blankAbove && !fileEnds ? behind : end);
    }

    /** Makes all elements go and leaves {@code []}. */
    void empty(Listing listing) {
        if (listing.flow()) {
            splices.replace(listing.start(), listing.end(), "[]");
            return;
        }
        List<Integer> dashes = Dashes.of(text, listing);
        int column = lines.column(dashes.get(0));
        if (!listing.anchor().isEmpty()) {
            throw new Refusal(listing.start(), "this list has an anchor; make the change by hand");
        }
        int name = lines.start(listing.start()) - 1;
        while (name > 0 && !endsName(name)) {
            name = lines.start(name) - 1;
        }
        for (int i = 0; i < dashes.size(); i++) {
            remove(dashes.get(i), lines.behindBlock(listing.items().get(i).end(), column), i == 0);
        }
        if (name > 0) {
            splices.insert(colonOf(name), " []");
        } else {
            splices.insert(lines.start(dashes.get(0)), "[]" + lines.lineBreak());
        }
    }

    private boolean endsName(int at) {
        return colonOf(at) > 0 && colonOf(at) <= lines.end(at);
    }

    // Behind the colon that ends the line of this place, comments aside.
    private int colonOf(int at) {
        String line = text.substring(lines.start(at), lines.end(at));
        int comment = line.indexOf(" #");
        String said = (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
        return said.endsWith(":") && !said.stripLeading().startsWith("#") ? lines.start(at) + said.length() : -1;
    }
}
