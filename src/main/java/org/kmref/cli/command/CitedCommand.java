package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.cli.option.CitedKeys;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.FormatChoice;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.document.manuscript.CitationScan.Place;
import org.kmref.format.tree.Json;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Nearest;
import org.kmref.model.RichText;
import org.kmref.terminal.Column;
import org.kmref.terminal.Role;
import org.kmref.terminal.Table;

public final class CitedCommand extends SessionCommand implements HasOutputFormats {
    private enum Format {
        TABLE,
        PLAIN,
        KEYS,
        JSON
    }

    private final LibraryOptions libraryOptions;
    private final OutputOptions output;

    private List<String> files = new ArrayList<>();

    public CitedCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("List what manuscripts cite, and what of it the library lacks.")
                .footer(
                        "",
                        "Each key once, in order of first citation: key, place of the first citation, how often, and"
                                + " the title, or that the library lacks it. Files that a manuscript includes are read"
                                + " too.",
                        "The exit code is 1 where the library lacks a key.");
        of.words(
                "1..*",
                ArgumentValue.FILE,
                "Manuscripts: Markdown, LaTeX, .aux, .bcf, Typst and Org, recognised by their endings.",
                value -> files = value);
        output.declare(of, forms());
        libraryOptions.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        return FormatChoice.of(Format.class);
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.tableForm(forms());
        CitedKeys read = CitedKeys.read(files, session);
        Library library = read.isOfWorks() ? libraryOptions.open() : libraryOptions.ofKeys(read.keys());
        CitedKeys cited = read.in(library);
        Set<CitationKey> missing = new HashSet<>(cited.missing(library));
        output.write(form, written(form, cited, missing, library));
        for (CitationKey key : cited.keys(library)) {
            if (missing.contains(key)) {
                session.warn(cited.places(key).get(0) + ": " + CitedKeys.missing(key, library));
            }
        }
        if (cited.isEverything()) {
            session.remark("every reference of the library is cited");
        }
        if (cited.keys(library).isEmpty() && !cited.isEverything()) {
            session.warn("nothing is cited in " + String.join(", ", files));
            return Exit.NO;
        }
        return missing.isEmpty() ? Exit.OK : Exit.NO;
    }

    private String written(OutputFormat form, CitedKeys cited, Set<CitationKey> missing, Library library)
            throws IOException {
        return switch (FormatChoice.format(Format.class, form)) {
            case KEYS -> cited.keys(library).stream().map(key -> key + "\n").collect(Collectors.joining());
            case JSON -> Json.indented(tree(cited, missing, library));
            case PLAIN -> table(cited, missing, library).plain();
            case TABLE -> table(cited, missing, library).render(output.width(), output.palette());
        };
    }

    private static Table table(CitedKeys cited, Set<CitationKey> missing, Library library) {
        Map<CitationKey, Item> known = new HashMap<>();
        library.items().forEach(item -> known.put(item.key(), item));
        Table table = new Table(
                Column.whole("KEY").as(Role.KEY),
                Column.whole("PLACE").as(Role.DIM),
                Column.whole("TIMES"),
                Column.truncated("TITLE", 16, 1).as(Role.TITLE));
        for (CitationKey key : cited.keys(library)) {
            List<Place> places = cited.places(key);
            Item item = known.get(key);
            String title = item == null ? "" : RichText.plain(item.title());
            table.row(
                    key.value(),
                    places.get(0).toString(),
                    Integer.toString(places.size()),
                    missing.contains(key) ? "(not in the library)" : title);
        }
        return table;
    }

    private static List<Object> tree(CitedKeys cited, Set<CitationKey> missing, Library library) {
        List<String> names =
                library.items().stream().map(item -> item.key().value()).toList();
        List<Object> tree = new ArrayList<>();
        for (CitationKey key : cited.keys(library)) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("id", key.value());
            each.put("missing", missing.contains(key));
            if (missing.contains(key)) {
                each.put("suggestions", Nearest.of(key.value(), names));
            }
            each.put(
                    "places", cited.places(key).stream().map(CitedCommand::tree).toList());
            tree.add(each);
        }
        return tree;
    }

    private static Map<String, Object> tree(Place place) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", place.file());
        tree.put("line", (long) place.line());
        tree.put("column", (long) place.column());
        return tree;
    }
}
