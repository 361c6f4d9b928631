package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.SystemOpener;
import org.kmref.cli.session.UsageException;
import org.kmref.document.Destination;
import org.kmref.document.Links;
import org.kmref.model.AttachedFiles;
import org.kmref.model.Item;
import org.kmref.model.TextVariable;

/** Opens what a reference leads to, with the program of the system that does so. */
public final class OpenCommand extends SessionCommand {
    private static final int MOST = 10;

    private final LibraryOptions libraryOptions;

    private final SelectionOptions selectionOptions;

    private boolean file;

    private boolean print;

    public OpenCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.selectionOptions = new SelectionOptions(session).expectingKeys().required();
    }

    @Override
    public void declare(Declaration of) {
        of.description("Open the DOI, the URL or the attached file of references.")
                .footer(
                        "",
                        "Runs KMREF_OPENER, else xdg-open or open, and never a shell. Opens web addresses and "
                                + "existing files only; a file has an absolute path or is in the list's folder.");
        libraryOptions.declare(of);
        selectionOptions.declare(of);
        of.flag(11, "Open the attached file rather than the DOI or URL.", value -> file = value, "--file");
        of.flag(12, "Print the address and open nothing.", value -> print = value, "--print");
    }

    @Override
    public Integer call() throws IOException {
        List<Destination> destinations = new ArrayList<>();
        for (Item item : selectionOptions.open(libraryOptions).some()) {
            destinations.add(destination(item, libraryOptions.folder()));
        }
        if (print) {
            for (Destination destination : destinations) {
                session.print(destination.address() + "\n");
            }
            return Exit.OK;
        }
        if (destinations.size() > MOST) {
            throw new UsageException("this would open " + destinations.size() + " references; name at most " + MOST
                    + ", or look at the addresses with --print");
        }
        for (Destination destination : destinations) {
            SystemOpener.open(destination.address(), session.environment());
        }
        return Exit.OK;
    }

    private Destination destination(Item item, Optional<Path> folder) {
        String doi = item.text(TextVariable.DOI);
        List<String> web = Stream.of(doi.isEmpty() ? "" : Links.of("DOI", doi), item.text(TextVariable.URL))
                .filter(address -> Links.isWeb(address))
                .toList();
        List<String> files = AttachedFiles.of(item);
        List<String> wanted =
                file ? files : Stream.concat(web.stream(), files.stream()).toList();
        return wanted.stream()
                .flatMap(value -> Destination.of(value, folder).stream())
                .findFirst()
                .orElseThrow(() -> new NoAnswerException(nothing(item, files)));
    }

    private String nothing(Item item, List<String> files) {
        if (!files.isEmpty()) {
            return item.key() + ": " + files.get(0)
                    + " cannot be opened; it is not a file in the folder of the list, nor an absolute one that exists";
        }
        String set = "; set one with kmref set " + item.key();
        return file
                ? item.key() + " has no file" + set + " --new-field file=PATH"
                : item.key() + " has no DOI, URL or file to open" + set + " DOI=...";
    }
}
