package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.output.ItemChanges;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.model.Library;
import org.kmref.query.ReferenceNames;
import org.kmref.revision.Assignment;
import org.kmref.store.UserFolders.Source;

public final class UnsetCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;
    private final SelectionOptions selectionOptions;

    private List<String> fields = new ArrayList<>();

    public UnsetCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
        this.selectionOptions = new SelectionOptions(session).beforeFields();
    }

    @Override
    public void declare(Declaration of) {
        of.description("Remove fields of references: kmref unset KEY... field..., or of every match: kmref unset QUERY "
                + "--field NAME.");
        selectionOptions.declare(of);
        of.texts(10, "NAME", "Remove this field from every match; repeatable.", value -> fields = value, "--field");
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        Source target = change.target(libraryOptions);
        Library library = libraryOptions.open();
        List<String> words = selectionOptions.words();
        List<String> named = fields;
        if (fields.isEmpty()) {
            int end = endOfSelection(words, library);
            if (end >= words.size()) {
                throw new UsageException("unset what? Write kmref unset KEY field, or kmref unset QUERY --field NAME");
            }
            named = words.subList(end, words.size());
            selectionOptions.take(words.subList(0, end));
        }
        Selection selection = selectionOptions.in(library, libraryOptions);
        selection.some();
        List<Assignment> gone = named.stream().map(Assignment::none).toList();
        ItemChanges itemChanges = new ItemChanges(target, selection::in);
        String what = gone.stream().map(each -> each.name(library)).collect(Collectors.joining(", "));
        return change.make(
                List.of(itemChanges.assigning(gone, false)),
                () -> new ChangeSummary("unset", "unset", what + " of " + itemChanges.named(), itemChanges.count()));
    }

    // The first word says which reference, and so do those after it that name one; the others are fields.
    private static int endOfSelection(List<String> words, Library library) {
        ReferenceNames names = new ReferenceNames(library);
        int end = 1;
        while (end < words.size()
                && (words.get(end).equals("-") || !names.find(words.get(end)).isEmpty())) {
            end++;
        }
        return end;
    }
}
