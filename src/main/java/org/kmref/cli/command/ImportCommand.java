package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.AdditionOptions;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.format.Format;
import org.kmref.format.Formats;
import org.kmref.model.Item;

public final class ImportCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;
    private final AdditionOptions addition = new AdditionOptions();

    private List<String> files = new ArrayList<>();

    private @Nullable String from;

    private boolean verbose;

    private boolean keepCase;

    private boolean keepAll;

    private boolean review;

    public ImportCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Add the references in files, of any format kmref reads, to your reading list.")
                .footer(
                        "",
                        "References already in the list (the same DOI, PMID or ISBN, or title, names and year) are"
                                + " left out and reported. Keywords that are themes of the list become themes. "
                                + "The format"
                                + " is that of --from, else of the file's ending, else of its content; - is standard"
                                + " input.");
        libraryOptions.declare(of);
        of.words("1..*", ArgumentValue.FILE, "What to read; - is standard input.", value -> files = value);
        of.text(
                1,
                ArgumentValue.oneOf("FORMAT", ImportCommand::forms),
                "The format of the files, such as ris.",
                value -> from = value,
                "--from");
        addition.declareThemes(of, 2, "Theme of every new reference; repeatable.");
        of.flag(4, "Keep the capitals of BibTeX titles as they are.", value -> keepCase = value, "--keep-case");
        of.flag(5, "Keep fields that services add for their own use.", value -> keepAll = value, "--keep-all");
        of.flag(
                5,
                "List every reference and every remark, not only the first ten.",
                value -> verbose = value,
                "-v",
                "--verbose");
        of.flag(6, "Open each reference in your editor before it is added.", value -> review = value, "--review");
        addition.declareNoThemes(of, 7);
        change.declare(of);
    }

    static List<String> forms() {
        return Formats.all().stream()
                .filter(format -> format.reader().isPresent())
                .map(Format::id)
                .toList();
    }

    @Override
    public Integer call() throws IOException {
        session.readingRemarks().sayNotes();
        if (keepCase) {
            session.keepCase();
        }
        if (keepAll) {
            session.keepAll();
        }
        Adding adding = new Adding(session, change, libraryOptions);
        adding.report(verbose);
        NewReferences given = new NewReferences(session, List.of());
        List<Item> works = addition.themed(given.ofFiles(files, from, session.opener()));
        if (review) {
            works = new Review(session, change, given, addition.isNewTheme()).of(works, libraryOptions.open());
        }
        return adding.addFiles(addition.keyed(works), files);
    }
}
