package org.kmref.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Nearest;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;
import org.kmref.model.Theme;
import org.kmref.model.Variable;
import org.kmref.revision.ItemField;
import org.kmref.revision.KeyPattern;
import org.kmref.revision.RevisionException;
import org.kmref.revision.TypedKey;
import org.kmref.revision.TypedValue;
import org.kmref.store.Loaded;

/**
 * References that a user typed into an editor, checked as options are: each slip with its place, so that it can be put
 * right there.
 *
 * <p>What the list had already is not held against who edits it.
 */
public final class TypedReferences {
    private final Library list;
    private final boolean isForced;
    private final boolean newThemes;

    /**
     * @param list what the references are part of, or are to be
     * @param isForced whether values are kept that cannot be right
     * @param newThemes whether themes may be named that the list does not have
     */
    public TypedReferences(Library list, boolean isForced, boolean newThemes) {
        this.list = list;
        this.isForced = isForced;
        this.newThemes = newThemes;
    }

    /**
     * Returns the references as they are to be kept, or what is wrong with what was typed.
     *
     * @param before what each was, in the order of those typed; none where they are new
     */
    public Loaded<List<Item>> checked(String name, String text, Loaded<Library> read, List<Item> before) {
        if (read.hasErrors()) {
            return new Loaded<>(List.of(), read.problems());
        }
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : read.problems()) {
            // Of a value as it was, only told; of one just typed, to be put right.
            boolean isKept = isForced || isAsBefore(problem, read.value().items(), before);
            problems.add(isKept ? problem : problem.with(Problem.Severity.ERROR));
        }
        List<Item> items = new ArrayList<>();
        List<Node> nodes = nodes(name, text);
        for (int i = 0; i < read.value().items().size(); i++) {
            Optional<Item> was = i < before.size() ? Optional.of(before.get(i)) : Optional.empty();
            Item typed = read.value().items().get(i);
            items.add(
                    i < nodes.size() && nodes.get(i) instanceof Mapping mapping
                            ? new Reference(name, typed, was, problems).checked(mapping)
                            : typed);
        }
        return new Loaded<>(items, problems);
    }

    /** Returns the list with values as they are kept where they were typed in another way, such as a DOI as an address. */
    public static Library kept(Library library, List<CitationKey> keys) {
        List<Item> items = library.items().stream()
                .map(item -> keys.contains(item.key()) ? kept(item) : item)
                .toList();
        return items.equals(library.items()) ? library : library.withItems(items);
    }

    private static Item kept(Item item) {
        String typed = item.text(TextVariable.DOI);
        return typed.isEmpty()
                ? item
                : item.toBuilder()
                        .put(TextVariable.DOI, TypedValue.text(TextVariable.DOI, typed, true))
                        .build();
    }

    private static boolean isAsBefore(Problem problem, List<Item> typed, List<Item> before) {
        for (int i = 0; i < typed.size() && i < before.size(); i++) {
            if (typed.get(i).key().value().equals(problem.about())) {
                return typed.get(i).equals(before.get(i))
                        || (typed.get(i).type() == before.get(i).type()
                                && typed.get(i).extra().equals(before.get(i).extra())
                                && typed.get(i).names().equals(before.get(i).names()));
            }
        }
        return false;
    }

    private static List<Node> nodes(String name, String text) {
        Optional<Node> document = YamlNodes.read(name, text, new ArrayList<>());
        Optional<Node> list = document.isPresent() && document.get() instanceof Mapping mapping
                ? mapping.get("references")
                : document;
        return list.isPresent() && list.get() instanceof Sequence sequence ? sequence.items() : List.of();
    }

    /** One reference, and what is wrong with it. */
    private final class Reference {
        private final String file;
        private final Item typed;
        private final Optional<Item> before;
        private final List<Problem> problems;

        Reference(String file, Item typed, Optional<Item> before, List<Problem> problems) {
            this.file = file;
            this.typed = typed;
            this.before = before;
            this.problems = problems;
        }

        Item checked(Mapping fields) {
            fields.fields().forEach(this::check);
            return kept(typed);
        }

        private void check(Field field) {
            Optional<Variable> variable = Variable.of(field.name());
            if (field.name().equals("id")) {
                key(field);
            } else if (field.name().equals(ItemField.THEMES)) {
                themes(field);
            } else if (variable.isEmpty()) {
                spelling(field);
            } else if (variable.get() instanceof TextVariable text) {
                String now = typed.text(text);
                if (before.map(item -> item.text(text).equals(now)).orElse(false)) {
                    return;
                }
                requireNone(field, () -> TypedValue.text(text, now, isForced));
            } else if (variable.get() instanceof DateVariable date && field.value() instanceof Scalar words) {
                if (before.map(item -> item.dates().equals(typed.dates())).orElse(false)) {
                    return;
                }
                requireNone(field, () -> TypedValue.date(date, words.text(), isForced || isDate(date)));
            }
        }

        // As the reader has it, who takes more than is written elsewhere.
        private boolean isDate(DateVariable date) {
            return typed.date(date).map(when -> when.literal().isEmpty()).orElse(true);
        }

        private void key(Field field) {
            CitationKey key = typed.key();
            if (before.map(item -> item.key().equals(key)).orElse(key.equals(KeyPattern.ANY))) {
                return;
            }
            if (!key.isCitable()) {
                wrong(field, TypedKey.uncitable(key));
            } else if (before.isEmpty()
                    && list.items().stream().anyMatch(item -> item.key().equals(key))) {
                wrong(field, "the key '" + key + "' is taken; choose another");
            }
        }

        private void themes(Field field) {
            List<String> ids = list.themes().stream().map(Theme::id).toList();
            for (String theme : typed.themes()) {
                boolean isOld =
                        before.map(item -> item.themes().contains(theme)).orElse(false);
                if (!isOld && !newThemes && !isForced && !ids.contains(theme)) {
                    String question = Nearest.question(theme, ids);
                    wrong(
                            field,
                            "there is no theme '" + theme + "'; "
                                    + (question.isEmpty() ? "make it with kmref theme add" : question));
                }
            }
        }

        private void spelling(Field field) {
            boolean isOld =
                    before.map(item -> item.extra().containsKey(field.name())).orElse(false);
            if (isOld || isForced || field.name().equals(ItemField.TYPE)) {
                return;
            }
            Optional<String> meant = ItemField.meant(field.name());
            String question = Nearest.question(field.name(), ItemField.names());
            if (meant.isPresent()) {
                wrong(field, "the field `" + field.name() + "` is written `" + meant.get() + "`; change its name");
            } else if (!question.isEmpty()) {
                problems.add(Problem.warning(
                        file,
                        field.line(),
                        field.column(),
                        "there is no field `" + field.name() + "` in CSL, and it is kept as your own; " + question));
            }
        }

        private void requireNone(Field field, Runnable value) {
            try {
                value.run();
            } catch (RevisionException slip) {
                wrong(field, String.valueOf(slip.getMessage()));
            }
        }

        private void wrong(Field field, String message) {
            Node at = field.value();
            problems.add(Problem.error(file, at.line(), at.column(), message));
        }
    }
}
