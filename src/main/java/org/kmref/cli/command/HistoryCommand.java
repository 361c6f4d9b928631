package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.format.tree.Json;
import org.kmref.store.change.Change;
import org.kmref.terminal.Column;
import org.kmref.terminal.Role;
import org.kmref.terminal.Table;
import org.kmref.terminal.When;

public final class HistoryCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;
    private final OutputOptions output;

    private boolean all;
    private List<String> manuscripts = new ArrayList<>();
    private @Nullable Integer limit;

    public HistoryCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("List the changes made to your library, newest first.")
                .footer("", "The last 500 changes are kept, up to 64 MiB.");
        of.flag(1, "Changes of all files, not only of this library.", value -> all = value, "--all");
        of.texts(
                3,
                ArgumentValue.FILE,
                "Changes of this manuscript, not of the library; repeatable.",
                value -> manuscripts = value,
                "--in");
        of.number(2, "N", "Show at most this many changes.", value -> limit = value, "-n", "--limit");
        output.declare(of, forms());
        libraryOptions.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        return List.of(OutputFormat.Shown.TABLE, OutputFormat.Shown.PLAIN, OutputFormat.Shown.JSON);
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.tableForm(forms());
        List<Change> changes = new ArrayList<>(session.changes().history(files()));
        java.util.Collections.reverse(changes);
        List<Change> shown = limit == null ? changes : changes.subList(0, Math.min(Math.max(0, limit), changes.size()));
        output.write(form, form.is(OutputFormat.Shown.JSON) ? Json.indented(tree(shown)) : table(form, shown));
        if (shown.isEmpty()) {
            session.warn("nothing has been changed yet");
            return Exit.NO;
        }
        return Exit.OK;
    }

    private List<Path> files() throws IOException {
        if (all) {
            return List.of();
        }
        return manuscripts.isEmpty() ? libraryOptions.files() : session.files(manuscripts);
    }

    private String table(OutputFormat form, List<Change> changes) throws IOException {
        boolean isShort = form.is(OutputFormat.Shown.TABLE);
        When when = new When(session.environment().clock());
        Table table = new Table(
                Column.whole("NUMBER").as(Role.KEY),
                Column.whole("WHEN").as(Role.DIM),
                Column.whole("STATE"),
                Column.wrapped("WHAT", 24, 2),
                Column.wrapped("COMMAND", 16, 1).shownFrom(120));
        for (Change change : changes) {
            table.row(
                    Integer.toString(change.number()),
                    isShort ? when.of(change.when()) : change.when().toString(),
                    state(change),
                    change.summary(),
                    change.command());
        }
        return form.is(OutputFormat.Shown.PLAIN)
                ? table.plain(output.palette())
                : table.render(output.width(), output.palette());
    }

    private static List<Object> tree(List<Change> changes) {
        List<Object> tree = new ArrayList<>();
        for (Change change : changes) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("number", (long) change.number());
            each.put("when", change.when().toString());
            each.put("state", state(change));
            each.put("what", change.summary());
            each.put("command", change.command());
            each.put(
                    "files",
                    change.files().stream().map(file -> file.file().toString()).toList());
            tree.add(each);
        }
        return tree;
    }

    private static String state(Change change) {
        return change.state().name().toLowerCase(Locale.ROOT);
    }
}
