package org.kmref.pandoc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kmref.model.CitationKey;

/** A document of pandoc's: its metadata, and the citations in the order of the text. */
public final class PandocDocument {
    private static final Set<String> NO_TEXT = Set.of("nocite", "references", "bibliography", "csl", "citation-style");

    private final Map<String, Object> tree;
    private final List<Site> sites = new ArrayList<>();
    private int notes;

    /** Takes a document as it is read from JSON; it is changed where it stands. */
    public PandocDocument(Map<String, Object> tree) {
        this.tree = tree;
        // An abstract is read before the text.
        if (tree.get("meta") instanceof Map<?, ?> meta) {
            meta.forEach((name, value) -> {
                if (!NO_TEXT.contains(String.valueOf(name))) {
                    walk(value, 0);
                }
            });
        }
        walk(tree.get("blocks"), 0);
    }

    /**
     * A citation in its place.
     *
     * @param siblings the inlines it stands among
     * @param note the number of the note it stands in, or 0
     * @param notesBefore how many notes begin before it
     * @param isAlone whether it begins its note
     */
    record Site(Map<String, Object> cite, List<Object> siblings, int note, int notesBefore, boolean isAlone) {}

    private void walk(@Nullable Object value, int note) {
        if (value instanceof List<?>) {
            List<Object> list = Ast.list(value);
            for (int i = 0; i < list.size(); i++) {
                Object each = list.get(i);
                if (Ast.name(each).equals("Cite")) {
                    sites.add(new Site(map(each), list, note, notes, note > 0 && i == 0));
                } else {
                    walk(each, note);
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            if (Ast.name(value).equals("Note")) {
                walk(map.get("c"), ++notes);
            } else {
                map.values().forEach(each -> walk(each, note));
            }
        }
    }

    @SuppressWarnings("unchecked") // What is read from JSON is keyed by strings.
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** Takes a tree that {@link #is} one. */
    public static PandocDocument of(Object tree) {
        return new PandocDocument(map(tree));
    }

    /** Returns the document as it is now. */
    public Map<String, Object> tree() {
        return tree;
    }

    /** Returns whether this is the tree of a document. */
    public static boolean is(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map && map.get("blocks") instanceof List<?> && map.containsKey("meta");
    }

    List<Site> sites() {
        return sites;
    }

    List<Object> blocks() {
        return Ast.list(tree.get("blocks"));
    }

    /** Returns the keys that are cited, in the order of the text. */
    public Set<CitationKey> keys() {
        Set<CitationKey> keys = new LinkedHashSet<>();
        for (Site site : sites) {
            for (Object each : Ast.list(Ast.part(site.cite().get("c"), 0))) {
                if (each instanceof Map<?, ?> map
                        && !Ast.text(map.get("citationId")).isBlank()) {
                    keys.add(new CitationKey(Ast.text(map.get("citationId"))));
                }
            }
        }
        return keys;
    }

    /** Returns what the metadata say, each value as the texts it has; citations are {@code @KEY}. */
    public Map<String, List<String>> metadata() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (tree.get("meta") instanceof Map<?, ?> meta) {
            meta.forEach((name, value) -> {
                List<String> texts = new ArrayList<>();
                if (Ast.name(value).equals("MetaList")) {
                    Ast.list(Ast.content(value)).forEach(each -> texts.add(text(each)));
                } else {
                    texts.add(text(value));
                }
                values.put(String.valueOf(name), texts);
            });
        }
        return values;
    }

    /** Returns the references that the metadata hold themselves, as CSL-JSON has them. */
    public List<Object> references() {
        Object references = tree.get("meta") instanceof Map<?, ?> meta ? meta.get("references") : null;
        return Ast.list(plain(references));
    }

    // Formatted text becomes rich text of CSL.
    private static Object plain(@Nullable Object value) {
        Object content = Ast.content(value);
        return switch (Ast.name(value)) {
            case "MetaMap" -> {
                Map<String, Object> map = new LinkedHashMap<>();
                if (content instanceof Map<?, ?> fields) {
                    fields.forEach((name, each) -> map.put(String.valueOf(name), plain(each)));
                }
                yield map;
            }
            case "MetaList" ->
                Ast.list(content).stream().map(PandocDocument::plain).toList();
            case "MetaInlines" -> PandocInlines.rich(Ast.list(content));
            case "MetaBlocks" ->
                Ast.list(content).stream()
                        .map(block -> PandocInlines.rich(Ast.list(Ast.content(block))))
                        .collect(Collectors.joining("\n"));
            case "MetaBool" -> content instanceof Boolean said && said;
            default -> Ast.text(content);
        };
    }

    private static String text(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        text(value, out);
        return out.toString();
    }

    private static void text(@Nullable Object value, StringBuilder out) {
        switch (Ast.name(value)) {
            case "Space", "SoftBreak", "LineBreak" -> out.append(' ');
            case "Cite" ->
                Ast.list(Ast.part(Ast.content(value), 0)).forEach(each -> {
                    if (each instanceof Map<?, ?> map) {
                        out.append("@{").append(Ast.text(map.get("citationId"))).append("} ");
                    }
                });
            default -> {
                Object content = value instanceof Map<?, ?> ? Ast.content(value) : value;
                if (content instanceof String || content instanceof Boolean) {
                    out.append(content);
                } else {
                    Ast.list(content).forEach(each -> text(each, out));
                }
            }
        }
    }
}
