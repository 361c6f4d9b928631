package org.kmref.cli.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.UsageException;
import org.kmref.document.Grouping;
import org.kmref.document.Template;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.terminal.Printable;

/** How a list of references is laid out beyond its form: by a template, in groups. */
public final class LayoutOptions {
    private static final List<Grouping> GROUPINGS =
            List.of(Grouping.THEME, Grouping.YEAR, Grouping.TYPE, Grouping.AUTHOR);

    private final OutputOptions output;

    private @Nullable String template;

    private @Nullable String groupBy;

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

    public static List<String> words() {
        return GROUPINGS.stream().map(Grouping::word).toList();
    }

    /** Returns whether it depends on the whole library, not on what is listed alone: on the fields there are, or the groups. */
    public boolean needsWhole() {
        return template != null || groupBy != null;
    }

    /** Returns the form asked for, or {@code text} where a template says it. */
    public String form(List<String> forms, String usual) {
        if (template == null) {
            return output.given(forms).orElse(usual);
        }
        if (output.given(forms).isPresent()) {
            throw new UsageException("--template is an output format of its own; remove --to");
        }
        return "text";
    }

    /** Returns the references in this form. */
    public String write(String form, List<Item> items, Library library) throws IOException {
        Template lines = template == null ? null : new Template(template, library);
        if (groupBy == null) {
            return lines == null ? forms(library).write(form, items) : filled(lines, items);
        }
        Grouping grouping = grouping(groupBy);
        List<String> parts = new ArrayList<>();
        for (Grouping.Group group : grouping.groups(items, library)) {
            if (!group.items().isEmpty()) {
                parts.add(part(form, group, lines, library));
            }
        }
        return String.join(form.equals("plain") ? "" : "\n", parts);
    }

    private String part(String form, Grouping.Group group, @Nullable Template lines, Library library)
            throws IOException {
        if (form.equals("plain")) {
            String before = (group.id().isEmpty() ? "-" : Printable.line(group.id())) + "\t";
            String plain = forms(library).write(form, group.items());
            return before + plain.strip().replace("\n", "\n" + before) + "\n";
        }
        String heading = output.palette().heading(Printable.line(group.title())) + "\n";
        return heading + (lines == null ? forms(library).write(form, group.items()) : filled(lines, group.items()));
    }

    private Grouping grouping(String word) {
        Grouping grouping = Grouping.of(word)
                .filter(GROUPINGS::contains)
                .orElseThrow(() -> new UsageException(Messages.unknown("group", word, words())));
        if (template == null && !Arrays.asList("table", "plain").contains(form(ItemFormats.NAMES, "table"))) {
            throw new UsageException("--group-by goes with --to table, --to plain or --template");
        }
        return grouping;
    }

    private ItemFormats forms(Library library) throws IOException {
        return new ItemFormats(library, output.width(), output.palette());
    }

    private static String filled(Template lines, List<Item> items) {
        StringBuilder out = new StringBuilder();
        items.forEach(item -> out.append(lines.fill(item)).append('\n'));
        return out.toString();
    }
}
