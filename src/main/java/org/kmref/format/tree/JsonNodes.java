package org.kmref.format.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.ScalarKind;
import org.kmref.model.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into nodes that know their place, one element of the array at the top at a time. */
public final class JsonNodes {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(YamlNodes.MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final String file;
    private final int line;
    private final Consumer<Problem> problems;

    private JsonNodes(JsonParser parser, String file, int line, Consumer<Problem> problems) {
        this.parser = parser;
        this.file = file;
        this.line = line;
        this.problems = problems;
    }

    /** Hands on each element of the array, or the value itself where it is none; {@code line} is that of the text's first. */
    public static void read(String text, String file, int line, Consumer<Node> elements, Consumer<Problem> problems) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            new JsonNodes(parser, file, line, problems).read(elements);
        } catch (JacksonException unreadable) {
            TokenStreamLocation at = unreadable.getLocation();
            int row = at == null ? 0 : at.getLineNr() + line - 1;
            int column = at == null ? 0 : Math.max(0, at.getColumnNr());
            String reason = String.valueOf(unreadable.getOriginalMessage())
                    .replaceAll("\\s+", " ")
                    .replaceAll(" ?\\(for (Object|Array) starting at \\[Source:.*?]\\)", "");
            problems.accept(Problem.error(file, row, column, "is not JSON from here on: " + reason + "; correct it"));
        }
    }

    private void read(Consumer<Node> elements) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.accept(value());
            }
        } else if (token != null) {
            elements.accept(value());
        }
        if (parser.nextToken() != null) {
            TokenStreamLocation at = parser.currentTokenLocation();
            problems.accept(Problem.error(
                    file,
                    at.getLineNr() + line - 1,
                    at.getColumnNr(),
                    "text follows the end; put all items into one array"));
        }
    }

    private Node value() {
        TokenStreamLocation at = parser.currentTokenLocation();
        int row = at.getLineNr() + line - 1;
        int column = at.getColumnNr();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(row, column);
            case START_ARRAY -> {
                List<Node> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value());
                }
                yield new Node.Sequence(items, row, column);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new Node.Scalar(parser.getString(), ScalarKind.NUMBER, row, column);
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(parser.getString(), ScalarKind.BOOLEAN, row, column);
            case VALUE_NULL -> new Node.Scalar("", ScalarKind.NULL, row, column);
            default -> new Node.Scalar(whole(parser.getString(), row, column), ScalarKind.TEXT, row, column);
        };
    }

    // An escape can name half a character, which UTF-8 cannot hold; of names the parser sees to that itself.
    private String whole(String text, int row, int column) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                i++;
                continue;
            }
            String escape = String.format(Locale.ROOT, "\\u%04x", (int) c);
            problems.accept(Problem.error(
                    file, row, column, "`" + escape + "` is half a character; write both halves or remove it"));
            break;
        }
        return text;
    }

    private Node mapping(int row, int column) {
        List<Field> fields = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            TokenStreamLocation at = parser.currentTokenLocation();
            int fieldRow = at.getLineNr() + line - 1;
            String name = parser.currentName();
            parser.nextToken();
            Node value = value();
            if (seen.add(name)) {
                fields.add(new Field(name, value, fieldRow, at.getColumnNr()));
            } else {
                problems.accept(
                        Problem.error(file, fieldRow, at.getColumnNr(), "`" + name + "` is given twice; keep one"));
            }
        }
        return new Node.Mapping(fields, row, column);
    }
}
