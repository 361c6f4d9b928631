package org.kmref.store.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.store.edit.YamlPart.Alias;
import org.kmref.store.edit.YamlPart.Listing;
import org.kmref.store.edit.YamlPart.Mapping;
import org.kmref.store.edit.YamlPart.MappingEntry;
import org.kmref.store.edit.YamlPart.Text;

/** Turns parts of a text into other values by the least change of the text. */
final class PartChanges {
    private final SourceLines lines;
    private final String text;
    private final Set<String> shared;
    private final Splices splices;
    private final ValueText spelling;
    private final Neighbours neighbours;
    private final FieldChanges fieldChanges;
    private final ListChanges listChanges;

    PartChanges(String text, Set<String> shared, Neighbours neighbours, Splices splices) {
        this.text = text;
        this.lines = new SourceLines(text);
        this.shared = shared;
        this.splices = splices;
        this.neighbours = neighbours;
        this.spelling = new ValueText(neighbours, lines.lineBreak());
        this.fieldChanges = new FieldChanges(text, splices);
        this.listChanges = new ListChanges(text, splices);
    }

    /**
     * Makes a part say a value.
     *
     * @param indent the column of the name or the dash it belongs to
     */
    void change(YamlPart part, Object value, int indent, boolean inFlow) {
        if (Likeness.says(part, value)) {
            return;
        }
        Object meant = meant(part, value);
        requireUnshared(part);
        if (part instanceof Alias && (meant instanceof Map<?, ?> || meant instanceof List<?>)) {
            throw new Refusal(
                    part.start(), "an alias stands here for what is written elsewhere; make the change by hand");
        }
        if (part instanceof Mapping fields && meant instanceof Map<?, ?> map && !map.isEmpty()) {
            fields(fields, strings(map));
        } else if (part instanceof Listing listing && meant instanceof List<?> list) {
            list(listing, list, indent);
        } else {
            replace(part, meant, indent, inFlow);
        }
    }

    private static Object meant(YamlPart part, Object value) {
        if (value instanceof Successor successor) {
            return successor.fields();
        }
        return value instanceof DateText date ? date.like(part) : value;
    }

    private void fields(Mapping fields, Map<String, Object> target) {
        if (fields.own().isEmpty()) {
            replaceInside(fields, target);
            return;
        }
        if (fields.own().stream()
                .noneMatch(entry -> target.containsKey(entry.name().value()))) {
            exchange(fields, target);
            return;
        }
        List<MappingEntry> gone = fields.own().stream()
                .filter(entry -> !target.containsKey(entry.name().value()))
                .toList();
        gone.forEach(entry -> requireNothingShared(entry.value()));
        for (MappingEntry entry : fields.own()) {
            Object value = target.get(entry.name().value());
            if (value != null) {
                int column = fields.flow() ? lines.column(lines.start(fields.start())) : lines.column(entry.start());
                changeField(fields, entry, value, column);
            }
        }
        fieldChanges.remove(fields, gone);
        fieldChanges.insert(fields, gone, spelled(fields, target));
    }

    // A person becomes a body: not one field is left that the others could stand beside.
    private void exchange(Mapping fields, Map<String, Object> target) {
        requireNothingShared(fields);
        MappingEntry last = fields.own().get(fields.own().size() - 1);
        int start = fields.own().get(0).start();
        int end = start + text.substring(start, last.end()).stripTrailing().length();
        if (fields.own().size() < fields.entries().size() || !isAllOf(fields, start, end)) {
            throw new Refusal(start, "there is more here than the fields to remove; make the change by hand");
        }
        String join = fields.flow() ? ", " : lines.lineBreak() + " ".repeat(lines.column(start));
        splices.replace(start, end, String.join(join, spelled(fields, target).values()));
    }

    // Comments would go with the fields.
    private boolean isAllOf(Mapping fields, int start, int end) {
        int at = start;
        for (MappingEntry entry : fields.own()) {
            String between = text.substring(at, Math.max(at, entry.start()));
            if (between.indexOf('#') >= 0) {
                return false;
            }
            at = entry.end();
        }
        return at >= end;
    }

    private void changeField(Mapping fields, MappingEntry entry, Object value, int column) {
        if (!fields.flow() && isExplicit(entry) && !Likeness.says(entry.value(), value)) {
            throw new Refusal(entry.start(), "a field that begins with `?` is not changed; make the change by hand");
        }
        change(entry.value(), value, column, fields.flow());
    }

    private boolean isExplicit(MappingEntry entry) {
        return text.substring(lines.start(entry.start()), entry.start())
                .stripTrailing()
                .endsWith("?");
    }

    // The new fields as they will stand, each with the field it follows.
    private Map<String, String> spelled(Mapping fields, Map<String, Object> target) {
        Example owner = Example.none().with(fields);
        Map<String, String> spelled = new LinkedHashMap<>();
        target.forEach((name, value) -> {
            if (fields.get(name).isEmpty()) {
                int column = lines.column(fields.own().get(0).start());
                Example example = neighbours.example(name, value, owner);
                String after =
                        fields.flow() ? " " + spelling.flow(value, example) : spelling.block(value, column, example);
                String quotedName = fields.flow() && isQuoted(fields.own().get(0))
                        ? org.kmref.format.tree.YamlText.quoted(name)
                        : org.kmref.format.tree.YamlText.scalar(name);
                spelled.put(name, quotedName + ":" + after);
            } else {
                spelled.put(name, "");
            }
        });
        return spelled;
    }

