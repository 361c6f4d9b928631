package org.kmref.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.format.CslItemReader;
import org.kmref.format.Node;
import org.kmref.format.Node.Field;
import org.kmref.format.Node.Mapping;
import org.kmref.format.Node.Scalar;
import org.kmref.format.Node.Sequence;
import org.kmref.format.YamlNodes;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Nearest;
import org.kmref.model.Problem;
import org.kmref.model.Theme;

/** Reads a reading list: CSL-YAML with themes. */
public final class LibraryReader {
    private static final Set<String> THEME_FIELDS = Set.of("id", "title", "aliases", "description");

    private final String file;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Theme> themes = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> lineOfKey = new HashMap<>();
    private final List<Tagged> tagged = new ArrayList<>();
    private final Map<String, Object> extra = new LinkedHashMap<>();
    private String title = "";
    private String locale = "";
    private boolean hasThemes;

    /** The themes of one reference and where it stands, to be held against the list's own when that is known. */
    private record Tagged(String key, Node reference, List<String> themes) {}

    private LibraryReader(String file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /** Returns the list; {@code file} is what problems call it. */
    public static Loaded<Library> read(String file, String text) {
        return read(file, text, Progress.UNHEARD);
    }

    /** Returns the list, and tells of the lines read as it goes. */
    public static Loaded<Library> read(String file, String text, Progress progress) {
        return new LibraryReader(file, progress).read(text);
    }

    private Loaded<Library> read(String text) {
        if (text.isBlank()) {
            problems.add(Problem.error(file, 0, 0, "is empty; begin with `references:` or run kmref init"));
            return new Loaded<>(Library.empty(), problems);
        }
        YamlNodes.read(file, text, new Parts(progress == Progress.UNHEARD ? 0 : lines(text)), problems);
        checkThemes();
        // What is known only at the end is told where it stands.
        problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return new Loaded<>(new Library(title, locale, themes, items, extra), problems);
    }

    private static long lines(String text) {
        long lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }

    private final class Parts implements YamlNodes.Visitor {
        private final long lines;

        Parts(long lines) {
            this.lines = lines;
        }

        @Override
        public boolean streams(String field) {
            return field.equals("references");
        }

        @Override
        public void element(String field, Node value) {
            reference(value);
            progress.at(value.line(), lines);
        }

        @Override
        public void field(Field field) {
            Node value = field.value();
            switch (field.name()) {
                case "title" -> title = text(field);
                case "locale" -> locale = text(field);
                case "themes" -> themes(value);
                case "references" -> references(value);
                default -> extra.put(field.name(), value.plain());
            }
        }
    }

    private String text(Field field) {
        if (field.value() instanceof Scalar scalar) {
            return scalar.text();
        }
        error(field.value(), "`" + field.name() + "` is one piece of text; put it in quotes");
        return "";
    }

    // Reached only where the list is no plain list: everything else comes through element().
    private void references(Node value) {
        if (value instanceof Sequence sequence) {
            sequence.items().forEach(this::reference);
        } else if (!(value instanceof Scalar scalar && scalar.text().isEmpty())) {
            error(value, "`references` is a list; begin each with `- id: ...`");
        }
    }

    private void reference(Node node) {
        Optional<Item> item = new CslItemReader(file, problems).read(node);
        if (item.isEmpty()) {
            return;
        }
        Node id = node instanceof Mapping mapping ? mapping.get("id").orElse(node) : node;
        String key = item.get().key().value();
        Integer line = lineOfKey.putIfAbsent(key, id.line());
        if (line != null) {
            problems.add(Problem.error(
                            file,
                            id.line(),
                            id.column(),
                            "the key `" + key + "` is taken in line " + line + "; choose another")
                    .of("key-clash"));
            return;
        }
        if (!item.get().themes().isEmpty()) {
            tagged.add(new Tagged(key, id, item.get().themes()));
        }
        items.add(item.get());
    }

    private void themes(Node value) {
        hasThemes = true;
        if (!(value instanceof Sequence sequence)) {
            error(value, "`themes` is a list; begin each with `- id: ...`");
            return;
        }
        Map<String, String> words = new HashMap<>();
        for (Node node : sequence.items()) {
            Optional<Fields> fields = Fields.withId(file, node, "theme", problems);
            if (fields.isEmpty()) {
                continue;
            }
            Theme theme = theme(fields.get());
            List<String> named = new ArrayList<>(theme.aliases());
            named.add(0, theme.id());
            for (String word : named) {
                String other = words.putIfAbsent(word, theme.id());
                if (other != null) {
                    error(node, "`" + word + "` names the theme `" + other + "` already; choose another word");
                }
            }
            themes.add(theme);
        }
    }

    private Theme theme(Fields fields) {
        for (String unknown : fields.besides(THEME_FIELDS).keySet()) {
            problems.add(Problem.warning(
                            file,
                            fields.line(),
                            fields.column(),
                            "a theme has no field `" + unknown + "`; it has id, title, aliases and description")
                    .of("unknown-field")
                    .about(fields.text("id")));
        }
        String id = fields.text("id");
        String heading = fields.text("title");
        return new Theme(id, heading.isEmpty() ? id : heading, fields.words("aliases"), fields.text("description"));
    }

    private void checkThemes() {
        Set<String> ids = new LinkedHashSet<>();
        themes.forEach(theme -> ids.add(theme.id()));
        if (!hasThemes) {
            // A list without headings of its own takes them from its references, in the order they come up.
            tagged.stream()
                    .flatMap(reference -> reference.themes().stream())
                    .distinct()
                    .forEach(id -> themes.add(new Theme(id, id, List.of(), "")));
            return;
        }
        for (Tagged reference : tagged) {
            for (String theme : reference.themes()) {
                if (!ids.contains(theme)) {
                    String question = Nearest.question(theme, ids);
                    String hint = question.isEmpty() ? "add it to `themes`" : question;
                    Node at = reference.reference();
                    problems.add(Problem.warning(
                                    file, at.line(), at.column(), "the list has no theme `" + theme + "`; " + hint)
                            .of("unknown-theme")
                            .about(reference.key()));
                }
            }
        }
    }

    private void error(Node at, String message) {
        problems.add(Problem.error(file, at.line(), at.column(), message));
    }
}
