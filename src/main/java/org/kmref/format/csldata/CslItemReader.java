package org.kmref.format.csldata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.ScalarKind;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.Nearest;
import org.kmref.model.NumberVariable;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/**
 * Turns a node of CSL-YAML or CSL-JSON into an item.
 *
 * <p>Reads what the <a href="https://github.com/citation-style-language/schema#csl-json-schema">CSL data schema 1.0.2</a>
 * allows and pandoc reads, with {@code themes} beside it, and keeps every field it does not know. All that is wrong with an
 * item is reported, not the first thing only.
 */
public final class CslItemReader {
    static final Set<String> NAME_PARTS = Set.of(
            "family",
            "given",
            "dropping-particle",
            "non-dropping-particle",
            "suffix",
            "literal",
            "comma-suffix",
            "static-ordering",
            "parse-names");

    private final String file;
    private final List<Problem> problems;

    public CslItemReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Returns the item, or absent where it has no key; what is wrong with it is added to the problems. */
    public Optional<Item> read(Node node) {
        if (!(node instanceof Mapping mapping)) {
            error(node, "a reference is a list of fields such as `id: nilsen2015`");
            return Optional.empty();
        }
        Optional<CitationKey> key = key(mapping);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Item.Builder item = Item.builder(key.get(), ItemType.DOCUMENT);
        int before = problems.size();
        for (Field field : mapping.fields()) {
            read(field, item);
        }
        if (problems.size() > before) {
            problems.subList(before, problems.size())
                    .replaceAll(problem -> problem.about(key.get().value()));
        }
        return Optional.of(item.build());
    }

    private Optional<CitationKey> key(Mapping mapping) {
        Optional<Node> id = mapping.get("id");
        if (id.isEmpty()) {
            error(mapping, "a reference has no `id`; add one, such as `id: nilsen2015`");
            return Optional.empty();
        }
        if (id.get() instanceof Scalar scalar && !scalar.text().isBlank()) {
            // Keys are written as they are, to terminals too.
            if (scalar.text().codePoints().anyMatch(Character::isISOControl)) {
                error(id.get(), "`id` has a control character in it; remove it");
                return Optional.empty();
            }
            return Optional.of(new CitationKey(scalar.text()));
        }
        error(id.get(), "`id` is a word such as nilsen2015");
        return Optional.empty();
    }

    private void read(Field field, Item.Builder item) {
        String name = field.name();
        Node value = field.value();
        boolean empty = value instanceof Scalar scalar && scalar.kind() == ScalarKind.NULL;
        if (name.equals("id") || empty) {
            return;
        }
        switch (name) {
            case "type" -> type(value, item);
            case "themes" -> item.themes(words(name, value));
            case "custom" -> custom(value, item);
            default -> variable(field, item);
        }
    }

    private void variable(Field field, Item.Builder item) {
        String name = field.name();
        Node value = field.value();
        Variable variable =
                Variable.of(name).orElseGet(() -> TextVariable.ofOldName(name).orElse(null));
        if (variable instanceof TextVariable text) {
            text(text, value).ifPresent(words -> item.put(text, words));
        } else if (variable instanceof NumberVariable number) {
            scalar(name, value).ifPresent(words -> item.put(number, words));
        } else if (variable instanceof NameVariable names) {
            item.put(names, names(name, value));
        } else if (variable instanceof DateVariable date) {
            new CslDateReader(file, problems).read(name, value).ifPresent(when -> item.put(date, when));
        } else {
            item.extra(name, value.plain());
        }
    }

    private void type(Node value, Item.Builder item) {
        Optional<String> written = scalar("type", value);
        if (written.isEmpty()) {
            return;
        }
        Optional<ItemType> type = ItemType.of(written.get());
        if (type.isPresent()) {
            item.type(type.get());
            return;
        }
        // Kept as it was written; formatted as what CSL calls a work of no particular kind.
        item.extra("type", written.get());
        List<String> known = Stream.of(ItemType.values()).map(ItemType::cslName).toList();
        problems.add(Problem.warning(
                        file,
                        value.line(),
                        value.column(),
                        "`" + written.get() + "` is not a CSL type, read as document; " + hint(written.get(), known))
                .of("unknown-type"));
    }

