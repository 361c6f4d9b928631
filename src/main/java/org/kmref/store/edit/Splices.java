package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pieces of a text to be taken out, put in or replaced, each by its place in the text as it was. */
final class Splices {
    private final List<Splice> splices = new ArrayList<>();

    private record Splice(int start, int end, String text) {}

    /** Puts text in; of several at one place the first stays first. */
    void insert(int at, String text) {
        splices.add(new Splice(at, at, text));
    }

    void replace(int start, int end, String text) {
        splices.add(new Splice(start, end, text));
    }

    void remove(int start, int end) {
        splices.add(new Splice(start, end, ""));
    }

    /** Returns the text with all of them made. */
    String applied(String text) {
        List<Splice> ordered = new ArrayList<>(splices);
        // What goes in at a place stands before what replaces the text there.
        ordered.sort(Comparator.comparingInt(Splice::start).thenComparing(splice -> splice.end() > splice.start()));
        StringBuilder out = new StringBuilder(text.length() + 256);
        int done = 0;
        for (Splice splice : ordered) {
            if (splice.start() < done) {
                throw new Refusal(splice.start(), "two changes meet here; make them one by one");
            }
            out.append(text, done, splice.start()).append(splice.text());
            done = splice.end();
        }
        return out.append(text, done, text.length()).toString();
    }
}
