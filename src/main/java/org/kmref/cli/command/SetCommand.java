package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.FieldOptions;
import org.kmref.cli.option.KeyArguments;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.output.ItemChanges;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.model.CitationKey;
import org.kmref.model.Library;
import org.kmref.revision.Assignment;
import org.kmref.store.UserFolders.Source;

public final class SetCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;
    private final SelectionOptions selection;
    private final FieldOptions fields = new FieldOptions();

    private List<String> themes = new ArrayList<>();
    private boolean newTheme;

    public SetCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
        this.selection = new SelectionOptions(session).orKeys();
    }

    @Override
    public void declare(Declaration of) {
        of.description("Set fields of one reference: kmref set KEY field=value..., or of every match: kmref set QUERY "
                        + "--field value.")
                .footer(
                        "",
                        "Every field of CSL is an option, also those not shown here. Dates are written 2021, 2021-04-30 "
                                + "or 2015/2016, names 'Lamont, Tara', and several names or themes with field=value between ; or "
                                + ",.");
        selection.declare(of);
        fields.declare(of);
        of.texts(
                40,
                ArgumentValue.THEME,
                "Replace their themes by this one; repeatable.",
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
        boolean byKey = assignments.isEmpty() || (fields.areOwn() && isOfKey(library));
        ItemChanges alteration = byKey ? ofKey(target, assignments) : ofQuery(target, library);
        List<Assignment> wanted = List.copyOf(assignments);
        wanted.forEach(each -> each.remarks(library).forEach(session::remark));
        String what = wanted.stream().map(each -> each.name(library)).collect(Collectors.joining(", "));
        return change.make(
                List.of(alteration.assigning(wanted, newTheme)),
                () -> new ChangeSummary("set", "set", what + " of " + alteration.named(), alteration.count()));
    }

    // With fields of one's own alone, what is meant is either form; a key is one reference.
    private boolean isOfKey(Library library) {
        List<String> words = selection.words();
        return !words.isEmpty()
                && library.item(new CitationKey(words.get(0))).isPresent()
                && words.stream().skip(1).allMatch(word -> word.indexOf('=') > 0);
    }

    private ItemChanges ofQuery(Source target, Library library) throws IOException {
        if (selection.select(library).isEmpty()) {
            throw new NoAnswerException(selection.described());
        }
        return new ItemChanges(target, selection::select);
    }

    private ItemChanges ofKey(Source target, List<Assignment> assignments) {
        List<String> words = selection.words();
        if (words.size() < 2 && assignments.isEmpty()) {
            throw new UsageException("set what? Write kmref set KEY field=value, or kmref set QUERY --field value");
        }
        assignments.addAll(Assignment.parse(words.subList(1, words.size())).stream()
                .map(each -> each.forced(fields.isForced()))
                .toList());
        KeyArguments keys = new KeyArguments(session);
        return new ItemChanges(target, library -> keys.items(keys.keys(words.subList(0, 1)), library));
    }
}
