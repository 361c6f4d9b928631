package org.kmref.cli.option;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.output.WordOutput;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.csl.Bibliography;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.word.WordDocuments;

/** What commands share that write references in a style: which ones, how they are formatted, and where that goes. */
public final class StyledOptions {
    private final Session session;
    private final LibraryOptions libraryOptions;
    private final SelectionOptions selectionOptions;
    private final StyleOptions styleOptions;
    private final OutputOptions output;
    private final WordOutput word;

    public StyledOptions(Session session) {
        this.session = session;
        this.libraryOptions = new LibraryOptions(session);
        this.selectionOptions = new SelectionOptions(session);
        this.styleOptions = new StyleOptions(session);
        this.output = new OutputOptions(session);
        this.word = new WordOutput(session, output);
    }

    /** Says what these options are; {@code forms} are the output formats. */
    public void declare(Declaration of, List<OutputFormat> forms) {
        libraryOptions.declare(of);
        selectionOptions.declare(of);
        styleOptions.declare(of);
        output.declare(of, forms);
        word.declare(of);
    }

    public OutputOptions output() {
        return output;
    }

    public WordOutput word() {
        return word;
    }

    /** Opens the library and returns what is selected of it. */
    public Selection selection() throws IOException {
        return selectionOptions.open(libraryOptions);
    }

    /** Returns the bibliography of the references; absent, which is said, where the style has none. */
    public Optional<Bibliography> bibliography(Library library, List<Item> items) throws IOException {
        Optional<Bibliography> bibliography =
                styleOptions.format(library, items, List.of()).bibliography();
        if (bibliography.isEmpty()) {
            session.warn("the style '" + styleOptions.styleName() + "' has no bibliography; use kmref cite");
        }
        return bibliography;
    }

    /** Returns the language that the text is in. */
    public String language(Library library) throws IOException {
        return styleOptions.language(library);
    }

    /** Returns what makes Word files of the references. */
    public WordDocuments documents(Library library, List<Item> items) throws IOException {
        return new WordDocuments(items, language(library));
    }
}
