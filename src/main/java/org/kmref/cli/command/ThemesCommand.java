package org.kmref.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.ThemeArguments;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.Listing;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.model.Library;
import org.kmref.model.Theme;
import org.kmref.terminal.Column;
import org.kmref.terminal.Role;
import org.kmref.terminal.Table;

public final class ThemesCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final OutputOptions output;

    public ThemesCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("List the themes, with how many references each has.");
        libraryOptions.declare(of);
        output.declare(of, forms());
    }

    @Override
    public List<OutputFormat> forms() {
        return Listing.FORMATS;
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.tableForm(forms());
        Library library = libraryOptions.open();
        Listing<Theme> listing =
                new Listing<>(Theme::id, theme -> tree(theme, library), themes -> table(themes, library));
        output.write(form, listing.write(form, library.themes(), output));
        if (library.themes().isEmpty()) {
            session.warn("the library has no themes yet; " + ThemeArguments.MAKES_ONE);
            return Exit.NO;
        }
        return Exit.OK;
    }

    private static Table table(List<Theme> themes, Library library) {
        Table table = new Table(
                Column.whole("THEME").as(Role.KEY),
                Column.whole("REFERENCES").alignedRight(),
                Column.truncated("TITLE", 16, 3).as(Role.TITLE),
                Column.listed("ALIASES", 2).as(Role.DIM).shownFrom(110));
        for (Theme theme : themes) {
            table.row(
                    theme.id(),
                    String.valueOf(library.items(theme).size()),
                    theme.title(),
                    String.join(", ", theme.aliases()));
        }
        return table;
    }

    private static Map<String, Object> tree(Theme theme, Library library) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", theme.id());
        tree.put("title", theme.title());
        tree.put("aliases", theme.aliases());
        tree.put("description", theme.description());
        tree.put("references", library.items(theme).size());
        return tree;
    }
}
