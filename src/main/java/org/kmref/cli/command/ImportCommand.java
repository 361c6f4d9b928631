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
import org.kmref.model.Item;
import org.kmref.revision.Addition;

public final class ImportCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;

    private List<String> files = new ArrayList<>();

    private @Nullable String from;

    private List<String> themes = new ArrayList<>();

    private boolean newTheme;

    private boolean verbose;

    private boolean keepCase;

    private boolean keepAll;

    private boolean review;

    private boolean noThemes;

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
        of.texts(
                2,
                ArgumentValue.THEME,
                "Theme of every new reference; repeatable.",
                value -> themes = value,
                "-t",
                "--theme");
        of.flag(3, "Create themes that do not exist yet.", value -> newTheme = value, "--new-theme");
        of.flag(4, "Keep the capitals of BibTeX titles as they are.", value -> keepCase = value, "--keep-case");
        of.flag(5, "Keep fields that services add for their own use.", value -> keepAll = value, "--keep-all");
        of.flag(
                5,
                "List every reference and every remark, not only the first ten.",
                value -> verbose = value,
                "-v",
                "--verbose");
        of.flag(6, "Open each reference in your editor before it is added.", value -> review = value, "--review");
        of.flag(7, "Do not make themes of the headings of plain text.", value -> noThemes = value, "--no-themes");
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
        if (verbose) {
            adding.setVerbose();
        } else {
            session.readingRemarks().sayFew();
        }
        NewReferences given = new NewReferences(session, List.of());
        List<Item> works = given.ofFiles(files, from, session.opener());
        if (noThemes) {
            works = NewReferences.withoutThemes(works);
        }
        if (review) {
            works = new Review(session, change, given, newTheme).of(works, libraryOptions.open());
        }
        return adding.addFiles(new Addition(works, themes, newTheme, Optional.empty(), Optional.empty()), files);
    }
}
