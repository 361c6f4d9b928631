package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.Listing;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.document.ApproachPage;
import org.kmref.model.Approaches;
import org.kmref.model.DirectoryEntry;
import org.kmref.store.UserFolders.Folder;
import org.kmref.terminal.Column;
import org.kmref.terminal.Role;
import org.kmref.terminal.Table;

public final class ApproachesCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final OutputOptions output;

    private List<String> ids = new ArrayList<>();

    public ApproachesCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("List the approaches, their subject and the unit, or show some of them with their references.");
        libraryOptions.declare(of);
        output.declare(of, forms());
        of.words(
                "0..*",
                ArgumentValue.APPROACH,
                "Approaches to show; without one they are listed.",
                value -> ids = value);
    }

    @Override
    public List<OutputFormat> forms() {
        return OutputFormat.directory();
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form =
                output.given(forms()).orElse(ids.isEmpty() ? output.tableForm(forms()) : OutputFormat.Shown.TEXT);
        Approaches approaches = libraryOptions.openApproaches();
        List<DirectoryEntry> entries = DirectoryEntry.of(approaches);
        if (entries.isEmpty() && !ids.isEmpty()) {
            throw new NoAnswerException(libraryOptions.whyEmpty(Folder.APPROACHES));
        }
        List<DirectoryEntry> chosen = ids.isEmpty() ? entries : named(entries);
        Listing<DirectoryEntry> listing =
                new Listing<>(DirectoryEntry::id, ApproachesCommand::tree, ApproachesCommand::table);
        output.write(
                form,
                form.is(OutputFormat.Shown.TEXT) ? pages(chosen, approaches) : listing.write(form, chosen, output));
        if (chosen.isEmpty()) {
            session.warn(libraryOptions.whyEmpty(Folder.APPROACHES));
            return Exit.NO;
        }
        return Exit.OK;
    }

    private List<DirectoryEntry> named(List<DirectoryEntry> entries) {
        List<String> known = entries.stream().map(DirectoryEntry::id).toList();
        return ids.stream()
                .map(id -> entries.stream()
                        .filter(entry ->
                                entry.id().equals(id) || entry.aliases().contains(id))
                        .findFirst()
                        .orElseThrow(() -> new NoAnswerException(Messages.unknown("approach", id, known))))
                .toList();
    }

    private String pages(List<DirectoryEntry> chosen, Approaches approaches) throws IOException {
        ApproachPage page = new ApproachPage(
                libraryOptions.openPartners(), libraryOptions.open(), output.palette(), output.textWidth());
        return chosen.stream().map(entry -> page.write(entry, approaches)).collect(Collectors.joining("\n"));
    }

    private static Table table(List<DirectoryEntry> entries) {
        Table table = new Table(
                Column.whole("ID").as(Role.KEY),
                Column.whole("KIND").shownFrom(100),
                Column.truncated("NAME", 16, 1).as(Role.TITLE).shownFrom(120),
                Column.wrapped("DEFINITION", 30, 3));
        entries.forEach(entry -> table.row(entry.id(), entry.kind().label(), entry.name(), entry.summary()));
        return table;
    }

    private static Map<String, Object> tree(DirectoryEntry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", entry.id());
        tree.put("kind", entry.kind().label());
        tree.putAll(entry.fields());
        return tree;
    }
}
