package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.StyledOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.output.ReadingListOutput;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.csl.Bibliography;
import org.kmref.document.ReadingList;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Theme;

public final class ReadingListCommand extends SessionCommand implements HasOutputFormats {
    private final StyledOptions styled;

    private final OutputOptions output;

    private final ReadingListOutput lists;

    private @Nullable String readers;

    public ReadingListCommand(Session session) {
        super(session);
        this.styled = new StyledOptions(session);
        this.output = styled.output();
        this.lists = new ReadingListOutput(output);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Format references as a reading list, grouped by theme under headings.")
                .footer(
                        "",
                        "A reference with several themes appears under each of them. --to json gives {title, sections:"
                                + " [{heading, description, entries: [{id, text, html, note}]}]}.");
        styled.declare(of, forms());
        of.text(
                60,
                "READERS",
                "Below each reference, write its summary for these readers, such as public.",
                value -> readers = value,
                "--for");
        lists.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        return ReadingListOutput.forms();
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.form(forms());
        boolean isWord = styled.word().isWanted(form);
        lists.check(form);
        Selection selection = styled.selection();
        Library library = selection.library();
        List<Theme> themes = selection.themes();
        List<Item> items = ReadingList.inOrder(library, themes, selection.items());
        if (items.isEmpty()) {
            return selection.code(items);
        }
        Optional<Bibliography> formatted = styled.bibliography(library, items);
        if (formatted.isEmpty()) {
            return Exit.NO;
        }
        ReadingList grouped = ReaderSummaries.under(
                ReadingList.of(library, themes, items, formatted.get()), Optional.ofNullable(readers), items, session);
        ReadingList list = lists.completed(grouped, library, items, isWord);
        if (isWord) {
            styled.word().write(styled.documents(library, items).readingList(list));
            return selection.code(items);
        }
        output.write(form, lists.write(form, list, items, library, styled.language(library)));
        return selection.code(items);
    }
}
