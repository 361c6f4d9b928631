package org.kmref.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kmref.csl.Bibliography;
import org.kmref.model.Item;
import org.kmref.model.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "bibliography",
        description = "Format references as a bibliography, in the style's order.",
        footer = {"", "--to json gives an array of {id, text, html} in the bibliography's order."})
final class BibliographyCommand extends SessionCommand implements HasForms {
    @Mixin
    private final LibraryOptions libraryOptions;

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final StyleOptions styleOptions;

    @Mixin
    private final OutputOptions output;

    @Option(names = "--keys", order = 4, description = "Take the words for keys; - reads them from standard input.")
    private boolean keys;

    BibliographyCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.styleOptions = new StyleOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public List<String> forms() {
        return CitationForms.names();
    }

    @Override
    public Integer call() throws IOException {
        CitationForms forms = new CitationForms(output);
        Library library = libraryOptions.open();
        List<Item> items =
                keys ? new KeyArguments(session).items(selection.words(), library) : selection.select(library);
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
