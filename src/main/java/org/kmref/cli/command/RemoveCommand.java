package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.LibraryEdit;

public final class RemoveCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;
    private final SelectionOptions selectionOptions;

    public RemoveCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
        this.selectionOptions = new SelectionOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Remove references from your reading list.")
                .footer(
                        "",
                        "kmref asks before it removes what a query finds. kmref undo brings "
                                + "references back. Comments above a reference are kept.");
        selectionOptions.declareQuery(of);
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        Source target = change.target(libraryOptions);
        if (selectionOptions.isEmpty()) {
            throw new UsageException("remove what? Write kmref remove KEY, or kmref remove QUERY");
        }
        Selection selection = selectionOptions.openWhole(libraryOptions);
        List<Item> gone = selection.some();
        ChangeSummary summary = summary(gone, selection.areKeys(), target);
        Set<CitationKey> keys = gone.stream().map(Item::key).collect(Collectors.toSet());
        // What was asked about is what goes, even if the query finds more by then.
        return change.make(
                List.of(LibraryEdit.of(
                        target,
                        now -> now.withItems(now.items().stream()
                                .filter(item -> !keys.contains(item.key()))
                                .toList()))),
                () -> summary);
    }

    private ChangeSummary summary(List<Item> gone, boolean areKeys, Source target) {
        int count = gone.size();
        String what = Messages.named(gone) + libraryOptions.place("from", target);
        return new ChangeSummary("removed", "remove", what, count, !areKeys || count > 1);
    }
}
