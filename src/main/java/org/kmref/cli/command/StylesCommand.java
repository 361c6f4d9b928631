package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.Listing;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.csl.Style;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.catalogue.StyleEntry;
import org.kmref.csl.catalogue.StyleHead;
import org.kmref.document.StylePage;
import org.kmref.format.tree.Json;
import org.kmref.terminal.Column;
import org.kmref.terminal.Role;
import org.kmref.terminal.Table;

public final class StylesCommand extends SessionCommand implements HasOutputFormats {
    private final OutputOptions output;

    private List<String> words = new ArrayList<>();

    private @Nullable Integer limit;

    private @Nullable String shown;

    public StylesCommand(Session session) {
        super(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Find citation styles by words of their ids and titles.")
                .footer(
                        "",
                        "Without words, only styles with a layout of their own are listed; with words, all styles are"
                                + " searched.");
        output.declare(of, forms());
        of.words("0..*", "TEXT", "Words that must all occur.", value -> words = value);
        of.number(2, "N", "Show at most this many styles.", value -> limit = value, "-n", "--limit");
        of.text(
                3,
                ArgumentValue.STYLE,
                "Describe this style: its class, language, parent and fields.",
                value -> shown = value,
                "--show");
    }

    @Override
    public List<OutputFormat> forms() {
        return Listing.FORMATS;
    }

    @Override
    public Integer call() throws IOException {
        if (shown != null) {
            return show(shown);
        }
        OutputFormat form = output.tableForm(forms());
        List<StyleEntry> found = found();
        Listing<StyleEntry> listing = new Listing<>(StyleEntry::id, StylesCommand::tree, StylesCommand::table);
        output.write(form, listing.write(form, found, output));
        if (found.isEmpty()) {
            session.warn("no style has '" + String.join(" ", words) + "' in its id or title");
            return Exit.NO;
        }
        return Exit.OK;
    }

    private Integer show(String name) throws IOException {
        OutputFormat form = output.given(List.of(OutputFormat.Shown.TEXT, OutputFormat.Shown.JSON))
                .orElse(OutputFormat.Shown.TEXT);
        StyleCatalogue catalogue = StyleCatalogue.bundled();
        Style style = catalogue.find(name, session.environment().directory());
        Map<String, Object> tree = StylePage.tree(name, catalogue.entry(name), StyleHead.of(style));
        output.write(
                form,
                form.is(OutputFormat.Shown.JSON)
                        ? Json.indented(tree)
                        : StylePage.text(tree, output.palette(), output.textWidth()));
        return Exit.OK;
    }

    private List<StyleEntry> found() {
        StyleCatalogue catalogue = StyleCatalogue.bundled();
        List<StyleEntry> found = words.isEmpty()
                ? catalogue.all().stream().filter(style -> !style.isDependent()).toList()
                : catalogue.search(String.join(" ", words));
        if (limit == null) {
            return found;
        }
        if (limit < 1) {
            throw new UsageException("--limit is a number from 1 on, not " + limit);
        }
        return found.stream().limit(limit).toList();
    }

    private static Table table(List<StyleEntry> styles) {
        Table table = new Table(
                Column.whole("STYLE").as(Role.KEY),
                Column.whole("FORMAT").shownFrom(60),
                Column.truncated("TITLE", 20, 3).as(Role.TITLE),
                Column.whole("LIKE").as(Role.DIM).shownFrom(100));
        for (StyleEntry style : styles) {
            table.row(style.id(), style.format(), style.title(), style.parent().orElse(""));
        }
        return table;
    }

    private static Map<String, Object> tree(StyleEntry style) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", style.id());
        tree.put("title", style.title());
        tree.put("short-title", style.shortTitle());
        tree.put("class", style.styleClass());
        tree.put("format", style.format());
        tree.put("default-locale", style.defaultLocale());
        tree.put("parent", style.parent().orElse(""));
        tree.put("fields", style.fields());
        return tree;
    }
}