    private static boolean isQuoted(MappingEntry entry) {
        return entry.name().quotes() == YamlPart.Quotes.DOUBLE;
    }

    private void list(Listing listing, List<?> values, int indent) {
        if (listing.items().isEmpty()) {
            fillEmpty(listing, values, indent);
            return;
        }
        if (values.isEmpty()) {
            listing.items().forEach(this::requireNothingShared);
            listChanges.empty(listing);
            return;
        }
        Alignment alignment = Alignment.of(listing.items(), values);
        int column = listing.flow() ? indent : Dashes.column(text, listing);
        for (int i = 0; i < listing.items().size(); i++) {
            YamlPart item = listing.items().get(i);
            int value = alignment.became().get(i);
            if (value < 0) {
                requireNothingShared(item);
            } else {
                change(item, values.get(value), column, listing.flow());
            }
        }
        listChanges.apply(listing, alignment, index -> element(listing, values.get(index), column));
    }

    private String element(Listing listing, Object value, int column) {
        if (value instanceof Successor moved && !moved.changed()) {
            return asItStands(listing, moved.of(), column);
        }
        Object meant = value instanceof Successor moved ? moved.plain() : value;
        Example example = new Example(listing, 2, inset(listing, column), true).ofElement(meant);
        return listing.flow() ? spelling.flow(meant, example) : "-" + spelling.element(meant, column, example);
    }

    // An element in another place keeps its text, comments among it.
    private String asItStands(Listing listing, YamlPart element, int column) {
        if (listing.flow()) {
            return text.substring(element.start(), element.end());
        }
        int dash = Dashes.of(text, listing).get(listing.items().indexOf(element));
        return text.substring(dash, lines.behindBlock(element.end(), column)).stripTrailing();
    }

    private int inset(Listing listing, int column) {
        YamlPart first = listing.items().get(0);
        boolean besideDash = !listing.flow() && first instanceof Mapping fields && !fields.flow();
        return besideDash ? Math.max(2, lines.column(first.start()) - column) : 2;
    }

    private void fillEmpty(Listing listing, List<?> values, int indent) {
        String inside = text.substring(listing.start() + 1, listing.end() - 1);
        boolean names = values.stream().anyMatch(value -> value instanceof Map<?, ?>);
        int colon = text.lastIndexOf(':', listing.start());
        boolean inBlock = colon >= 0
                && text.substring(colon + 1, listing.start()).isBlank()
                && lines.closes(listing.end())
                && inside.isBlank();
        if (names && inBlock) {
            splices.replace(
                    colon + 1,
                    listing.end(),
                    spelling.block(values, indent, neighbours.example("", values, Example.none())));
        } else {
            String flow = spelling.flow(values, Example.none());
            splices.insert(listing.end() - 1, flow.substring(1, flow.length() - 1));
        }
    }

    private void replaceInside(Mapping fields, Map<String, Object> target) {
        if (!fields.flow()) {
            throw new Refusal(fields.start(), "all of these fields are merged in; make the change by hand");
        }
        String flow = spelling.flow(target, Example.none());
        String lead = fields.entries().isEmpty() ? "" : ", ";
        splices.insert(fields.end() - 1, lead + flow.substring(1, flow.length() - 1));
    }

    private void replace(YamlPart part, Object value, int indent, boolean inFlow) {
        requireNothingShared(part);
        Example like = Example.none().with(part);
        if (inFlow) {
            splices.replace(part.start(), part.end(), spacer(part) + spelling.flow(value, like));
            return;
        }
        boolean ownLine = lines.closes(part.end());
        String spelled = spelling.block(value, indent, ownLine ? like : like.sharingItsLine());
        int colon = behindColon(part);
        boolean below = lines.start(colon) != lines.start(part.start());
        if (below) {
            // A comment may stand behind the colon.
            splices.insert(colon, spelled);
            splices.remove(lines.start(part.start()), lines.behindBlock(part.end(), indent));
        } else if (part instanceof Text && !spelled.startsWith(lines.lineBreak()) && part.end() > part.start()) {
            splices.replace(part.start(), part.end(), spelled.substring(1));
        } else {
            splices.replace(colon, part.end(), spelled);
        }
    }

    private String spacer(YamlPart part) {
        return part.start() > 0 && text.charAt(part.start() - 1) == ':' ? " " : "";
    }

    // Behind the colon or the dash before the part.
    private int behindColon(YamlPart part) {
        int at = part.start();
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        if (at > 0 && (text.charAt(at - 1) == ':' || text.charAt(at - 1) == '-')) {
            return at;
        }
        throw new Refusal(part.start(), "a comment stands before this value; make the change by hand");
    }

    private void requireUnshared(YamlPart part) {
        if (!part.anchor().isEmpty() && shared.contains(part.anchor())) {
            throw new Refusal(
                    part.start(),
                    "`&" + part.anchor() + "` is shared with `*" + part.anchor() + "`; make the change by hand");
        }
    }

    private void requireNothingShared(YamlPart part) {
        requireUnshared(part);
        if (part instanceof Mapping fields) {
            fields.entries().forEach(entry -> requireNothingShared(entry.value()));
        } else if (part instanceof Listing listing) {
            listing.items().forEach(this::requireNothingShared);
        } else if (part instanceof Alias) {
            // To let go of an alias changes nothing for the others.
            return;
        }
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        Map<String, Object> strings = new LinkedHashMap<>();
        map.forEach((name, value) -> strings.put(String.valueOf(name), value));
        return strings;
    }
}
