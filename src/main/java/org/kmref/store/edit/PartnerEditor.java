package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.model.Problem;
import org.kmref.store.Loaded;
import org.kmref.store.PartnerReader;

/** Makes the text of a partner directory say what the directory has become, and touches no line besides. */
public final class PartnerEditor {
    private static final String PARTNERS = "partners";
    private static final String GROUPS = "groups";

    private final String file;
    private final String text;

    /** {@code file} is what problems call the directory. */
    public PartnerEditor(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Returns the text changed from what one directory says to what the other says; partners keep their ids. */
    public Loaded<String> become(PartnerDirectory before, PartnerDirectory after) {
        Loaded<String> edited = ListEditor.edited(file, text, editor -> plan(before, after, editor));
        if (edited.hasErrors()) {
            return edited;
        }
        Loaded<PartnerDirectory> read = PartnerReader.read(file, edited.value());
        if (read.hasErrors() || !read.value().partners().equals(sorted(before, after))) {
            return new Loaded<>(
                    text, List.of(Problem.error(file, 0, 0, "cannot change this safely; edit the file by hand")));
        }
        return edited;
    }

    private void plan(PartnerDirectory before, PartnerDirectory after, ListEditor editor) {
        List<Object> partners = new ArrayList<>();
        List<Object> groups = new ArrayList<>();
        List<String> groupIds = ids(editor.entries(GROUPS));
        EntryParts parts = EntryParts.byId(both(editor));
        for (Partner partner : after.partners()) {
            Optional<Partner> origin = before.partner(partner.id());
            Object value = origin.isEmpty()
                    ? tree(partner)
                    : origin.get().equals(partner)
                            ? parts.unchanged(partner.id())
                            : parts.successor(partner.id(), tree(origin.get()), tree(partner));
            (groupIds.contains(partner.id()) ? groups : partners).add(value);
        }
        if (!editor.entries(PARTNERS).isEmpty() || !partners.isEmpty()) {
            editor.put(PARTNERS, partners);
        }
        if (!groupIds.isEmpty()) {
            editor.put(GROUPS, groups);
        }
    }

    // A new partner comes behind the partners and before the groups.
    private List<Partner> sorted(PartnerDirectory before, PartnerDirectory after) {
        List<Partner> sorted = new ArrayList<>();
        List<Partner> groups = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        ListEditor.edited(file, text, editor -> ids.addAll(ids(editor.entries(GROUPS))));
        for (Partner partner : after.partners()) {
            (ids.contains(partner.id()) && before.partner(partner.id()).isPresent() ? groups : sorted).add(partner);
        }
        sorted.addAll(groups);
        return sorted;
    }

    private static List<YamlPart> both(ListEditor editor) {
        List<YamlPart> both = new ArrayList<>(editor.entries(PARTNERS));
        both.addAll(editor.entries(GROUPS));
        return both;
    }

    private static List<String> ids(List<YamlPart> entries) {
        List<String> ids = new ArrayList<>();
        for (YamlPart entry : entries) {
            if (entry.plain() instanceof Map<?, ?> map && map.get("id") instanceof String id) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Map<String, Object> tree(Partner partner) {
        Map<String, Object> tree = partner.fields();
        if (!partner.listed()) {
            tree.put("listed", false);
        }
        tree.putAll(partner.extra());
        return tree;
    }
}
