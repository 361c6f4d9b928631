package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kmref.format.tree.YamlText;
import org.kmref.store.edit.YamlPart.Listing;
import org.kmref.store.edit.YamlPart.Mapping;
import org.kmref.store.edit.YamlPart.MappingEntry;
import org.kmref.store.edit.YamlPart.Quotes;
import org.kmref.store.edit.YamlPart.Text;

/** The entries around a new one, nearest first, whose manner it takes. */
final class Neighbours {
    private static final int ASKED = 30;

    private final String text;
    private final List<Mapping> nearest;

    Neighbours(String text, List<Mapping> nearest) {
        this.text = text;
        this.nearest = nearest.subList(0, Math.min(ASKED, nearest.size()));
    }

    static Neighbours none() {
        return new Neighbours("", List.of());
    }

    /** Returns an example for a field: the same field of a neighbour, else a field of the same kind. */
    Example example(String name, Object value, Example owner) {
        for (YamlPart own : owner.part() instanceof Mapping fields ? fields.get(name) : List.<YamlPart>of()) {
            if (Example.isLike(own, value)) {
                return seated(own);
            }
        }
        for (Mapping neighbour : nearest) {
            for (YamlPart same : neighbour.get(name)) {
                if (Example.isLike(same, value)) {
                    return seated(same);
                }
            }
        }
        return ofKind(value, owner);
    }

    private Example ofKind(Object value, Example owner) {
        List<Mapping> asked = new ArrayList<>();
        if (owner.part() instanceof Mapping fields) {
            asked.add(fields);
        }
        asked.addAll(nearest);
        for (Mapping neighbour : asked) {
            for (MappingEntry entry : neighbour.own()) {
                if (isOfKind(entry, value)) {
                    return seated(entry.value());
                }
            }
        }
        return Example.none();
    }

    // Of text only the quotes are a matter of manner, and they are those of the title.
    private static boolean isOfKind(MappingEntry entry, Object value) {
        if (value instanceof String) {
            return entry.name().value().equals("title") && entry.value() instanceof Text;
        }
        if (value instanceof List<?> list && !list.isEmpty() && entry.value() instanceof Listing listing) {
            return !listing.items().isEmpty() && Example.isLike(listing.items().get(0), list.get(0));
        }
        boolean date = value instanceof DateText;
        return (date || value instanceof Map<?, ?>)
                && entry.value() instanceof Mapping fields
                && (!date || !fields.get("date-parts").isEmpty());
    }

    private Example seated(YamlPart part) {
        // Quotes that a text cannot do without are no habit.
        if (part instanceof Text quoted && !YamlText.scalar(quoted.value()).equals(quoted.value())) {
            boolean number = quoted.quotes() == Quotes.PLAIN || isBlock(quoted);
            return number ? Example.none().with(part) : Example.none();
        }
        Example plain = Example.none().with(part);
        if (!(part instanceof Listing listing)
                || listing.flow()
                || listing.items().isEmpty()) {
            return plain;
        }
        SourceLines lines = new SourceLines(text);
        YamlPart first = listing.items().get(0);
        int dash = Dashes.column(text, listing);
        int margin = indentOfOwner(lines, listing, dash);
        int inset = first instanceof Mapping fields && !fields.flow() ? lines.column(first.start()) - dash : 2;
        return new Example(part, dash - margin, Math.max(2, inset), true);
    }

    // The name above the first dash; it may have a dash of its own before it.
    private int indentOfOwner(SourceLines lines, Listing listing, int dash) {
        int at = lines.start(listing.start()) - 1;
        while (at > 0) {
            int start = lines.start(at);
            String line = text.substring(start, lines.end(start));
            String said = line.stripLeading();
            if (!said.isEmpty() && !said.startsWith("#")) {
                int indent = line.length() - said.length();
                while (said.startsWith("- ")) {
                    String rest = said.substring(1).stripLeading();
                    indent += said.length() - rest.length();
                    said = rest;
                }
                return Math.min(indent, dash);
            }
            at = start - 1;
        }
        return 0;
    }

    /** Returns whether blank lines part the elements of a list. */
    static boolean apart(String text, Listing listing) {
        List<Integer> dashes = new ArrayList<>(Dashes.of(text, listing));
        if (dashes.size() < 2) {
            return true;
        }
        SourceLines lines = new SourceLines(text);
        int at = lines.start(dashes.get(dashes.size() - 1)) - 1;
        while (at > 0 && text.substring(lines.start(at), at).stripLeading().startsWith("#")) {
            at = lines.start(at) - 1;
        }
        return at > 0 && lines.isBlank(at);
    }

    private static boolean isBlock(Text part) {
        return part.quotes() == Quotes.LITERAL || part.quotes() == Quotes.FOLDED;
    }
}
