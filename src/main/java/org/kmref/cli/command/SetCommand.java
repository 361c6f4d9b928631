package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.FieldOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.output.ItemChanges;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.model.Library;
import org.kmref.revision.Assignment;
import org.kmref.store.UserFolders.Source;

public final class SetCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;
    private final SelectionOptions selectionOptions;
    private final FieldOptions fields = new FieldOptions();

    private List<String> themes = new ArrayList<>();
    private boolean newTheme;

    public SetCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
        this.selectionOptions = new SelectionOptions(session).beforeFields();
    }

    @Override
    public void declare(Declaration of) {
        of.description("Set fields of references: kmref set KEY... field=value..., or of every match: kmref set QUERY "
                        + "--field value.")
                .footer(
                        "",
                        "Every CSL field is an option, including those not shown here. Write dates as 2021, "
                                + "2021-04-30 or 2015/2016, and names as 'Lamont, Tara'. In field=value, ; "
                                + "separates several names, and commas separate several themes.");
        selectionOptions.declare(of);
        fields.declare(of);
        of.texts(
                40,
                ArgumentValue.THEME,
                "Replace the themes with this one; repeatable.",
                value -> themes = value,
                "--themes");
        of.flag(41, "Create themes that do not exist yet.", value -> newTheme = value, "--new-theme");
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        Source target = change.target(libraryOptions);
        Library library = libraryOptions.open();
        List<Assignment> assignments = new ArrayList<>(fields.assignments());
        if (!themes.isEmpty()) {
            assignments.add(new Assignment("themes", themes));
        }
        if (assignments.isEmpty()
                || (fields.areOwn() && selectionOptions.words().stream().anyMatch(Assignment::isTyped))) {
            takeApart(assignments);
        }
        Selection selection = selectionOptions.in(library, libraryOptions);
        selection.some();
        ItemChanges itemChanges = new ItemChanges(target, selection::in);
        List<Assignment> wanted = List.copyOf(assignments);
        wanted.forEach(each -> each.remarks(library).forEach(session::remark));
        String what = wanted.stream().map(each -> each.name(library)).collect(Collectors.joining(", "));
        return change.make(
                List.of(itemChanges.assigning(wanted, newTheme)),
                () -> new ChangeSummary("set", "set", what + " of " + itemChanges.named(), itemChanges.count()));
    }

    // What follows the first word and has a sign of equality is to be set.
    private void takeApart(List<Assignment> assignments) {
        List<String> words = selectionOptions.words();
        int end = Math.min(1, words.size());
        while (end < words.size() && !Assignment.isTyped(words.get(end))) {
            end++;
        }
        if (end == words.size()) {
            end = Math.min(1, words.size());
        }
        if (end == words.size()) {
            throw new UsageException("set what? Write kmref set KEY field=value, or kmref set QUERY --field value");
        }
        assignments.addAll(Assignment.parse(words.subList(end, words.size())).stream()
                .map(each -> each.forced(fields.isForced()))
                .toList());
        selectionOptions.take(words.subList(0, end));
    }
}
