package org.kmref.format.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.format.bibtex.TextPositions;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.ScalarKind;
import org.kmref.model.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML 1.2 (and with it JSON) into nodes that know their place.
 *
 * <p>Anchors, aliases and merge keys ({@code <<}) are resolved; what they multiply is bounded, and so is nesting. A name
 * given twice in one mapping, an alias without its anchor and a second document are problems.
 */
public final class YamlNodes {
    /** Deeper than any honest list, and far from where a recursive reader runs out of stack. */
    static final int MAX_DEPTH = 64;

    /** How many values aliases may add to a file; a bomb asks for billions. */
    public static final long MAX_ALIASED = 1_000_000;

    private static final int USUAL_BUFFER = 1024;

    /** Of a token that is longer than the engine's buffer all that has been read is copied each time the buffer is filled. */
    private static final int LARGE_BUFFER = 1 << 20;

    private static final int LONG_LINE = 1 << 16;

    // The engine's own limit of 3 million code points refuses honest libraries; the file's size is bounded where it is
    // read, nesting and aliases here.
    private static final LoadSettings SETTINGS = settings(USUAL_BUFFER);

    private static final YAMLFactory FACTORY = factory(SETTINGS);

    /** Takes a document apart as it is read, so that a long list need not be held as nodes all at once. */
    public interface Visitor {
        /** Returns whether the values of this list at the top are wanted one by one. */
        boolean streams(String field);

        /** Takes a value of a list that streams; {@code field} is empty where the document itself is the list. */
        void element(String field, Node value);

        /** Takes any other field at the top. */
        void field(Field field);
    }

    private final String file;
    private final List<Problem> problems;
    private final String text;
    private final TextPositions places;
    private final YAMLParser parser;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private Optional<ScalarAnchors> scalarAnchors = Optional.empty();
    private long aliased;

    private record Anchored(@Nullable Node node, long size) {}

    /** Ends the reading of a file that cannot be understood any further. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    private YamlNodes(String file, String text, YAMLParser parser, List<Problem> problems) {
        this.file = file;
        this.text = text;
        this.places = new TextPositions(text);
        this.parser = parser;
        this.problems = problems;
    }

    /** Returns the document, or absent where it is empty or cannot be read; what is wrong is added to the problems. */
    public static Optional<Node> read(String file, String text, List<Problem> problems) {
        List<Node> found = new ArrayList<>();
        run(file, text, problems, reader -> found.add(reader.value(reader.parser.currentToken(), 0)));
        return found.stream().findFirst();
    }

    /**
     * Hands the document on piece by piece; what is wrong is added to the problems.
     *
     * @return how many values aliases have added to it
     */
    public static long read(String file, String text, Visitor visitor, List<Problem> problems) {
        return run(file, text, problems, reader -> reader.document(visitor));
    }

    /** The names of one mapping; of hardly any there are so many that to look at each of them takes long. */
    private static final class Names {
        private static final int FEW = 8;
        private final List<String> few = new ArrayList<>(FEW);
        private Set<String> many = Set.of();

        boolean add(String name) {
            if (many.isEmpty() && few.size() < FEW) {
                return !few.contains(name) && few.add(name);
            }
            if (many.isEmpty()) {
                many = new HashSet<>(few);
            }
            return many.add(name);
        }
    }

    private interface Reading {
        void read(YamlNodes reader);
    }

    private static LoadSettings settings(int buffer) {
        return LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(buffer)
                .build();
    }

