package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.document.Destination;
import org.kmref.document.ItemPage;
import org.kmref.format.Formats;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.Item;
import org.kmref.model.Library;

public final class ShowCommand extends SessionCommand implements HasOutputFormats {
    private static final String CSL_JSON = "csl-json";

    private final LibraryOptions libraryOptions;

    private final OutputOptions output;

    private final SelectionOptions selectionOptions;

    public ShowCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.output = new OutputOptions(session);
        this.selectionOptions = new SelectionOptions(session).expectingKeys().required();
    }

    @Override
    public void declare(Declaration of) {
        of.description("Show everything about references.");
        libraryOptions.declare(of);
        output.declare(of, forms());
        output.declareCopy(of);
        selectionOptions.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        List<OutputFormat> pages = List.of(
                OutputFormat.Shown.TEXT,
                OutputFormat.Shown.PLAIN,
                OutputFormat.Shown.MARKDOWN,
                OutputFormat.Shown.JSON);
        // By the one word JSON is CSL-JSON, as in list.
        return Stream.concat(
                        pages.stream(),
                        OutputFormat.exchanged().stream()
                                .filter(format -> !format.word().equals(CSL_JSON)))
                .toList();
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.textForm(forms());
        Selection selection = selectionOptions.open(libraryOptions);
        List<Item> items = selection.some();
        Library library = selection.library();
        boolean isPage = form.is(OutputFormat.Shown.TEXT)
                || form.is(OutputFormat.Shown.PLAIN)
                || form.is(OutputFormat.Shown.MARKDOWN);
        output.write(form, isPage ? pages(form, items, library) : exchange(form, items, library));
        return selection.code(items);
    }

    private String pages(OutputFormat form, List<Item> items, Library library) throws IOException {
        Optional<Path> folder = libraryOptions.folder();
        ItemPage page = new ItemPage(
                        library,
                        libraryOptions.openPartners(),
                        libraryOptions.openApproaches(),
                        output.palette(),
                        output.textWidth())
                .withFiles(file ->
                        Destination.of(file, folder).map(Destination::url).orElse(""));
        return items.stream()
                .map(
                        form.is(OutputFormat.Shown.PLAIN)
                                ? page::plain
                                : form.is(OutputFormat.Shown.MARKDOWN) ? page::markdown : page::write)
                .collect(Collectors.joining("\n"));
    }

    private static String exchange(OutputFormat form, List<Item> items, Library library) throws IOException {
        StringBuilder out = new StringBuilder();
        form.exchange()
                .or(() -> Formats.byId(CSL_JSON))
                .flatMap(format -> format.writer())
                .orElseThrow()
                .write(items, WriteOptions.of(library), out);
        return out.toString();
    }
}
