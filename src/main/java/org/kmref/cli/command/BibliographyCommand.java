package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.option.StyleOptions;
import org.kmref.cli.output.CitationFormats;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.csl.Bibliography;
import org.kmref.model.Item;

public final class BibliographyCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final SelectionOptions selectionOptions;

    private final StyleOptions styleOptions;

    private final OutputOptions output;

    public BibliographyCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.selectionOptions = new SelectionOptions(session);
        this.styleOptions = new StyleOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Format references as a bibliography, in the order the style gives.")
                .footer("", "--to json gives an array of {id, text, html} in the bibliography's order.");
        libraryOptions.declare(of);
        selectionOptions.declare(of);
        styleOptions.declare(of);
        output.declare(of, forms());
    }

    @Override
    public List<String> forms() {
        return CitationFormats.names();
    }

    @Override
    public Integer call() throws IOException {
        CitationFormats forms = new CitationFormats(output);
        Selection selection = selectionOptions.open(libraryOptions);
        List<Item> items = selection.items();
        Optional<Bibliography> bibliography = styleOptions
                .format(selection.library(), items, List.of())
                .bibliography();
        if (bibliography.isEmpty()) {
            session.warn("the style '" + styleOptions.styleName() + "' has no bibliography; use kmref cite");
            return Exit.NO;
        }
        output.write(forms.form(), forms.bibliography(bibliography.get()));
        return selection.code(items);
    }
}
