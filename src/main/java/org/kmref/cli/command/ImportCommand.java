package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.format.Format;
import org.kmref.format.Formats;
import org.kmref.revision.Addition;

public final class ImportCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;

    private List<String> files = new ArrayList<>();

    private @Nullable String from;

    private List<String> themes = new ArrayList<>();

<<<<<<< HEAD
    private boolean keepCase;
    private boolean dryRun;
=======
    private boolean newTheme;
>>>>>>> main

    public ImportCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Add the references of files in any readable format to your reading list.")
                .footer(
                        "",
                        "References that the list has already, by DOI, PMID, ISBN or title, names and year, are left out and",
                        "reported. Keywords that are themes of the list become themes. The format is that of --from, else of",
                        "the file's ending, else of its content; - is standard input.");
        libraryOptions.declare(of);
        of.words("1..*", ArgumentValue.FILE, "What to read; - is standard input.", value -> files = value);
        of.text(
                1,
                ArgumentValue.oneOf("FORM", ImportCommand::forms),
                "The format of the files, such as ris.",
                value -> from = value,
                "--from");
        of.texts(
                2,
                ArgumentValue.THEME,
                "Give every reference this theme; repeatable.",
                value -> themes = value,
                "-t",
                "--theme");
<<<<<<< HEAD
        of.flag(4, "Keep the capitals of BibTeX titles as they are.", value -> keepCase = value, "--keep-case");
        of.flag(3, "Show what would be added, and change nothing.", value -> dryRun = value, "--dry-run");
=======
        of.flag(3, "Create themes that do not exist yet.", value -> newTheme = value, "--new-theme");
        change.declare(of);
>>>>>>> main
    }

    static List<String> forms() {
        return Formats.all().stream()
                .filter(format -> format.reader().isPresent())
                .map(Format::id)
                .toList();
    }

    @Override
    public Integer call() throws IOException {
<<<<<<< HEAD
        if (from != null && !forms().contains(from)) {
            throw new UsageException(Messages.unknown("form", from, forms()));
        }
        Source target = libraryOptions.changeable();
        Library library = libraryOptions.open();
        session.sayRemarks();
        if (keepCase) {
            session.keepCase();
        }
        List<Theme> wanted = themes.isEmpty() ? List.of() : ThemeArguments.themes(themes, library);
        List<Item> read = read();
        ImportPlan.Result result = new ImportPlan(library, wanted).take(read);
        result.known()
                .forEach(known -> session.warn(
                        known.item().key() + " is there already as " + known.there() + ", by its " + known.by()));
        String what = Messages.count(result.added().size(), "reference") + " to " + target.name();
        if (!dryRun && !result.added().isEmpty()) {
            FileEdit edit = LibraryEdit.of(target, now -> {
                List<Item> items = new ArrayList<>(now.items());
                items.addAll(new ImportPlan(now, wanted).take(read).added());
                return new Library(now.title(), now.locale(), now.themes(), items, now.extra());
            });
            session.changes().apply(List.of(edit), session.commandLine(), () -> "added " + what);
        }
        session.print(
                result.added().stream().map(item -> Summary.line(item) + "\n").collect(Collectors.joining()));
        session.warn((dryRun ? "would add " : "added ") + what);
        return result.added().isEmpty() ? Exit.NO : Exit.OK;
    }

    private List<Item> read() throws IOException {
        List<Item> items = new ArrayList<>();
        for (Source source : session.places().libraries(files, session.config())) {
            items.addAll(
                    session.opener().library(source, from == null ? "" : from).items());
        }
        return items;
=======
        Adding adding = new Adding(session, change, libraryOptions);
        NewReferences given = new NewReferences(session, List.of());
        return adding.addFiles(
                new Addition(given.ofFiles(files, from), themes, newTheme, Optional.empty(), Optional.empty()), files);
>>>>>>> main
    }
}
