package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.StyledOptions;
import org.kmref.cli.output.CitationFormats;
import org.kmref.cli.output.DocumentOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.csl.Bibliography;
import org.kmref.model.Item;
import org.kmref.model.Library;

public final class BibliographyCommand extends SessionCommand implements HasOutputFormats {
    private final StyledOptions styled;

    private final OutputOptions output;

    private final DocumentOptions documents;

    public BibliographyCommand(Session session) {
        super(session);
        this.styled = new StyledOptions(session);
        this.output = styled.output();
        this.documents = new DocumentOptions(output);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Format references as a bibliography, in the order of the style.")
                .footer("", "--to json gives an array of {id, text, html} in the bibliography's order.");
        styled.declare(of, forms());
        output.declareCopy(of);
        documents.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        return CitationFormats.formats();
    }

    @Override
    public Integer call() throws IOException {
        CitationFormats forms = new CitationFormats(output);
        boolean isWord = styled.word().isWanted(forms.form());
        boolean isWhole = documents.isWhole(forms.form());
        Selection selection = styled.selection();
        Library library = selection.library();
        List<Item> items = selection.items();
        Optional<Bibliography> bibliography = styled.bibliography(library, items);
        if (bibliography.isEmpty()) {
            return Exit.NO;
        }
        if (isWhole && !isWord) {
            String page = documents
                    .writer(forms.form(), items)
                    .orElseThrow()
                    .page(documents.head(library, styled.language(library)), bibliography.get());
            output.write(forms.form(), page);
        } else if (!isWord) {
            output.write(forms.form(), forms.bibliography(bibliography.get()));
        } else if (!items.isEmpty()) {
            styled.word()
                    .write(styled.documents(library, items).bibliography(documents.title(library), bibliography.get()));
        }
        return selection.code(items);
    }
}
