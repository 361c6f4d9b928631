package org.kmref.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.Listing;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.csl.catalogue.LocaleCatalogue;
import org.kmref.csl.catalogue.LocaleEntry;
import org.kmref.terminal.Column;
import org.kmref.terminal.Role;
import org.kmref.terminal.Table;

public final class LocalesCommand extends SessionCommand implements HasOutputFormats {
    private final OutputOptions output;

    public LocalesCommand(Session session) {
        super(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("List the languages available for citations.");
        output.declare(of, forms());
    }

    @Override
    public List<OutputFormat> forms() {
        return Listing.FORMATS;
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.tableForm(forms());
        List<LocaleEntry> locales = LocaleCatalogue.bundled().all();
        Listing<LocaleEntry> listing = new Listing<>(LocaleEntry::tag, LocalesCommand::tree, LocalesCommand::table);
        output.write(form, listing.write(form, locales, output));
        return Exit.OK;
    }

    private static Table table(List<LocaleEntry> locales) {
        Table table = new Table(
                Column.whole("LOCALE").as(Role.KEY),
                Column.truncated("LANGUAGE", 10, 1),
                Column.truncated("NAME IN IT", 10, 1).as(Role.DIM));
        locales.forEach(locale -> table.row(locale.tag(), locale.name(), locale.nativeName()));
        return table;
    }

    private static Map<String, Object> tree(LocaleEntry locale) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", locale.tag());
        tree.put("language", locale.name());
        tree.put("native", locale.nativeName());
        tree.put("primary", locale.primary());
        return tree;
    }
}
