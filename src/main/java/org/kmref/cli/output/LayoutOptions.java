package org.kmref.cli.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.UsageException;
import org.kmref.document.Grouping;
import org.kmref.document.Template;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.Field;
import org.kmref.query.FieldCatalogue;
import org.kmref.terminal.Printable;
import org.kmref.terminal.Table;

/** How a list of references is laid out beyond its form: by a template, in groups. */
public final class LayoutOptions {
    private static final List<Grouping> GROUPINGS =
            List.of(Grouping.THEME, Grouping.YEAR, Grouping.TYPE, Grouping.AUTHOR);

    private final OutputOptions output;

    private @Nullable String template;

    private @Nullable String groupBy;

    private @Nullable String columns;

    public LayoutOptions(OutputOptions output) {
        this.output = output;
    }

    /** Says what these options are; ranked references are not grouped. */
    public void declare(Declaration of, boolean grouped) {
        of.text(
                6,
                "TEMPLATE",
                "Line for each reference, such as '{key}\\t{author|short}\\t{year}\\t{title}'; see kmref help query.",
                value -> template = value,
                "--template");
        of.text(
                8,
                ArgumentValue.COLUMNS,
                "Columns of the table, fields of the query language: key,year,themes,title.",
                value -> columns = value,
                "--columns");
        if (grouped) {
            of.choice(
                    7,
                    "GROUP",
                    "Group under headings: theme, year, type or author.",
                    words(),
                    value -> groupBy = value,
                    "--group-by");
        }
    }

    /** Returns what {@code --columns} takes, of fields those that most have. */
    public static List<String> usualColumns() {
        return Stream.concat(FieldCatalogue.usual().stream(), Stream.of(ItemColumns.BY))
                .filter(name -> !name.equals(Field.ANY.name()))
                .toList();
    }

    public static List<String> words() {
        return GROUPINGS.stream().map(Grouping::word).toList();
    }

    /** Returns whether it depends on the whole library, not on what is listed alone: on the fields there are, or the groups. */
    public boolean needsWhole() {
        return template != null || groupBy != null || columns != null;
    }

    /** Returns the form asked for, or {@code text} where a template says it. */
    public OutputFormat form(List<OutputFormat> forms, OutputFormat usual) {
        if (template == null) {
            OutputFormat form = output.given(forms).orElse(columns == null ? usual : output.tableForm(forms));
            if (columns != null && !isTable(form)) {
                throw new UsageException("--columns goes with --to table or --to plain");
            }
            return form;
        }
        if (columns != null) {
            throw new UsageException("--template and --columns exclude each other; choose one");
        }
        if (output.named(forms).isPresent()) {
            throw new UsageException("--template is an output format of its own; remove --to");
        }
        return OutputFormat.Shown.TEXT;
    }

    /** Returns the references in this form. */
    public String write(OutputFormat form, List<Item> items, Library library) throws IOException {
        Template lines = template == null ? null : new Template(template, library);
        if (groupBy == null) {
            return lines == null ? forms(library).write(form, items) : filled(lines, items);
        }
        List<Grouping.Group> groups = grouping(groupBy).groups(items, library).stream()
                .filter(group -> !group.items().isEmpty())
                .toList();
        if (lines == null && !form.is(OutputFormat.Shown.PLAIN)) {
            return underHeadings(groups, library);
        }
        List<String> parts = new ArrayList<>();
        for (Grouping.Group group : groups) {
            parts.add(part(form, group, lines, library));
        }
        return String.join(form.is(OutputFormat.Shown.PLAIN) ? "" : "\n", parts);
    }

    private String underHeadings(List<Grouping.Group> groups, Library library) throws IOException {
        ItemColumns shown = columns(library);
        Table table = shown.empty();
        for (Grouping.Group group : groups) {
            table.heading(group.title());
            shown.addTo(table, group.items());
        }
        return table.render(output.width(), output.palette());
    }

    private String part(OutputFormat form, Grouping.Group group, @Nullable Template lines, Library library)
            throws IOException {
        if (form.is(OutputFormat.Shown.PLAIN)) {
            String before = (group.id().isEmpty() ? "-" : Printable.line(group.id())) + "\t";
            String plain = forms(library).write(form, group.items());
            return before + plain.strip().replace("\n", "\n" + before) + "\n";
        }
        String heading = output.palette().heading(Printable.line(group.title())) + "\n";
        return heading + (lines == null ? forms(library).write(form, group.items()) : filled(lines, group.items()));
    }

    private ItemColumns columns(Library library) {
        return columns == null ? ItemColumns.usual(library) : ItemColumns.of(columns, library);
    }

    private static boolean isTable(OutputFormat form) {
        return form.is(OutputFormat.Shown.TABLE) || form.is(OutputFormat.Shown.PLAIN);
    }

    private Grouping grouping(String word) {
        Grouping grouping = Grouping.of(word)
                .filter(GROUPINGS::contains)
                .orElseThrow(() -> new UsageException(Messages.unknown("group", word, words())));
        if (template == null && !isTable(form(ItemFormats.ALL, OutputFormat.Shown.TABLE))) {
            throw new UsageException("--group-by goes with --to table, --to plain or --template");
        }
        return grouping;
    }

    private ItemFormats forms(Library library) throws IOException {
        return new ItemFormats(library, columns(library), output.width(), output.palette());
    }

    private static String filled(Template lines, List<Item> items) {
        StringBuilder out = new StringBuilder();
        items.forEach(item -> out.append(lines.fill(item)).append('\n'));
        return out.toString();
    }
}
