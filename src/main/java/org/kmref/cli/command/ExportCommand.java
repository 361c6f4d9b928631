package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.format.Format;
import org.kmref.format.bibtex.BeyondAscii;
import org.kmref.format.core.Losses;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.Item;
import org.kmref.model.Library;

public final class ExportCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final SelectionOptions selectionOptions;

    private final OutputOptions output;

    private boolean unicode;

    private boolean keepCase;
    private boolean keepAll;
    private boolean strict;

    public ExportCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.selectionOptions = new SelectionOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Write references in an exchange format.")
                .footer(
                        "",
                        "Without --to the ending of the output file chooses the format. What a format cannot hold is "
                                + "counted on standard error; with --strict the exit code is then 1, but the "
                                + "references are still written.");
        libraryOptions.declare(of);
        selectionOptions.declare(of);
        output.declare(of, forms());
        of.flag(60, "Write non-ASCII letters in BibTeX as they are.", value -> unicode = value, "--unicode");
        of.flag(62, "Keep the capitals of BibTeX titles as they are.", value -> keepCase = value, "--keep-case");
        of.flag(63, "Keep fields that services add for their own use.", value -> keepAll = value, "--keep-all");
        of.flag(61, "Exit with 1 if the format cannot hold everything.", value -> strict = value, "--strict");
    }

    @Override
    public List<OutputFormat> forms() {
        return OutputFormat.exchanged();
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat chosen = chosen();
        Format format = chosen.exchange().orElseThrow();
        session.readingRemarks().sayNotes();
        if (keepCase) {
            session.keepCase();
        }
        if (keepAll) {
            session.keepAll();
        }
        Selection selection = selectionOptions.open(libraryOptions);
        Library library = selection.library();
        List<Item> items = selection.items();
        StringBuilder out = new StringBuilder();
        Losses lost = format.writer().orElseThrow().write(items, new WriteOptions(library, unicode), out);
        output.write(chosen, out.toString());
        lost.message(format.id()).ifPresent(session::warn);
        if (format.id().equals("bibtex") && !unicode) {
            BeyondAscii.message(out).ifPresent(session::warn);
        }
        int code = selection.code(items);
        return strict && !lost.isEmpty() ? Exit.NO : code;
    }

    private OutputFormat chosen() {
        return output.given(forms())
                .orElseThrow(() -> new UsageException(
                        "export to which format? Add --to " + String.join(", --to ", OutputFormat.words(forms()))));
    }
}
