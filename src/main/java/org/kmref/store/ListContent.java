package org.kmref.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kmref.format.csldata.CslItemReader;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Nearest;
import org.kmref.model.Problem;
import org.kmref.model.Theme;

/** What a reading list says, or a piece of one, as it is read. */
final class ListContent {
    private static final String REFERENCES = "references";
    private static final Set<String> THEME_FIELDS = Set.of("id", "title", "aliases", "description");

    private final String file;
    private final Consumer<Item> items;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Theme> themes = new ArrayList<>();
    private final Map<String, Integer> lineOfKey = new HashMap<>();
    private final List<Tagged> tagged = new ArrayList<>();
    private final Set<String> fields = new LinkedHashSet<>();
    private final Map<String, Object> extra = new LinkedHashMap<>();
    private String title = "";
    private String locale = "";
    private boolean hasThemes;
    private int elements;
    private long aliased;

    /** The themes of one reference and where it stands, to be held against the list's own when that is known. */
    private record Tagged(String key, Node reference, List<String> themes) {}

    /** {@code items} takes the references as they are read. */
    ListContent(String file, Consumer<Item> items) {
        this.file = file;
        this.items = items;
    }

    /** Reads the text and tells of the lines read as it goes. */
    void read(String text, Progress progress) {
        aliased = YamlNodes.read(
                file, text, new Parts(progress, progress == Progress.UNHEARD ? 0 : lines(text)), problems);
    }

    private static long lines(String text) {
        long lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Returns the list with these references. */
    Library library(List<Item> references) {
        return new Library(title, locale, themes, references, extra);
    }

    boolean hasThemes() {
        return hasThemes;
    }

    /** Returns the names of the fields beside the references. */
    Set<String> fields() {
        return fields;
    }

    Set<String> keys() {
        return lineOfKey.keySet();
    }

    /** Returns how many references there are, those without a key too. */
    int elements() {
        return elements;
    }

    /** Returns how many values aliases have added. */
    long aliased() {
        return aliased;
    }

    /** Takes in what later pieces say, which have no field of this one. */
    void append(List<ListContent> later) {
        Set<Theme> all = new LinkedHashSet<>(themes);
        for (ListContent piece : later) {
            title = title.isEmpty() ? piece.title : title;
            locale = locale.isEmpty() ? piece.locale : locale;
            all.addAll(piece.themes);
            extra.putAll(piece.extra);
            problems.addAll(piece.problems);
        }
        themes.clear();
        themes.addAll(all);
    }

    private final class Parts implements YamlNodes.Visitor {
        private final Progress progress;
        private final long lines;

        Parts(Progress progress, long lines) {
            this.progress = progress;
            this.lines = lines;
        }

        @Override
        public boolean streams(String field) {
            return field.equals(REFERENCES);
        }

        @Override
        public void element(String field, Node value) {
            elements++;
            reference(value);
            progress.at(value.line(), lines);
        }

        @Override
        public void field(Field field) {
            fields.add(field.name());
            Node value = field.value();
            switch (field.name()) {
                case "title" -> title = text(field);
                case "locale" -> locale = text(field);
                case "themes" -> themes(value);
                case REFERENCES -> references(value);
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
        items.accept(item.get());
    }

    private void themes(Node value) {
        hasThemes = true;
        if (!(value instanceof Sequence sequence)) {
            error(value, "`themes` is a list; begin each with `- id: ...`");
            return;
        }
        Map<String, String> words = new HashMap<>();
        for (Node node : sequence.items()) {
            Optional<MappingFields> fields = MappingFields.withId(file, node, "theme", problems);
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

    private Theme theme(MappingFields fields) {
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

    /**
     * Holds the themes of the references against those of the list.
     *
     * @param head what has the list's themes: this, or the first piece of the list this is a piece of
     */
    void checkThemes(ListContent head) {
        if (head.hasThemes) {
            Set<String> ids = new LinkedHashSet<>();
            head.themes.forEach(theme -> ids.add(theme.id()));
            tagged.forEach(reference -> reference.themes().stream()
                    .filter(theme -> !ids.contains(theme))
                    .forEach(theme -> problems.add(unknown(theme, reference, ids))));
        } else {
            // A list without headings of its own takes them from its references, in the order they come up.
            tagged.stream()
                    .flatMap(reference -> reference.themes().stream())
                    .distinct()
                    .forEach(id -> themes.add(new Theme(id, id, List.of(), "")));
        }
        tagged.clear();
    }

    private Problem unknown(String theme, Tagged reference, Set<String> ids) {
        String question = Nearest.question(theme, ids);
        String hint = question.isEmpty() ? "add it to `themes`" : question;
        Node at = reference.reference();
        return Problem.warning(file, at.line(), at.column(), "the list has no theme `" + theme + "`; " + hint)
                .of("unknown-theme")
                .about(reference.key());
    }

    private void error(Node at, String message) {
        problems.add(Problem.error(file, at.line(), at.column(), message));
    }
}
