package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.ItemFormats;
import org.kmref.cli.output.LayoutOptions;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.model.Item;

public final class ListCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final SelectionOptions selectionOptions;

    private final OutputOptions output;

    private final LayoutOptions layout;

    public ListCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.selectionOptions = new SelectionOptions(session);
        this.output = new OutputOptions(session);
        this.layout = new LayoutOptions(output);
    }

    @Override
    public void declare(Declaration of) {
        of.description("List references, as a table.")
                .footer(
                        "",
                        "A table on a terminal; in a pipe one line each: key, year, creators and title, tab-separated.",
                        "--to json and jsonl give the references whole, as CSL-JSON.");
        libraryOptions.declare(of);
        selectionOptions.declare(of);
        layout.declare(of, true);
        output.declare(of, forms());
    }

    @Override
    public List<OutputFormat> forms() {
        return ItemFormats.ALL;
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form =
                layout.form(forms(), output.toTerminal() ? OutputFormat.Shown.TABLE : OutputFormat.Shown.PLAIN);
        Selection selection = layout.needsWhole()
                ? selectionOptions.openWhole(libraryOptions)
                : selectionOptions.open(libraryOptions);
        List<Item> items = selection.items();
        output.write(form, layout.write(form, items, selection.library()));
        return selection.code(items);
    }
}
