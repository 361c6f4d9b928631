package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kmref.cli.option.LookupOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.format.Format;
import org.kmref.format.Formats;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.Losses;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.Item;
import org.kmref.model.Library;

public final class LookupCommand extends SessionCommand implements HasOutputFormats {
    private final OutputOptions output;
    private final LookupOptions lookup;
    private List<String> words = new ArrayList<>();

    public LookupCommand(Session session) {
        super(session);
        this.output = new OutputOptions(session);
        this.lookup = new LookupOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Look works up by DOI, PMID, PMCID, arXiv number, ISBN or ORCID iD, and print them.")
                .footer(
                        "",
                        "This command asks services over the network, which must be allowed: --online, or the setting "
                                + "network. kmref add ID adds what it finds. The exit code is 1 if some were not found, 3 if no service "
                                + "could be reached.");
        of.words(
                "1..*",
                "ID",
                "Identifiers, also as addresses; - reads them from standard input, one a line.",
                value -> words = value);
        lookup.declare(of);
        lookup.declareLimit(of);
        output.declare(of, forms());
    }

    @Override
    public List<String> forms() {
        List<String> forms = new ArrayList<>(List.of(Formats.NATIVE));
        Formats.all().stream()
                .filter(format -> format.writer().isPresent())
                .map(Format::id)
                .filter(id -> !id.equals(Formats.NATIVE))
                .forEach(forms::add);
        return forms;
    }

    @Override
    public Integer call() throws IOException {
        Format format = Formats.byId(output.form(forms())).orElseThrow();
        LookupOptions.Outcome outcome = lookup.find(new TypedIdentifiers(session).all(words));
        KeyMaker keys = new KeyMaker();
        List<Item> items = outcome.items().stream()
                .map(item -> item.toBuilder().key(keys.made(item)).build())
                .toList();
        if (!items.isEmpty()) {
            StringBuilder out = new StringBuilder();
            Losses lost = format.writer().orElseThrow().write(items, new WriteOptions(Library.empty(), false), out);
            output.write(format.id(), out.toString());
            lost.message(format.id()).ifPresent(session::warn);
        }
        return outcome.code();
    }
}
