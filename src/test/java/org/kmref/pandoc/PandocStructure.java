package org.kmref.pandoc;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a document's tree with all that counts, so that two of them can be compared: attributes, links, notes, emphasis. */
final class PandocStructure {
    private PandocStructure() {}

    static String of(Map<?, ?> tree) {
        StringBuilder out = new StringBuilder();
        Map<String, Object> meta = new TreeMap<>();
        if (tree.get("meta") instanceof Map<?, ?> values) {
            values.forEach((name, value) -> meta.put(String.valueOf(name), value));
        }
        // pandoc's own options are among them.
        List.of("bibliography", "csl", "nocite", "references").forEach(meta::remove);
        meta.forEach((name, value) ->
                out.append(name).append(": ").append(written(value)).append('\n'));
        write(tree.get("blocks"), out);
        // Blanks at the edges of elements may stand on either side.
        return out.toString()
                .replaceAll(" *([<>(){}]) *", "$1")
                .replaceAll("(?m) +$", "")
                .replaceAll("[“”]", "\"");
    }

    private static String written(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        Object content = Ast.content(value);
        switch (Ast.name(value)) {
            case "" -> {
                if (value instanceof List<?> list) {
                    list.forEach(each -> write(each, out));
                }
            }
            case "Str", "MetaString" -> out.append(Ast.text(content));
            case "MetaBool" -> out.append(content);
            case "Space", "SoftBreak", "LineBreak" -> out.append(' ');
            case "Cite" -> out.append('<').append(written(Ast.part(content, 1))).append('>');
            case "Link" ->
                out.append("Link")
                        .append(Ast.part(content, 2))
                        .append('(')
                        .append(written(Ast.part(content, 1)))
                        .append(')');
            case "Span" -> {
                String attributes = String.valueOf(Ast.part(content, 0));
                String inner = written(Ast.part(content, 1));
                out.append(attributes.equals("[, [], []]") ? inner : "Span" + attributes + "(" + inner + ")");
            }
            case "Div", "Header" -> {
                boolean div = Ast.name(value).equals("Div");
                out.append(Ast.name(value))
                        .append(Ast.part(content, div ? 0 : 1))
                        .append('(');
                out.append(written(Ast.part(content, div ? 1 : 2))).append(")\n");
            }
            case "Code", "Math" -> out.append(Ast.text(Ast.part(content, 1)));
            case "Para", "Plain" -> out.append(written(content)).append('\n');
            case "Quoted" ->
                out.append('"').append(written(Ast.part(content, 1))).append('"');
            default ->
                out.append(Ast.name(value)).append('(').append(written(content)).append(')');
        }
    }
}