    private Optional<String> text(TextVariable variable, Node value) {
        if (variable == TextVariable.KEYWORD && value instanceof Sequence) {
            return Optional.of(Keywords.of(words("keyword", value)).text());
        }
        return scalar(variable.cslName(), value);
    }

    private Optional<String> scalar(String field, Node value) {
        if (value instanceof Scalar scalar) {
            return Optional.of(scalar.text());
        }
        error(value, "`" + field + "` is one piece of text; put it in quotes");
        return Optional.empty();
    }

    private List<String> words(String field, Node value) {
        List<Node> nodes = value instanceof Sequence sequence ? sequence.items() : List.of(value);
        List<String> words = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Scalar scalar) {
                words.add(scalar.text());
            } else {
                error(node, "`" + field + "` is a list of words such as [theory, public]");
            }
        }
        return words;
    }

    // CSL-JSON has no place of its own for fields beyond the schema; writers of it put them into `custom`.
    private void custom(Node value, Item.Builder item) {
        if (!(value instanceof Mapping mapping)) {
            item.extra("custom", value.plain());
            return;
        }
        for (Field field : mapping.fields()) {
            if (field.name().equals("themes")) {
                item.themes(words("themes", field.value()));
            } else {
                item.extra(field.name(), field.value().plain());
            }
        }
    }

    private List<Name> names(String field, Node value) {
        List<Node> nodes;
        if (value instanceof Sequence sequence) {
            nodes = sequence.items();
        } else if (value instanceof Mapping) {
            nodes = List.of(value);
        } else {
            error(value, "`" + field + "` is a list of names; write [{family: Nilsen, given: Per}]");
            return List.of();
        }
        List<Name> names = new ArrayList<>();
        for (Node node : nodes) {
            name(field, node).ifPresent(names::add);
        }
        return names;
    }

    private Optional<Name> name(String field, Node node) {
        if (!(node instanceof Mapping mapping)) {
            error(node, "a name in `" + field + "` is {family: ..., given: ...} or {literal: ...}");
            return Optional.empty();
        }
        String family = "";
        String given = "";
        String dropping = "";
        String nonDropping = "";
        String suffix = "";
        String literal = "";
        boolean comma = false;
        boolean ordered = false;
        for (Field part : mapping.fields()) {
            Node value = part.value();
            switch (part.name()) {
                case "family" -> family = part(part);
                case "given" -> given = part(part);
                case "dropping-particle" -> dropping = part(part);
                case "non-dropping-particle" -> nonDropping = part(part);
                case "suffix" -> suffix = part(part);
                case "literal" -> literal = part(part);
                case "comma-suffix" -> comma = flag(value);
                case "static-ordering" -> ordered = flag(value);
                case "parse-names" -> {
                    // Of citeproc-js; the parts are given here.
                }
                default ->
                    problems.add(Problem.warning(
                                    file,
                                    part.line(),
                                    part.column(),
                                    "a name has no part `" + part.name() + "`; " + hint(part.name(), NAME_PARTS))
                            .of("unknown-field"));
            }
        }
        return Optional.of(new Name(family, given, dropping, nonDropping, suffix, literal, comma, ordered));
    }

    private String part(Field part) {
        return scalar(part.name(), part.value()).orElse("");
    }

    private static boolean flag(Node value) {
        return value instanceof Scalar scalar
                && (scalar.text().equals("true") || scalar.text().equals("1"));
    }

    private static String hint(String typed, Collection<String> known) {
        String question = Nearest.question(typed, known);
        return question.isEmpty() ? "one of " + String.join(", ", new TreeSet<>(known)) : question;
    }

    private void error(Node at, String message) {
        problems.add(Problem.error(file, at.line(), at.column(), message));
    }
}
