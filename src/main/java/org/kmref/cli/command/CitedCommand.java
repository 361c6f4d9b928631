package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kmref.cli.option.CitedKeys;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.FormatChoice;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.model.CitationKey;
import org.kmref.model.Library;

public final class CitedCommand extends SessionCommand implements HasOutputFormats {
    private enum Format {
        TABLE,
        PLAIN,
        KEYS,
        JSON
    }

    private final LibraryOptions libraryOptions;
    private final OutputOptions output;

    private List<String> files = new ArrayList<>();

    public CitedCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("List what manuscripts cite, and mark what the library lacks.")
                .footer(
                        "",
                        "Each key is listed once, in order of first citation, with the place of that citation, "
                                + "how often it is cited, and its title, or that the library lacks it. Files that "
                                + "a manuscript includes are read too.",
                        "The exit code is 1 if the library lacks a key.");
        of.words(
                "1..*",
                ArgumentValue.FILE,
                "Manuscripts: Markdown, LaTeX, .aux, .bcf, Typst and Org, recognised by their endings.",
                value -> files = value);
        output.declare(of, forms());
        libraryOptions.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        return FormatChoice.of(Format.class);
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.tableForm(forms());
        CitedKeys read = CitedKeys.read(files, session);
        Library library = read.isOfWorks() ? libraryOptions.open() : libraryOptions.ofKeys(read.keys());
        CitedKeys cited = read.in(library);
        Set<CitationKey> missing = new HashSet<>(cited.missing(library));
        output.write(form, written(form, cited, missing, library));
        for (CitationKey key : cited.keys(library)) {
            if (missing.contains(key)) {
                session.warn(cited.places(key).get(0) + ": " + CitedKeys.missing(key, library));
            }
        }
        if (cited.isEverything()) {
            session.remark("every reference of the library is cited");
        }
        if (cited.keys(library).isEmpty() && !cited.isEverything()) {
            session.warn("nothing is cited in " + String.join(", ", files));
            return Exit.NO;
        }
        return missing.isEmpty() ? Exit.OK : Exit.NO;
    }

    private String written(OutputFormat form, CitedKeys cited, Set<CitationKey> missing, Library library)
            throws IOException {
        CitedReport report = new CitedReport(cited, missing, library);
        return switch (FormatChoice.format(Format.class, form)) {
            case KEYS -> report.keys();
            case JSON -> report.json();
            case PLAIN -> report.table().plain();
            case TABLE -> report.table().render(output.width(), output.palette());
        };
    }
}
