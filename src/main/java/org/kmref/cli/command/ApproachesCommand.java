package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.Listing;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.document.ApproachPage;
import org.kmref.model.Approach;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.terminal.Column;
import org.kmref.terminal.Role;
import org.kmref.terminal.Table;

public final class ApproachesCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final OutputOptions output;

    private List<String> ids = new ArrayList<>();

    public ApproachesCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.output = new OutputOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("List the approaches to knowledge mobilisation, or show some with their references.");
        libraryOptions.declare(of);
        output.declare(of, forms());
        of.words("0..*", "ID", "Approaches to show; without one they are listed.", value -> ids = value);
    }

    @Override
    public List<String> forms() {
        return List.of("text", "table", "plain", "ids", "json");
    }

    @Override
    public Integer call() throws IOException {
        String form = output.given(forms()).orElse(ids.isEmpty() ? output.tableForm(forms()) : "text");
        Approaches approaches = libraryOptions.openApproaches();
        List<Approach> chosen = ids.isEmpty() ? approaches.approaches() : named(approaches);
        Listing<Approach> listing = new Listing<>(Approach::id, ApproachesCommand::tree, ApproachesCommand::table);
        output.write(form, form.equals("text") ? pages(chosen) : listing.write(form, chosen, output));
        if (chosen.isEmpty()) {
            session.warn("the file has no approaches");
            return Exit.NO;
        }
        return Exit.OK;
    }

    private List<Approach> named(Approaches approaches) {
        List<Approach> all = Stream.concat(approaches.about().stream(), approaches.approaches().stream())
                .toList();
        List<String> known = all.stream().map(Approach::id).toList();
        List<Approach> named = new ArrayList<>();
        for (String id : ids) {
            named.add(all.stream()
                    .filter(approach -> approach.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NoAnswerException(Messages.unknown("approach", id, known))));
        }
        return named;
    }

    private String pages(List<Approach> chosen) throws IOException {
        ApproachPage page = new ApproachPage(
                libraryOptions.openPartners(), libraryOptions.open(), output.palette(), output.width());
        return chosen.stream().map(page::write).collect(Collectors.joining("\n"));
    }

    private static Table table(List<Approach> approaches) {
        Table table = new Table(
                Column.whole("ID").as(Role.KEY),
                Column.truncated("NAME", 16, 1).as(Role.TITLE).shownFrom(120),
                Column.wrapped("DEFINITION", 30, 3));
        approaches.forEach(approach -> table.row(approach.id(), approach.name(), approach.definition()));
        return table;
    }

    private static Map<String, Object> tree(Approach approach) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", approach.id());
        tree.put("name", approach.name());
        tree.put("definition", approach.definition());
        tree.put("people", approach.people());
        tree.put("groups", approach.groups());
        tree.put(
                "references",
                approach.references().stream().map(CitationKey::value).toList());
        tree.put("related", approach.related().stream().map(CitationKey::value).toList());
        tree.putAll(approach.extra());
        return tree;
    }
}
