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
import org.kmref.format.Format;
import org.kmref.format.Formats;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.Item;
import org.kmref.model.Library;

public final class ShowCommand extends SessionCommand implements HasOutputFormats {
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
    public List<String> forms() {
        return Stream.concat(
                        OutputFormat.words(
                                OutputFormat.TEXT, OutputFormat.PLAIN, OutputFormat.MARKDOWN, OutputFormat.JSON)
                                .stream(),
                        Formats.all().stream()
                                .filter(format -> format.writer().isPresent())
                                .map(Format::id)
                                .filter(id -> !id.equals("csl-json")))
                .toList();
    }

    @Override
    public Integer call() throws IOException {
        String form = output.textForm(forms());
        Selection selection = selectionOptions.open(libraryOptions);
        List<Item> items = selection.some();
        Library library = selection.library();
        boolean isPage = OutputFormat.TEXT.is(form) || OutputFormat.PLAIN.is(form) || OutputFormat.MARKDOWN.is(form);
        output.write(form, isPage ? pages(form, items, library) : exchange(form, items, library));
        return selection.code(items);
    }

    private String pages(String form, List<Item> items, Library library) throws IOException {
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
                        OutputFormat.PLAIN.is(form)
                                ? page::plain
                                : OutputFormat.MARKDOWN.is(form) ? page::markdown : page::write)
                .collect(Collectors.joining("\n"));
    }

    private static String exchange(String form, List<Item> items, Library library) throws IOException {
        StringBuilder out = new StringBuilder();
        Formats.byId(OutputFormat.JSON.is(form) ? "csl-json" : form)
                .flatMap(format -> format.writer())
                .orElseThrow()
                .write(items, WriteOptions.of(library), out);
        return out.toString();
    }
}
