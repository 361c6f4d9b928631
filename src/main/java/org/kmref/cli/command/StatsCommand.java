package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.FormatChoice;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.document.Counts;
import org.kmref.document.CountsCsv;
import org.kmref.document.CountsSvg;
import org.kmref.document.CountsText;
import org.kmref.format.table.DelimitedText;
import org.kmref.format.tree.Json;
import org.kmref.model.Item;
import org.kmref.terminal.Printable;

public final class StatsCommand extends SessionCommand implements HasOutputFormats {
    private static final int USUAL = 10;

    private enum Format {
        TEXT,
        PLAIN,
        JSON,
        CSV,
        SVG
    }

    private final LibraryOptions libraryOptions;

    private final SelectionOptions selectionOptions;

    private final OutputOptions output;

    public StatsCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.selectionOptions = new SelectionOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Count references by theme, type, year, author, journal and partner.")
                .footer(
                        "",
                        "A reference with several themes or authors counts under each. What is missing is counted too: "
                                + "years without references, references without a DOI, and themes without references in a year.");
        libraryOptions.declare(of);
        selectionOptions.declareCounted(of);
        output.declare(of, forms());
    }

    @Override
    public List<OutputFormat> forms() {
        return FormatChoice.of(Format.class);
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.textForm(forms());
        Selection selection = selectionOptions.open(libraryOptions);
        List<Item> items = selection.all();
        output.write(form, written(form, Counts.of(items, selection.library())));
        return selection.code(items);
    }

    // The rows of the CSV without their header.
    private static String plain(List<List<String>> rows) {
        StringBuilder lines = new StringBuilder();
        for (List<String> row : rows.subList(1, rows.size())) {
            lines.append(row.stream().map(Printable::line).collect(Collectors.joining("\t")))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String table(List<List<String>> rows) throws IOException {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            DelimitedText.write(row, ',', table);
            // RFC 4180, 2: a row ends with CRLF.
            table.setLength(table.length() - 1);
            table.append("\r\n");
        }
        return table.toString();
    }

    private String written(OutputFormat form, Counts counts) throws IOException {
        return switch (FormatChoice.format(Format.class, form)) {
            case JSON -> Json.indented(counts.tree());
            case CSV -> table(CountsCsv.rows(counts));
            case SVG -> CountsSvg.of(counts);
            case PLAIN -> plain(CountsCsv.rows(counts));
            case TEXT ->
                new CountsText(
                                output.width(),
                                output.palette(),
                                selectionOptions.limit().orElse(USUAL))
                        .of(counts);
        };
    }
}
