package org.kmref.format.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.ScalarKind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The anchors on pieces of text ({@code publisher: &press Policy Press}), which Jackson's parser does not tell of. */
final class ScalarAnchors {
    // An anchor may be given again, to a list too: what holds at an alias is the last one before it.
    private final Map<String, TreeMap<Long, Optional<Scalar>>> byName = new HashMap<>();

    private ScalarAnchors() {}

    static ScalarAnchors of(String text, LoadSettings settings) {
        ScalarAnchors anchors = new ScalarAnchors();
        try {
            for (Event event : new Parse(settings).parseReader(new WholeCharacters(text))) {
                if (event instanceof NodeEvent node && event.getEventId() != Event.ID.Alias) {
                    node.getAnchor().ifPresent(anchor -> anchors.add(anchor, node, settings));
                }
            }
        } catch (YamlEngineException unreadable) {
            // Whoever reads the file comes to this place too, and reports it.
        }
        return anchors;
    }

    /** Returns the text that an alias at this place, counted from 1, stands for; absent where it stands for none. */
    Optional<Scalar> at(String name, int line, int column) {
        TreeMap<Long, Optional<Scalar>> given = byName.getOrDefault(name, new TreeMap<>());
        Map.Entry<Long, Optional<Scalar>> last = given.lowerEntry(place(line, column));
        return last == null ? Optional.empty() : last.getValue();
    }

    private void add(Anchor anchor, NodeEvent node, LoadSettings settings) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        int column = node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
        Optional<Scalar> scalar =
                node instanceof ScalarEvent text ? Optional.of(scalar(text, line, column, settings)) : Optional.empty();
        byName.computeIfAbsent(anchor.getValue(), name -> new TreeMap<>()).put(place(line, column), scalar);
    }

    private static Scalar scalar(ScalarEvent event, int line, int column, LoadSettings settings) {
        String text = event.getValue();
        Tag tag = event.isPlain() ? settings.getSchema().getScalarResolver().resolve(text, true) : Tag.STR;
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        boolean nothing = tag.equals(Tag.NULL) || (event.isPlain() && text.equals("~"));
        ScalarKind kind = nothing
                ? ScalarKind.NULL
                : number ? ScalarKind.NUMBER : tag.equals(Tag.BOOL) ? ScalarKind.BOOLEAN : ScalarKind.TEXT;
        return new Scalar(nothing ? "" : text, kind, line, column);
    }

    private static long place(int line, int column) {
        return ((long) line << 32) | column;
    }
}
