package org.kmref.format.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kmref.format.core.FormatEncoder;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.text.PlainNames;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** Writes a table, a row a work, with a column for every variable that some work has. */
public final class TableWriter implements FormatEncoder {

    private static final List<Variable> FIRST = List.of(
            TextVariable.TITLE,
            NameVariable.AUTHOR,
            NameVariable.EDITOR,
            DateVariable.ISSUED,
            TextVariable.CONTAINER_TITLE,
            NumberVariable.VOLUME,
            NumberVariable.ISSUE,
            NumberVariable.PAGE,
            TextVariable.PUBLISHER,
            TextVariable.DOI,
            TextVariable.URL);

    private final char delimiter;

    public TableWriter(char delimiter) {
        this.delimiter = delimiter;
    }

    @Override
    public void write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        List<Variable> variables = variables(items);
        boolean themes = items.stream().anyMatch(item -> !item.themes().isEmpty());
        Set<String> extra = new LinkedHashSet<>();
        items.forEach(item -> extra.addAll(extra(item).keySet()));
        List<String> header = new ArrayList<>(List.of("id", "type"));
        variables.forEach(variable -> header.add(variable.cslName()));
        if (themes) {
            header.add("themes");
        }
        header.addAll(extra);
        DelimitedText.write(header, delimiter, out);
        for (Item item : items) {
            List<String> row =
                    new ArrayList<>(List.of(item.key().value(), item.type().cslName()));
            variables.forEach(variable -> row.add(cell(item, variable)));
            if (themes) {
                row.add(String.join("; ", item.themes()));
            }
            Map<String, String> own = extra(item);
            extra.forEach(name -> row.add(own.getOrDefault(name, "")));
            DelimitedText.write(row, delimiter, out);
        }
    }

    // Fields beside CSL's that are text, and the columns that a table had for itself.
    private static Map<String, String> extra(Item item) {
        Map<String, String> extra = new LinkedHashMap<>();
        item.extra().forEach((name, value) -> {
            if (value instanceof String text) {
                extra.put(name, text);
            } else if (name.equals(TableRow.KEPT) && value instanceof Map<?, ?> columns) {
                columns.forEach((column, cell) -> extra.putIfAbsent(column.toString(), cell.toString()));
            }
        });
        return extra;
    }

    private static List<Variable> variables(List<Item> items) {
        Set<Variable> used = new LinkedHashSet<>();
        for (Item item : items) {
            used.addAll(item.names().keySet());
            used.addAll(item.dates().keySet());
            used.addAll(item.numbers().keySet());
            used.addAll(item.texts().keySet());
        }
        return Stream.concat(FIRST.stream(), all())
                .distinct()
                .filter(used::contains)
                .toList();
    }

    private static Stream<Variable> all() {
        return Stream.<Variable[]>of(
                        NameVariable.values(), DateVariable.values(), NumberVariable.values(), TextVariable.values())
                .flatMap(Stream::of);
    }

    private static String cell(Item item, Variable variable) {
        if (variable instanceof TextVariable text) {
            return text == TextVariable.DOI ? item.doi().name() : RichText.plain(item.text(text));
        }
        if (variable instanceof NumberVariable number) {
            return item.number(number);
        }
        if (variable instanceof NameVariable names) {
            return PlainNames.writeAll(item.names(names));
        }
        return variable instanceof DateVariable date
                ? item.date(date).map(Edtf::write).orElse("")
                : "";
    }
}
