package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.model.Approach;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.model.Problem;
import org.kmref.store.ApproachReader;
import org.kmref.store.Loaded;

/** Makes the text of a file of approaches say what they have become, and touches no line besides. */
public final class ApproachEditor {
    private static final String APPROACHES = "approaches";

    private final String file;
    private final String text;

    /** {@code file} is what problems call the file. */
    public ApproachEditor(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Returns the text changed from what some approaches say to what the others say; approaches keep their ids. */
    public Loaded<String> become(Approaches before, Approaches after) {
        Loaded<String> edited = ListEditor.edited(file, text, editor -> plan(before, after, editor));
        if (edited.hasErrors()) {
            return edited;
        }
        Loaded<Approaches> read = ApproachReader.read(file, edited.value());
        if (read.hasErrors() || !read.value().equals(after)) {
            return new Loaded<>(
                    text, List.of(Problem.error(file, 0, 0, "cannot change this safely; edit the file by hand")));
        }
        return edited;
    }

    private static void plan(Approaches before, Approaches after, ListEditor editor) {
        List<Object> entries = new ArrayList<>();
        EntryParts parts = EntryParts.byId(editor.entries(APPROACHES));
        for (Approach approach : after.approaches()) {
            Optional<Approach> origin = before.approach(approach.id());
            entries.add(
                    origin.isEmpty()
                            ? tree(approach)
                            : origin.get().equals(approach)
                                    ? parts.unchanged(approach.id())
                                    : parts.successor(approach.id(), tree(origin.get()), tree(approach)));
        }
        editor.put(APPROACHES, entries);
    }

    private static Map<String, Object> tree(Approach approach) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", approach.id());
        if (!approach.name().isEmpty()) {
            tree.put("name", approach.name());
        }
        put("aliases", approach.aliases(), tree);
        if (!approach.definition().isEmpty()) {
            tree.put("definition", approach.definition());
        }
        put("people", approach.people(), tree);
        put("groups", approach.groups(), tree);
        put("references", keys(approach.references()), tree);
        put("related", keys(approach.related()), tree);
        tree.putAll(approach.extra());
        return tree;
    }

    private static List<String> keys(List<CitationKey> keys) {
        return keys.stream().map(CitationKey::value).toList();
    }

    private static void put(String name, List<String> values, Map<String, Object> tree) {
        if (!values.isEmpty()) {
            tree.put(name, values);
        }
    }
}
