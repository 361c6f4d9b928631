package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.format.tree.WholeCharacters;
import org.kmref.store.edit.YamlPart.Mapping;
import org.kmref.store.edit.YamlPart.MappingEntry;
import org.kmref.store.edit.YamlPart.Quotes;
import org.kmref.store.edit.YamlPart.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Takes YAML apart into parts with their places; the text has been read without a problem before. */
final class PartReader {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");

    private final String text;
    private final Iterator<Event> events;
    private final Map<String, YamlPart> anchors = new HashMap<>();
    private final Set<String> aliased = new HashSet<>();
    // The engine counts code points; empty where that is the same.
    private final int[] offsets;

    private PartReader(String text) {
        this.text = text;
        this.events = new Parse(SETTINGS).parseReader(new WholeCharacters(text)).iterator();
        this.offsets = text.length() == text.codePointCount(0, text.length()) ? new int[0] : offsets(text);
    }

    /** The parts of a document, absent where it is empty, and the anchors that aliases refer to. */
    record Document(Optional<YamlPart> root, Set<String> shared) {}

    static Document read(String text) {
        PartReader reader = new PartReader(text);
        while (reader.events.hasNext()) {
            Event event = reader.events.next();
            if (event instanceof NodeEvent) {
                return new Document(Optional.of(reader.part(event)), reader.aliased);
            }
        }
        return new Document(Optional.empty(), Set.of());
    }

    private YamlPart part(Event event) {
        if (event instanceof AliasEvent alias) {
            String name = alias.getAnchor().map(Anchor::getValue).orElse("");
            aliased.add(name);
            YamlPart nothing = new Text("", Quotes.PLAIN, "", start(event), start(event));
            return new YamlPart.Alias(anchors.getOrDefault(name, nothing), start(event), end(event));
        }
        String anchor = ((NodeEvent) event).getAnchor().map(Anchor::getValue).orElse("");
        YamlPart part = event instanceof ScalarEvent scalar
                ? text(scalar, anchor)
                : event.getEventId() == Event.ID.SequenceStart ? listing(event, anchor) : fields(event, anchor);
        if (!anchor.isEmpty()) {
            anchors.put(anchor, part);
        }
        return part;
    }

    private YamlPart listing(Event open, String anchor) {
        List<YamlPart> items = new ArrayList<>();
        Event next = events.next();
        while (next.getEventId() != Event.ID.SequenceEnd) {
            items.add(part(next));
            next = events.next();
        }
        boolean flow = ((CollectionStartEvent) open).isFlow();
        int last = items.isEmpty() ? start(open) : items.get(items.size() - 1).end();
        return new YamlPart.Listing(items, flow, anchor, start(open), flow ? end(next) : last);
    }

    private YamlPart fields(Event open, String anchor) {
        List<MappingEntry> entries = new ArrayList<>();
        Event next = events.next();
        while (next.getEventId() != Event.ID.MappingEnd) {
            YamlPart name = part(next);
            YamlPart value = part(events.next());
            entries.add(new MappingEntry(
                    name instanceof Text plain
                            ? plain
                            : new Text(String.valueOf(name.plain()), Quotes.PLAIN, "", name.start(), name.end()),
                    value));
            next = events.next();
        }
        boolean flow = ((CollectionStartEvent) open).isFlow();
        int last = entries.isEmpty()
                ? start(open)
                : entries.get(entries.size() - 1).end();
        return new Mapping(entries, flow, anchor, start(open), flow ? end(next) : last);
    }

    private Text text(ScalarEvent scalar, String anchor) {
        Quotes quotes = switch (scalar.getScalarStyle()) {
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Quotes.DOUBLE;
            case SINGLE_QUOTED -> Quotes.SINGLE;
            case LITERAL -> Quotes.LITERAL;
            case FOLDED -> Quotes.FOLDED;
            case PLAIN -> Quotes.PLAIN;
        };
        boolean nothing = quotes == Quotes.PLAIN && NULLS.contains(scalar.getValue());
        int start = start(scalar);
        boolean block = quotes == Quotes.LITERAL || quotes == Quotes.FOLDED;
        int end = block ? endOfBlock(start, end(scalar)) : end(scalar);
        return new Text(nothing ? "" : scalar.getValue(), quotes, anchor, start, end);
    }

    // The engine counts the blank lines below a block as its own; they are only where the block keeps them (>+, |+).
    private int endOfBlock(int start, int end) {
        int header = text.indexOf('\n', start);
        String indicators = text.substring(start, header < 0 ? end : Math.min(header, end));
        int comment = indicators.indexOf('#');
        boolean keeps = (comment < 0 ? indicators : indicators.substring(0, comment)).indexOf('+') >= 0;
        int last = end;
        while (last > start && (text.charAt(last - 1) == '\n' || text.charAt(last - 1) == '\r')) {
            last--;
            if (keeps && text.charAt(last) == '\n') {
                return last > start && text.charAt(last - 1) == '\r' ? last - 1 : last;
            }
        }
        return keeps
                ? last
                : start + text.substring(start, last).stripTrailing().length();
    }

    private int start(Event event) {
        return offset(event.getStartMark());
    }

    private int end(Event event) {
        return offset(event.getEndMark());
    }

    private int offset(Optional<Mark> mark) {
        int index = mark.orElseThrow().getIndex();
        return offsets.length == 0 ? index : offsets[index];
    }

    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int offset = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = offset;
            offset += offset < text.length() && Character.isHighSurrogate(text.charAt(offset)) ? 2 : 1;
        }
        return offsets;
    }
}
