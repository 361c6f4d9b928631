package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.store.edit.YamlPart.Mapping;
import org.kmref.store.edit.YamlPart.MappingEntry;

/** Takes fields out of a mapping and puts fields in, in lines of their own or within braces. */
final class FieldChanges {
    private final String text;
    private final SourceLines lines;
    private final Splices splices;

    FieldChanges(String text, Splices splices) {
        this.text = text;
        this.lines = new SourceLines(text);
        this.splices = splices;
    }

    void remove(Mapping fields, List<MappingEntry> gone) {
        if (gone.isEmpty()) {
            return;
        }
        if (fields.flow()) {
            List<FlowItems.Span> spans = new ArrayList<>();
            Set<Integer> indexes = new HashSet<>();
            for (MappingEntry entry : fields.entries()) {
                if (gone.contains(entry)) {
                    indexes.add(spans.size());
                }
                spans.add(new FlowItems.Span(entry.start(), entry.end()));
            }
            new FlowItems(text, splices).remove(spans, indexes, fields.end() - 1);
            return;
        }
        int leading = 0;
        while (gone.contains(fields.entries().get(leading))
                && !lines.opens(fields.entries().get(leading).start())) {
            leading++;
            while (leading < fields.entries().size()
                    && gone.contains(fields.entries().get(leading))) {
                leading++;
            }
            removeLeading(fields, leading);
        }
        for (MappingEntry entry : gone) {
            if (fields.entries().indexOf(entry) >= leading) {
                splices.remove(lines.start(entry.start()), behind(entry));
            }
        }
    }

    // The first field stands beside a dash, which the next one takes.
    private void removeLeading(Mapping fields, int count) {
        int first = fields.entries().get(0).start();
        MappingEntry last = fields.entries().get(count - 1);
        int next = fields.entries().get(count).start();
        boolean nothingBetween = text.substring(lines.next(last.end()), next).isBlank();
        if (nothingBetween) {
            splices.remove(first, next);
        } else {
            splices.remove(first, lines.end(last.end()));
        }
    }

    /** Puts fields in behind those they follow; {@code target} has all fields in order, the new ones with their text. */
    void insert(Mapping fields, List<MappingEntry> gone, Map<String, String> target) {
        List<String> first = new ArrayList<>();
        MappingEntry after = null;
        Set<String> goneNames = new HashSet<>();
        gone.forEach(entry -> goneNames.add(entry.name().value()));
        for (Map.Entry<String, String> field : target.entrySet()) {
            if (field.getValue().isEmpty()) {
                after = entry(fields, field.getKey());
            } else if (after == null) {
                first.add(field.getValue());
            } else if (fields.flow()) {
                splices.insert(after.end(), ", " + field.getValue());
            } else {
                insertBehind(after, field.getValue());
            }
        }
        if (!first.isEmpty()) {
            insertFirst(fields, first, goneNames);
        }
    }

    private void insertBehind(MappingEntry after, String field) {
        int at = behind(after);
        String margin = " ".repeat(lines.column(after.start()));
        boolean unended = at > 0 && text.charAt(at - 1) != '\n';
        splices.insert(at, unended ? lines.lineBreak() + margin + field : margin + field + lines.lineBreak());
    }

    private void insertFirst(Mapping fields, List<String> first, Set<String> gone) {
        MappingEntry before = fields.own().stream()
                .filter(entry -> !gone.contains(entry.name().value()))
                .findFirst()
                .orElseThrow();
        String join = fields.flow() ? ", " : lines.lineBreak() + " ".repeat(lines.column(before.start()));
        first.forEach(field -> splices.insert(before.start(), field + join));
    }

    private int behind(MappingEntry entry) {
        return lines.behindBlock(entry.end(), lines.column(entry.start()));
    }

    private static MappingEntry entry(Mapping fields, String name) {
        return fields.own().stream()
                .filter(entry -> entry.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
