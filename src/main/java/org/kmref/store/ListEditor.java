package org.kmref.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kmref.format.Formats;
import org.kmref.format.Node;
import org.kmref.format.Node.Field;
import org.kmref.format.Node.Mapping;
import org.kmref.format.Node.Scalar;
import org.kmref.format.Node.Sequence;
import org.kmref.format.WriteOptions;
import org.kmref.format.YamlNodes;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;

/**
 * Changes the text of a reading list by its source positions, so that all that is not changed stays byte for byte:
 * comments, blank lines, order, quoting.
 */
public final class ListEditor {
    private static final String REFERENCES = "references";

    /** The indent of a reference as the writer of CSL-YAML sets it. */
    private static final int WRITTEN_INDENT = 2;

    private final String file;
    private final String text;
    private final String lineBreak;

    /** {@code file} is what problems call the list. */
    public ListEditor(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Returns the text with the items after its last reference, set in as its neighbours are. */
    public Loaded<String> append(List<Item> items) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> document = YamlNodes.read(file, text, problems);
        if (problems.stream().anyMatch(Problem::isError)) {
            return new Loaded<>(text, problems);
        }
        if (document.isEmpty()) {
            return new Loaded<>(text + REFERENCES + ":" + lineBreak + written(items, WRITTEN_INDENT, false), List.of());
        }
        if (!(document.get() instanceof Mapping mapping)) {
            return refused(document.get(), "the list has no fields of its own; begin it with `references:`");
        }
        Optional<Field> references = mapping.field(REFERENCES);
        if (references.isEmpty()) {
            String end = text.endsWith("\n") ? "" : lineBreak;
            return done(text + end + lineBreak + REFERENCES + ":" + lineBreak + written(items, WRITTEN_INDENT, true));
        }
        return into(mapping, references.get(), items);
    }

    private Loaded<String> into(Mapping document, Field references, List<Item> items) {
        Node value = references.value();
        boolean nothing = value instanceof Scalar scalar && scalar.text().isEmpty();
        if (value instanceof Sequence sequence && sequence.items().isEmpty()) {
            int open = offset(value.line(), value.column());
            int close = text.indexOf(']', open) + 1;
            String before = text.substring(0, open).stripTrailing();
            return done(
                    before + lineBreak + written(items, WRITTEN_INDENT, false).stripTrailing() + text.substring(close));
        }
        if (nothing) {
            int end = offset(references.line() + 1, 1);
            return done(text.substring(0, end) + written(items, WRITTEN_INDENT, false) + text.substring(end));
        }
        int start = offset(value.line(), value.column());
        if (!(value instanceof Sequence sequence) || text.charAt(start) != '-') {
            return refused(
                    value, "the references stand in brackets; write each on lines of its own, beginning with `-`");
        }
        int indent = value.column() - 1;
        int end = endOfReferences(document, references, indent);
        boolean apart =
                sequence.items().size() < 2 || blankBefore(sequence.items().get(1));
        String join = text.substring(0, end).endsWith("\n") ? "" : lineBreak;
        String added = join + (apart ? lineBreak : "") + written(items, indent, apart);
        return done(text.substring(0, end) + added + text.substring(end));
    }

    // What is written stands one after another, with a blank line between where the list has them.
    private String written(List<Item> items, int indent, boolean apart) {
        return items.stream().map(item -> written(item, indent)).collect(Collectors.joining(apart ? lineBreak : ""));
    }

    private String written(Item item, int indent) {
        StringBuilder out = new StringBuilder();
        try {
            Formats.byId("csl-yaml")
                    .flatMap(format -> format.writer())
                    .orElseThrow()
                    .write(List.of(item), new WriteOptions(Library.empty(), true), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String margin = " ".repeat(indent);
        return out.toString()
                .lines()
                .skip(1)
                .map(line -> line.isBlank() ? lineBreak : margin + line.substring(WRITTEN_INDENT) + lineBreak)
                .collect(Collectors.joining());
    }

    // Behind the last line of the last reference; blank lines and comments after it belong to what follows.
    private int endOfReferences(Mapping document, Field references, int indent) {
        int next = document.fields().stream()
                .mapToInt(Field::line)
                .filter(line -> line > references.line())
                .min()
                .orElse(Integer.MAX_VALUE);
        List<String> lines = text.lines().toList();
        int last = Math.min(next - 1, lines.size());
        while (last > references.line() && isOutside(lines.get(last - 1), indent)) {
            last--;
        }
        return offset(last + 1, 1);
    }

    private static boolean isOutside(String line, int indent) {
        String content = line.stripLeading();
        boolean comment = content.startsWith("#") && line.length() - content.length() <= indent;
        boolean endOfDocument = line.equals("---") || line.equals("...");
        return content.isEmpty() || comment || endOfDocument;
    }

    private boolean blankBefore(Node reference) {
        List<String> lines = text.lines().toList();
        int line = reference.line() - 2;
        while (line > 0 && lines.get(line).stripLeading().startsWith("#")) {
            line--;
        }
        return line > 0 && lines.get(line).isBlank();
    }

    /** Returns the index of a place: line and column counted from 1, the column in code points. */
    private int offset(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return text.offsetByCodePoints(start, column - 1);
    }

    private static Loaded<String> done(String changed) {
        return new Loaded<>(changed, List.of());
    }

    private Loaded<String> refused(Node at, String message) {
        return new Loaded<>(text, List.of(Problem.error(file, at.line(), at.column(), message)));
    }
}
