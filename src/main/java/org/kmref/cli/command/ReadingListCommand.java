package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.option.StyleOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.output.ReadingListOutput;
import org.kmref.cli.output.WordOutput;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.csl.Bibliography;
import org.kmref.document.ReadingList;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Theme;
import org.kmref.word.WordDocuments;

public final class ReadingListCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final SelectionOptions selectionOptions;

    private final StyleOptions styleOptions;

    private final OutputOptions output;

    private final WordOutput word;

    private final ReadingListOutput lists;

    private @Nullable String readers;

    public ReadingListCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.selectionOptions = new SelectionOptions(session);
        this.styleOptions = new StyleOptions(session);
        this.output = new OutputOptions(session);
        this.word = new WordOutput(session, output);
        this.lists = new ReadingListOutput(output);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Format references as a reading list, grouped by theme under headings.")
                .footer(
                        "",
                        "A reference with several themes appears under each of them. --to json gives {title, sections:"
                                + " [{heading, description, entries: [{id, text, html, note}]}]}.");
        libraryOptions.declare(of);
        selectionOptions.declare(of);
        styleOptions.declare(of);
        output.declare(of, forms());
        of.text(
                60,
                "READERS",
                "Under each reference its summary for these readers, such as public.",
                value -> readers = value,
                "--for");
        word.declare(of);
        lists.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        return ReadingListOutput.forms();
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.form(forms());
        boolean isWord = word.isWanted(form);
        lists.check(form);
        Selection selection = selectionOptions.open(libraryOptions);
        Library library = selection.library();
        List<Theme> themes = selection.themes();
        List<Item> items = ReadingList.inOrder(library, themes, selection.items());
        if (items.isEmpty()) {
            return selection.code(items);
        }
        Optional<Bibliography> formatted =
                styleOptions.format(library, items, List.of()).bibliography();
        if (formatted.isEmpty()) {
            session.warn("the style '" + styleOptions.styleName() + "' has no bibliography; use kmref cite");
            return Exit.NO;
        }
        ReadingList grouped = ReaderSummaries.under(
                ReadingList.of(library, themes, items, formatted.get()), Optional.ofNullable(readers), items, session);
        ReadingList list = lists.completed(grouped, library, items, isWord);
        if (isWord) {
            word.write(new WordDocuments(items, styleOptions.language(library)).readingList(list));
            return selection.code(items);
        }
        String language = styleOptions.language(library);
        output.write(form, lists.write(form, list, items, library, language));
        return selection.code(items);
    }
}
