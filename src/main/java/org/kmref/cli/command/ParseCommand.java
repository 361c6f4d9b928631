package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.output.ParsedPage;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.format.Format;
import org.kmref.format.core.Losses;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.plaintext.PlainTextPage;
import org.kmref.format.plaintext.PlainTextPage.Found;
import org.kmref.format.plaintext.PlainTextReader;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.same.KnownLines;
import org.kmref.query.same.LineDifferences;
import org.kmref.store.Opener;
import org.kmref.store.UserFolders.Source;

public final class ParseCommand extends SessionCommand implements HasOutputFormats {
    private static final int FEW = 10;

    private final LibraryOptions libraryOptions;
    private final OutputOptions output;

    private List<String> files = new ArrayList<>();
    private boolean noThemes;

    public ParseCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Read references from plain text: a pasted list, a mail, the last pages of a paper.")
                .footer(
                        "",
                        "The references are found by numbers, bullets, empty lines or indents; a heading is the theme"
                                + " of what is under it. On a terminal each field is shown with how sure it is; "
                                + "elsewhere the output is CSL-YAML. Each reference keeps its line as "
                                + "source-text, and uncertain fields are listed as doubts.",
                        "",
                        "References that your list has already are named, with the fields in which the line differs.");
        of.words("0..*", ArgumentValue.FILE, "Text to read; - or nothing is standard input.", value -> files = value);
        of.flag(1, "Do not make themes of headings.", value -> noThemes = value, "--no-themes");
        output.declare(of, forms());
        libraryOptions.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        return Stream.concat(Stream.of(OutputFormat.Shown.TEXT), OutputFormat.exchanged().stream())
                .toList();
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form =
                output.given(forms()).orElse(output.toTerminal() ? OutputFormat.Shown.TEXT : OutputFormat.yaml());
        List<String> names = files.isEmpty() ? List.of("-") : files;
        List<Found> found = new ArrayList<>();
        PlainTextPage reader = new PlainTextPage();
        Opener opener = session.opener();
        for (Source source : session.places().libraries(names, session.config())) {
            found.addAll(reader.read(opener.text(source)));
        }
        if (found.isEmpty()) {
            session.warn("no references found in " + Messages.named(names, "file"));
            return Exit.NO;
        }
        KnownLines known = new KnownLines(libraryOptions.open().items());
        if (form.is(OutputFormat.Shown.TEXT)) {
            output.write(form, page(found, known));
        } else {
            output.write(form, exchange(form, found));
            tell(found, known);
        }
        return Exit.OK;
    }

    private String page(List<Found> found, KnownLines known) throws IOException {
        ParsedPage page = new ParsedPage(output.palette(), output.textWidth());
        StringBuilder out = new StringBuilder();
        found.forEach(each -> page.write(each, known.find(each.parsed().item()), out));
        return out.toString();
    }

    private void tell(List<Found> found, KnownLines known) {
        List<String> lines = new ArrayList<>();
        for (Found each : found) {
            Item line = each.parsed().item();
            known.find(line)
                    .ifPresent(match -> lines.add(line.key() + " is in the list " + ParsedPage.already(match)
                            + LineDifferences.after(match.differences())));
        }
        lines.stream().limit(FEW).forEach(session::remark);
        if (lines.size() > FEW) {
            session.remark("and " + (lines.size() - FEW) + " more are in the list; --to text names them all");
        }
    }

    private String exchange(OutputFormat form, List<Found> found) throws IOException {
        List<Item> items = found.stream()
                .map(each -> noThemes ? each.parsed().item() : PlainTextReader.item(each))
                .toList();
        StringBuilder out = new StringBuilder();
        Losses lost = form.exchange()
                .flatMap(Format::writer)
                .orElseThrow()
                .write(items, new WriteOptions(Library.empty(), true), out);
        lost.message(form.word()).ifPresent(session::warn);
        return out.toString();
    }
}