    private static YAMLFactory factory(LoadSettings settings) {
        return YAMLFactory.builder()
                .loadSettings(settings)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(2 * MAX_DEPTH)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(50_000)
                        .build())
                // One that names both places and reads on is made here.
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    // No token is taken in one piece beyond the end of its line, so the longest line decides.
    private static boolean hasLongLine(String text) {
        int from = 0;
        while (text.length() - from > LONG_LINE) {
            int end = text.lastIndexOf('\n', from + LONG_LINE);
            if (end < from) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }

    private static YAMLFactory factoryFor(String text) {
        return hasLongLine(text) ? factory(settings(LARGE_BUFFER)) : FACTORY;
    }

    private static long run(String file, String text, List<Problem> problems, Reading reading) {
        try (YAMLParser parser =
                (YAMLParser) factoryFor(text).createParser(ObjectReadContext.empty(), new WholeCharacters(text))) {
            YamlNodes reader = new YamlNodes(file, text, parser, problems);
            if (parser.nextToken() != null) {
                reading.read(reader);
                reader.end();
            }
            return reader.aliased;
        } catch (Stop stopped) {
            // The problem that stopped the reading has been added.
        } catch (JacksonException unreadable) {
            problems.add(YamlProblem.of(file, text, unreadable));
        }
        return 0;
    }

    private void document(Visitor visitor) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            elements("", visitor);
        } else if (token == JsonToken.START_OBJECT) {
            fields(visitor);
        } else if (token != JsonToken.VALUE_NULL) {
            TokenStreamLocation at = parser.currentTokenLocation();
            throw stop(at, "a list of fields is expected here; begin with `references:`");
        }
    }

    private void fields(Visitor visitor) {
        Names seen = new Names();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            TokenStreamLocation at = parser.currentTokenLocation();
            String name = parser.currentName();
            once(seen, name, at);
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && visitor.streams(name) && parser.getObjectId() == null) {
                elements(name, visitor);
            } else {
                visitor.field(new Field(name, value(token, 1), at.getLineNr(), at.getColumnNr()));
            }
        }
    }

    private void elements(String field, Visitor visitor) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            visitor.element(field, value(token, 2));
        }
    }

    // A closing `---`, as pandoc's users write it, begins an empty document.
    private void end() {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.VALUE_NULL) {
            token = parser.nextToken();
        }
        if (token != null) {
            problem(parser.currentTokenLocation(), "a second document begins here; keep one to a file");
        }
    }

    private Node value(JsonToken token, int depth) {
        TokenStreamLocation at = parser.currentTokenLocation();
        if (depth > MAX_DEPTH) {
            throw stop(at, "nested more than " + MAX_DEPTH + " deep; flatten it");
        }
        if (parser.isCurrentAlias()) {
            return alias(parser.getString(), at);
        }
        String anchor = parser.getObjectId();
        if (anchor != null) {
            // Until the value is whole an alias to it would hold itself.
            anchors.put(anchor, new Anchored(null, 0));
        }
        Node node = switch (token) {
            case START_OBJECT -> mapping(at, depth);
            case START_ARRAY -> sequence(at, depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(ScalarKind.NUMBER, at);
            case VALUE_TRUE, VALUE_FALSE -> scalar(ScalarKind.BOOLEAN, at);
            case VALUE_NULL -> new Node.Scalar("", ScalarKind.NULL, at.getLineNr(), at.getColumnNr());
            default -> scalar(ScalarKind.TEXT, at);
        };
        if (anchor != null) {
            anchors.put(anchor, new Anchored(node, size(node)));
        }
        return node;
    }

    // The parser does not tell "~" from ~; the character the scalar begins with does.
    private boolean quotedAt(TokenStreamLocation at) {
        return !text.startsWith("~", places.position(at.getLineNr(), at.getColumnNr()));
    }

    private Node scalar(ScalarKind kind, TokenStreamLocation at) {
        String text = parser.getString();
        // The core schema's other spelling of null, which the parser takes for text.
        ScalarKind meant = text.equals("~") && !quotedAt(at) ? ScalarKind.NULL : kind;
        return new Node.Scalar(meant == ScalarKind.NULL ? "" : text, meant, at.getLineNr(), at.getColumnNr());
    }

    private Node sequence(TokenStreamLocation at, int depth) {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, depth + 1));
        }
        return new Node.Sequence(items, at.getLineNr(), at.getColumnNr());
    }

    private Node mapping(TokenStreamLocation at, int depth) {
        List<Field> fields = new ArrayList<>();
        List<Field> merged = new ArrayList<>(0);
        Names seen = new Names();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            TokenStreamLocation place = parser.currentTokenLocation();
            String name = parser.currentName();
            Node value = value(parser.nextToken(), depth + 1);
            if (name.equals("<<")) {
                merged.addAll(merged(value));
            } else if (once(seen, name, place)) {
                fields.add(new Field(name, value, place.getLineNr(), place.getColumnNr()));
            }
        }
        for (Field field : merged) {
            if (seen.add(field.name())) {
                fields.add(field);
            }
        }
        return new Node.Mapping(fields, at.getLineNr(), at.getColumnNr());
    }

    // The merge key of YAML 1.1, which YAML 1.2 leaves to the application: earlier mappings and own fields win.
    private List<Field> merged(Node value) {
        if (value instanceof Node.Mapping mapping) {
            return mapping.fields();
        }
        List<Field> fields = new ArrayList<>();
        if (value instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
            sequence.items().forEach(item -> fields.addAll(merged(item)));
            return fields;
        }
        problems.add(Problem.error(
                file, value.line(), value.column(), "`<<` merges mappings only; name one with `<<: *anchor`"));
        return fields;
    }

    private Node alias(String name, TokenStreamLocation at) {
        Optional<Node.Scalar> scalar = scalarAnchors().at(name, at.getLineNr(), at.getColumnNr());
        if (scalar.isPresent()) {
            return scalar.get();
        }
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw stop(at, "no anchor `&" + name + "` stands before this alias; write the value out");
        }
        Node node = anchored.node();
        if (node == null) {
            throw stop(at, "the alias `*" + name + "` stands inside its own value; write the value out");
        }
        aliased += anchored.size();
        if (aliased > MAX_ALIASED) {
            throw stop(at, "aliases multiply the file to more than " + MAX_ALIASED + " values; write them out");
        }
        return node;
    }

    // Read only when the first alias is met: hardly any list has one.
    private ScalarAnchors scalarAnchors() {
        if (scalarAnchors.isEmpty()) {
            scalarAnchors = Optional.of(ScalarAnchors.of(text, hasLongLine(text) ? settings(LARGE_BUFFER) : SETTINGS));
        }
        return scalarAnchors.get();
    }

    private static long size(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return 1 + sequence.items().stream().mapToLong(YamlNodes::size).sum();
        }
        if (node instanceof Node.Mapping mapping) {
            return 1
                    + mapping.fields().stream()
                            .mapToLong(field -> size(field.value()))
                            .sum();
        }
        return 1;
    }

    private boolean once(Names seen, String name, TokenStreamLocation at) {
        boolean first = seen.add(name);
        if (!first) {
            problem(at, "`" + name + "` is given twice; keep one");
        }
        return first;
    }

    private void problem(TokenStreamLocation at, String message) {
        problems.add(Problem.error(file, at.getLineNr(), at.getColumnNr(), message));
    }

    private Stop stop(TokenStreamLocation at, String message) {
        problem(at, message);
        return new Stop();
    }
}
