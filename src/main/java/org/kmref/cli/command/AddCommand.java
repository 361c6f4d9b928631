package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.FieldOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.revision.Addition;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.LibraryEdit;

public final class AddCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;
    private final FieldOptions fields = new FieldOptions();

    private List<String> files = new ArrayList<>();
    private List<String> themes = new ArrayList<>();
    private @Nullable String key;
    private @Nullable String from;
    private boolean form;
    private boolean newTheme;

    public AddCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Add a reference: from options, from a form in your editor, or from files in any readable form.")
                .footer(
                        "",
                        "Every field of CSL is an option, also those not shown here. The key is made by the setting",
                        "key-pattern, {author}{year} by default. The new key is written to standard output.");
        of.words("0..*", ArgumentValue.FILE, "Files to add; - is standard input.", value -> files = value);
        fields.declare(of);
        of.texts(40, ArgumentValue.THEME, "Give it this theme; repeatable.", value -> themes = value, "-t", "--theme");
        of.flag(41, "Make the themes that the list has not.", value -> newTheme = value, "--new-theme");
        of.text(42, "NEWKEY", "Give it this key.", value -> key = value, "--key");
        of.text(
                43,
                ArgumentValue.oneOf("FORM", ImportCommand::forms),
                "The form of the files, such as ris.",
                value -> from = value,
                "--from");
        of.flag(44, "Fill in a form in your editor.", value -> form = value, "--edit");
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        Source target = libraryOptions.changeable();
        NewReferences given = new NewReferences(session, fields.assignments());
        if (form) {
            return new Editing(session, change).edit(given.form(), given::read, works -> add(works, target, true));
        }
        return files.isEmpty() ? add(List.of(given.ofOptions()), target, true) : add(read(given), target, false);
    }

    private List<Item> read(NewReferences given) throws IOException {
        if (!fields.isEmpty()) {
            throw new UsageException(
                    "fields are for one reference, and files have their own; leave one of the two out");
        }
        return given.ofFiles(files, from);
    }

    private Integer add(List<Item> works, Source target, boolean keyless) throws IOException {
        if (key != null && works.size() != 1) {
            throw new UsageException("--key is for one reference, not " + works.size());
        }
        Addition addition = new Addition(
                works,
                themes,
                newTheme,
                keyless ? Optional.of(session.keyPattern()) : Optional.empty(),
                Optional.ofNullable(key).map(CitationKey::new));
        List<Addition.Result> result = new ArrayList<>();
        Integer code = change.make(List.of(LibraryEdit.of(target, now -> kept(addition.into(now), result))), () -> {
            List<Item> added = result.get(0).added();
            return new ChangeSummary("added", "add", named(added) + " to " + target.name(), added.size());
        });
        Addition.Result last = result.get(0);
        last.known()
                .forEach(known -> session.warn("'" + known.item().title() + "' is there already as " + known.there()
                        + ", by its " + known.by()));
        if (change.isMade()) {
            session.print(last.added().stream().map(item -> item.key() + "\n").collect(Collectors.joining()));
        }
        return last.added().isEmpty() ? Exit.NO : code;
    }

    private static Library kept(Addition.Result now, List<Addition.Result> result) {
        result.clear();
        result.add(now);
        return now.library();
    }

    private static String named(List<Item> added) {
        return added.size() == 1 ? added.get(0).key().value() : Messages.count(added.size(), "reference");
    }
}
