package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.model.Problem;
import org.kmref.store.Loaded;
import org.kmref.store.edit.YamlPart.Listing;
import org.kmref.store.edit.YamlPart.Mapping;
import org.kmref.store.edit.YamlPart.Text;

/** The text of a native file and the changes that are to be made to the lists and fields at its top. */
final class ListEditor {
    private final String file;
    private final String text;
    private final SourceLines lines;
    private final PartReader.Document document;
    private final Map<String, Object> targets = new LinkedHashMap<>();

    private ListEditor(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = new SourceLines(text);
        this.document = PartReader.read(text);
    }

    /** What is to be changed, told to the editor. */
    interface Plan {
        void into(ListEditor editor);
    }

    /**
     * Returns the text with the plan carried out.
     *
     * @param file what problems call the text
     * @param text has been read without an error, so that its nesting and its aliases are known to be bounded
     */
    static Loaded<String> edited(String file, String text, Plan plan) {
        ListEditor editor = new ListEditor(file, text);
        try {
            plan.into(editor);
            return new Loaded<>(editor.result(), List.of());
        } catch (Refusal refusal) {
            return new Loaded<>(text, List.of(editor.problem(refusal)));
        }
    }

    /** Returns the entries of a list at the top; {@code references} may be the document itself. */
    List<YamlPart> entries(String list) {
        YamlPart root = document.root().orElse(null);
        if (root instanceof Listing listing && list.equals("references")) {
            return listing.items();
        }
        Optional<YamlPart> value =
                root instanceof Mapping fields ? fields.get(list).stream().findFirst() : Optional.empty();
        return value.isPresent() && value.get() instanceof Listing listing ? listing.items() : List.of();
    }

    /** Makes a list at the top hold these entries, or a field there this text. */
    void put(String field, Object value) {
        targets.put(field, value);
    }

    private Problem problem(Refusal refusal) {
        return Problem.error(file, lines.line(refusal.at()), lines.place(refusal.at()), refusal.reason());
    }

    private String result() {
        if (document.root().isEmpty()) {
            String end = text.isEmpty() || text.endsWith("\n") ? "" : lines.lineBreak();
            return text
                    + end
                    + new ValueText(Neighbours.none(), lines.lineBreak()).fields(targets, 0, Example.none())
                    + lines.lineBreak();
        }
        Splices splices = new Splices();
        YamlPart root = document.root().get();
        targets.forEach((field, value) -> put(root, field, value, splices));
        return splices.applied(text);
    }

    private void put(YamlPart root, String field, Object value, Splices splices) {
        if (root instanceof Listing listing && field.equals("references")) {
            changes(listing, splices).change(listing, value, 0, false);
            return;
        }
        if (!(root instanceof Mapping fields)) {
            throw new Refusal(root.start(), "the list has no fields of its own; begin it with `references:`");
        }
        Optional<YamlPart> present = fields.get(field).stream().findFirst();
        if (present.isEmpty()) {
            addField(fields, field, value, splices);
        } else if (present.get() instanceof Text nothing && nothing.value().isEmpty() && value instanceof List<?>) {
            fillNothing(nothing, value, splices);
        } else {
            changes(present.get(), splices).change(present.get(), value, 0, fields.flow());
        }
    }

    // `references:` with nothing behind it.
    private void fillNothing(Text nothing, Object value, Splices splices) {
        String spelled = new ValueText(Neighbours.none(), lines.lineBreak()).block(value, 0, Example.none());
        splices.replace(nothing.start(), nothing.end(), "");
        splices.insert(lines.end(nothing.start()), spelled);
    }

    // Themes come before the references they head, all else at the end.
    private void addField(Mapping fields, String field, Object value, Splices splices) {
        String spelled =
                field + ":" + new ValueText(Neighbours.none(), lines.lineBreak()).block(value, 0, Example.none());
        Optional<YamlPart.MappingEntry> references = fields.own().stream()
                .filter(entry -> entry.name().value().equals("references"))
                .findFirst();
        if (fields.flow()) {
            throw new Refusal(
                    fields.start(), "the whole list stands in braces; write its fields on lines of their own");
        }
        if (references.isPresent()) {
            splices.insert(references.get().start(), spelled + lines.lineBreak() + lines.lineBreak());
        } else {
            int behind = lines.behindBlock(fields.end(), 0);
            String end = behind > 0 && text.charAt(behind - 1) == '\n' ? "" : lines.lineBreak();
            splices.insert(behind, end + lines.lineBreak() + spelled + lines.lineBreak());
        }
    }

    private PartChanges changes(YamlPart part, Splices splices) {
        List<Mapping> nearest = new ArrayList<>();
        if (part instanceof Listing listing) {
            for (int i = listing.items().size() - 1; i >= 0; i--) {
                if (listing.items().get(i) instanceof Mapping fields) {
                    nearest.add(fields);
                }
            }
        }
        return new PartChanges(text, document.shared(), new Neighbours(text, nearest), splices);
    }
}
