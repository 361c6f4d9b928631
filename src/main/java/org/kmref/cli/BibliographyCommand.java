package org.kmref.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kmref.csl.Bibliography;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;

final class BibliographyCommand extends SessionCommand implements HasForms {
    private final LibraryOptions libraryOptions;

    private final SelectionOptions selection;

    private final StyleOptions styleOptions;

    private final OutputOptions output;

    private boolean keys;

    BibliographyCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.selection = new SelectionOptions(session);
        this.styleOptions = new StyleOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    void declare(Declaration of) {
        of.description("Format references as a bibliography, in the style's order.")
                .footer("", "--to json gives an array of {id, text, html} in the bibliography's order.");
        libraryOptions.declare(of);
        selection.declare(of);
        styleOptions.declare(of);
        output.declare(of, forms());
        of.flag(4, "Take the words for keys; - reads them from standard input.", value -> keys = value, "--keys");
    }

    @Override
    public List<String> forms() {
        return CitationForms.names();
    }

    @Override
    public Integer call() throws IOException {
        CitationForms forms = new CitationForms(output);
        List<CitationKey> named = keys ? new KeyArguments(session).keys(selection.words()) : List.of();
        Library library = keys ? libraryOptions.ofKeys(named) : selection.open(libraryOptions);
        List<Item> items = keys ? new KeyArguments(session).items(named, library) : selection.select(library);
        Optional<Bibliography> bibliography =
                styleOptions.format(library, items, List.of()).bibliography();
        if (bibliography.isEmpty()) {
            session.say("the style '" + styleOptions.styleName() + "' has no bibliography; use kmref cite");
            return Exit.NO;
        }
        output.write(forms.form(), forms.bibliography(bibliography.get()));
        if (items.isEmpty()) {
            session.say(selection.described());
            return Exit.NO;
        }
        return Exit.OK;
    }
}
