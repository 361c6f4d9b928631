package org.kmref.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kmref.document.Summary;
import org.kmref.format.Format;
import org.kmref.format.Formats;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Theme;
import org.kmref.query.Intake;
import org.kmref.store.ListFile;
import org.kmref.store.Places.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Add the references of files in any readable form to your reading list.",
        footer = {
            "",
            "What the list has already, by DOI, PMID, ISBN or title and year, is left out and told of.",
            "Keywords that are themes of the list become themes. The form is told by --from, else by the file's",
            "ending, else by its content; - is standard input."
        })
final class ImportCommand extends SessionCommand {
    @Mixin
    private final LibraryOptions libraryOptions;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to read; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--from", paramLabel = "FORM", order = 1, description = "The form of the files, such as ris.")
    private @Nullable String from;

    @Option(
            names = {"-t", "--theme"},
            paramLabel = "THEME",
            order = 2,
            description = "Give every reference this theme; repeatable.")
    private List<String> themes = new ArrayList<>();

    @Option(names = "--dry-run", order = 3, description = "Show what would be added, and change nothing.")
    private boolean dryRun;

    ImportCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
    }

    static List<String> forms() {
        return Formats.all().stream()
                .filter(format -> format.reader().isPresent())
                .map(Format::id)
                .toList();
    }

    @Override
    public Integer call() throws IOException {
        if (from != null && !forms().contains(from)) {
            throw new UsageException(Messages.unknown("form", from, forms()));
        }
        Source target = libraryOptions.changeable();
        Library library = libraryOptions.open();
        List<Theme> wanted = themes.isEmpty() ? List.of() : ThemeArguments.themes(themes, library);
        List<Item> read = read();
        Intake.Result result = new Intake(library, wanted).take(read);
        result.known()
                .forEach(known -> session.say(
                        known.item().key() + " is there already as " + known.there() + ", by its " + known.by()));
        if (!dryRun && !result.added().isEmpty()) {
            ListFile.append(target, result.added());
        }
        session.print(
                result.added().stream().map(item -> Summary.line(item) + "\n").collect(Collectors.joining()));
        session.say((dryRun ? "would add " : "added ")
                + Messages.count(result.added().size(), "reference") + " to " + target.name());
        return result.added().isEmpty() ? Exit.NO : Exit.OK;
    }

    private List<Item> read() throws IOException {
        List<Item> items = new ArrayList<>();
        for (Source source : session.places().libraries(files, session.config())) {
            items.addAll(
                    session.opener().library(source, from == null ? "" : from).items());
        }
        return items;
    }
}
