package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.List;
import org.kmref.store.edit.YamlPart.Listing;

/** The dashes before the values of a list that is no flow. */
final class Dashes {
    private Dashes() {}

    /** Returns the column of the dashes, counted from 0. */
    static int column(String text, Listing listing) {
        SourceLines lines = new SourceLines(text);
        return lines.column(first(text, listing));
    }

    /** Returns where each dash stands. */
    static List<Integer> of(String text, Listing listing) {
        SourceLines lines = new SourceLines(text);
        int first = first(text, listing);
        int column = lines.column(first);
        List<Integer> dashes = new ArrayList<>();
        dashes.add(first);
        for (YamlPart item : listing.items().subList(1, listing.items().size())) {
            dashes.add(before(text, item.start(), column));
        }
        return dashes;
    }

    // Between a dash and its value there may be comments and line breaks.
    private static int before(String text, int value, int column) {
        SourceLines lines = new SourceLines(text);
        int start = lines.start(value);
        while (start > 0 && !isDash(text, start, column, lines)) {
            start = lines.start(start - 1);
        }
        return start + column;
    }

    private static boolean isDash(String text, int start, int column, SourceLines lines) {
        int at = start + column;
        return at < text.length()
                && at <= lines.end(start)
                && text.charAt(at) == '-'
                && text.substring(start, at).isBlank();
    }

    // An anchor may stand before the first dash.
    private static int first(String text, Listing listing) {
        if (listing.anchor().isEmpty() && text.charAt(listing.start()) == '-') {
            return listing.start();
        }
        SourceLines lines = new SourceLines(text);
        int at = lines.next(listing.start());
        while (at < listing.items().get(0).end()) {
            String line = text.substring(at, lines.end(at));
            if (line.stripLeading().startsWith("-")) {
                return at + line.indexOf('-');
            }
            at = lines.next(at);
        }
        throw new Refusal(listing.start(), "the first dash of this list is not found; make the change by hand");
    }
}
