package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.KeyArguments;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.output.ItemChanges;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.model.Library;
import org.kmref.revision.Assignment;
import org.kmref.store.UserFolders.Source;

public final class UnsetCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;
    private final SelectionOptions selection;

    private List<String> fields = new ArrayList<>();

    public UnsetCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
        this.selection = new SelectionOptions(session).orKeys();
    }

    @Override
    public void declare(Declaration of) {
        of.description("Remove fields of one reference: kmref unset KEY field..., or of every match: kmref unset QUERY "
                + "--field NAME.");
        selection.declare(of);
        of.texts(10, "NAME", "Remove this field from every match; repeatable.", value -> fields = value, "--field");
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        Source target = change.target(libraryOptions);
        Library library = libraryOptions.open();
        List<String> words = selection.words();
        boolean byKey = fields.isEmpty();
        if (byKey && words.size() < 2) {
            throw new UsageException("unset what? Write kmref unset KEY field, or kmref unset QUERY --field NAME");
        }
        if (!byKey && selection.select(library).isEmpty()) {
            throw new NoAnswerException(selection.described());
        }
        List<Assignment> gone = (byKey ? words.subList(1, words.size()) : fields)
                .stream().map(Assignment::none).toList();
        KeyArguments keys = new KeyArguments(session);
        ItemChanges alteration = new ItemChanges(
                target, byKey ? now -> keys.items(keys.keys(words.subList(0, 1)), now) : selection::select);
        String what = gone.stream().map(each -> each.name(library)).collect(Collectors.joining(", "));
        return change.make(
                List.of(alteration.assigning(gone, false)),
                () -> new ChangeSummary("unset", "unset", what + " of " + alteration.named(), alteration.count()));
    }
}
