package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.option.StyleOptions;
import org.kmref.cli.output.CitationFormats;
import org.kmref.cli.output.DocumentOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.output.WordOutput;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.csl.Bibliography;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.word.WordDocuments;

public final class BibliographyCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final SelectionOptions selectionOptions;

    private final StyleOptions styleOptions;

    private final OutputOptions output;

    private final WordOutput word;

    private final DocumentOptions documents;

    public BibliographyCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.selectionOptions = new SelectionOptions(session);
        this.styleOptions = new StyleOptions(session);
        this.output = new OutputOptions(session);
        this.word = new WordOutput(session, output);
        this.documents = new DocumentOptions(output);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Format references as a bibliography, in the order the style gives.")
                .footer("", "--to json gives an array of {id, text, html} in the bibliography's order.");
        libraryOptions.declare(of);
        selectionOptions.declare(of);
        styleOptions.declare(of);
        output.declare(of, forms());
        output.declareCopy(of);
        word.declare(of);
        documents.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        return CitationFormats.formats();
    }

    @Override
    public Integer call() throws IOException {
        CitationFormats forms = new CitationFormats(output);
        boolean isWord = word.isWanted(forms.form());
        boolean isWhole = documents.isWhole(forms.form());
        Selection selection = selectionOptions.open(libraryOptions);
        Library library = selection.library();
        List<Item> items = selection.items();
        Optional<Bibliography> bibliography =
                styleOptions.format(library, items, List.of()).bibliography();
        if (bibliography.isEmpty()) {
            session.warn("the style '" + styleOptions.styleName() + "' has no bibliography; use kmref cite");
            return Exit.NO;
        }
        if (isWhole && !isWord) {
            String page = documents
                    .writer(forms.form(), items)
                    .orElseThrow()
                    .page(documents.head(library, styleOptions.language(library)), bibliography.get());
            output.write(forms.form(), page);
        } else if (!isWord) {
            output.write(forms.form(), forms.bibliography(bibliography.get()));
        } else if (!items.isEmpty()) {
            WordDocuments bibliographies = new WordDocuments(items, styleOptions.language(library));
            word.write(bibliographies.bibliography(documents.title(library), bibliography.get()));
        }
        return selection.code(items);
    }
}
