package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Problem;
import org.kmref.store.Loaded;
import org.kmref.store.edit.YamlPart.Mapping;
import org.kmref.store.edit.YamlPart.MappingEntry;
import org.kmref.store.edit.YamlPart.Quotes;
import org.kmref.store.edit.YamlPart.Text;

/** Changes one setting in the text of the settings, and touches nothing besides, comments among it. */
public final class SettingsEditor {
    private final String file;
    private final String text;
    private final SourceLines lines;

    /** {@code file} is what problems call the settings. */
    public SettingsEditor(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = new SourceLines(text);
    }

    /** Returns the text with a setting set; an error where the text is not YAML, or would not read as meant. */
    public Loaded<String> set(String name, String value) {
        return edited(name, Optional.of(value.replaceAll("\\R", " ")));
    }

    /** Returns the text without a setting; the same where it has none. */
    public Loaded<String> unset(String name) {
        return edited(name, Optional.empty());
    }

    private Loaded<String> edited(String name, Optional<String> value) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> meant = settings(text, problems);
        if (!problems.isEmpty()) {
            return new Loaded<>(text, problems);
        }
        value.ifPresentOrElse(said -> meant.put(name, said), () -> meant.remove(name));
        String after;
        try {
            after = changed(name, value);
        } catch (Refusal refusal) {
            Problem problem =
                    Problem.error(file, lines.line(refusal.at()), lines.place(refusal.at()), refusal.reason());
            return new Loaded<>(text, List.of(problem));
        }
        if (!settings(after, problems).equals(meant) || !problems.isEmpty()) {
            return new Loaded<>(
                    text, List.of(Problem.error(file, 0, 0, "cannot change `" + name + "` safely; change it by hand")));
        }
        return new Loaded<>(after, List.of());
    }

    private Map<String, Object> settings(String source, List<Problem> problems) {
        Map<String, Object> settings = new LinkedHashMap<>();
        Optional<Node> root = YamlNodes.read(file, source, problems);
        if (root.isPresent() && root.get() instanceof Node.Mapping mapping) {
            for (Field field : mapping.fields()) {
                settings.put(
                        field.name(),
                        field.value() instanceof Node.Scalar scalar
                                ? scalar.text()
                                : field.value().plain());
            }
        } else if (root.isPresent()) {
            problems.add(Problem.error(file, 1, 1, "settings are lines such as `style: apa`"));
        }
        return settings;
    }

    private String changed(String name, Optional<String> value) {
        Optional<YamlPart> root = PartReader.read(text).root();
        Splices splices = new Splices();
        if (root.isEmpty() || !(root.get() instanceof Mapping fields)) {
            value.ifPresent(
                    said -> splices.insert(text.length(), lineBreakIfUnended(text.length()) + line(name, said)));
            return splices.applied(text);
        }
        List<MappingEntry> present = fields.own().stream()
                .filter(entry -> entry.name().value().equals(name))
                .toList();
        if (value.isEmpty()) {
            remove(fields, present, splices);
        } else if (present.isEmpty()) {
            add(fields, name, value.get(), splices);
        } else {
            replace(present.get(0).value(), value.get(), splices);
        }
        return splices.applied(text);
    }

    private void remove(Mapping fields, List<MappingEntry> gone, Splices splices) {
        if (fields.flow()) {
            new FieldChanges(text, splices).remove(fields, gone);
            return;
        }
        // Comments set in deeper behind it may be about what comes next.
        gone.forEach(entry -> splices.remove(lines.start(entry.start()), lines.next(entry.end())));
    }

    private void add(Mapping fields, String name, String value, Splices splices) {
        if (fields.flow()) {
            int at = fields.entries().isEmpty()
                    ? fields.end() - 1
                    : fields.entries().get(fields.entries().size() - 1).end();
            splices.insert(at, (fields.entries().isEmpty() ? "" : ", ") + name + ": " + quoted(value));
            return;
        }
        int at = lines.behindBlock(fields.end(), lines.column(fields.start()));
        splices.insert(at, lineBreakIfUnended(at) + " ".repeat(lines.column(fields.start())) + line(name, value));
    }

    private void replace(YamlPart old, String value, Splices splices) {
        String space = old.start() > 0 && text.charAt(old.start() - 1) == ':' ? " " : "";
        String comment = "";
        if (old instanceof Text block && (block.quotes() == Quotes.FOLDED || block.quotes() == Quotes.LITERAL)) {
            String head = text.substring(old.start(), lines.end(old.start()));
            comment = head.contains(" #") ? head.substring(head.indexOf(" #")) : "";
        }
        splices.replace(old.start(), old.end(), space + quoted(value) + comment);
    }

    private String lineBreakIfUnended(int at) {
        return at == 0 || text.charAt(at - 1) == '\n' ? "" : lines.lineBreak();
    }

    private String line(String name, String value) {
        return name + ": " + quoted(value) + lines.lineBreak();
    }

    // Always in quotes: a path may hold anything.
    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
