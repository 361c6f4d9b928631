package org.kmref.cli;

import java.io.IOException;
import java.util.List;
import org.kmref.model.Item;
import org.kmref.model.Library;

final class ListCommand extends SessionCommand implements HasForms {
    private final LibraryOptions libraryOptions;

    private final SelectionOptions selection;

    private final OutputOptions output;

    private final LayoutOptions layout;

    ListCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.selection = new SelectionOptions(session);
        this.output = new OutputOptions(session);
        this.layout = new LayoutOptions(output);
    }

    @Override
    void declare(Declaration of) {
        of.description("List references, as a table.")
                .footer(
                        "",
                        "On a terminal a table, in a pipe one line each: key, year, creators and title, with tabs between.",
                        "--to json and jsonl give the references whole, as CSL-JSON.");
        libraryOptions.declare(of);
        selection.declare(of);
        layout.declare(of, true);
        output.declare(of, forms());
    }

    @Override
    public List<String> forms() {
        return ItemForms.NAMES;
    }

    @Override
    public Integer call() throws IOException {
        String form = layout.form(forms(), output.toTerminal() ? "table" : "plain");
        Library library = layout.needsWhole() ? libraryOptions.open() : selection.open(libraryOptions);
        List<Item> items = selection.select(library);
        output.write(form, layout.write(form, items, library));
        if (items.isEmpty()) {
            session.say(selection.described());
            return Exit.NO;
        }
        return Exit.OK;
    }
}
