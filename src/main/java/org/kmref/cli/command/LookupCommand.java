package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.LookupOptions;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.format.Format;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.Losses;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.TextVariable;
import org.kmref.revision.Assignment;
import org.kmref.revision.KeyPattern;

public final class LookupCommand extends SessionCommand implements HasOutputFormats {
    private final OutputOptions output;
    private final LookupOptions lookup;
    private List<String> words = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String author;
    private @Nullable String year;
    private boolean selfTest;

    public LookupCommand(Session session) {
        super(session);
        this.output = new OutputOptions(session);
        this.lookup = new LookupOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Look works up by DOI, PMID, PMCID, arXiv number, ISBN, ORCID iD, web address or title, and"
                        + " print them.")
                .footer(
                        "",
                        "This command asks services over the network, which must be allowed: --online, or the setting"
                                + " network. kmref add ID adds what it finds. The exit code is 1 if some were not found, 3"
                                + " if no service could be reached.");
        of.words(
                "0..*",
                "ID",
                "Identifiers, also as addresses; - reads them from standard input, one a line.",
                value -> words = value);
        of.text(10, "TITLE", "Find the work of this title instead.", value -> title = value, "--title");
        of.text(11, "NAME", "Its author, to be sure; goes with --title.", value -> author = value, "--author");
        of.text(12, "YEAR", "Its year, to be sure; goes with --title.", value -> year = value, "--year");
        of.flag(13, "Ask each service once, and print which answer.", value -> selfTest = value, "--self-test");
        lookup.declare(of);
        lookup.declareLimit(of);
        output.declare(of, forms());
    }

    @Override
    public List<OutputFormat> forms() {
        return Stream.concat(Stream.of(OutputFormat.yaml()), OutputFormat.exchanged().stream())
                .distinct()
                .toList();
    }

    @Override
    public Integer call() throws IOException {
        if (selfTest) {
            return tested();
        }
        OutputFormat chosen = output.form(forms());
        Format format = chosen.exchange().orElseThrow();
        LookupOptions.Outcome outcome = outcome();
        KeyMaker keys = new KeyMaker();
        List<Item> items = outcome.items().stream()
                .map(item -> item.toBuilder().key(keys.made(item)).build())
                .toList();
        if (!items.isEmpty()) {
            StringBuilder out = new StringBuilder();
            Losses lost = format.writer().orElseThrow().write(items, new WriteOptions(Library.empty(), false), out);
            output.write(chosen, out.toString());
            lost.message(format.id()).ifPresent(session::warn);
        }
        return outcome.code();
    }

    private Integer tested() throws IOException {
        if (!words.isEmpty() || title != null) {
            throw new UsageException("--self-test asks for works of its own; name none");
        }
        return new SelfTestReport(output).of(lookup.selfTest(), session);
    }

    private LookupOptions.Outcome outcome() throws IOException {
        if (title == null) {
            if (author != null || year != null) {
                throw new UsageException((author != null ? "--author" : "--year") + " goes with --title");
            }
            if (words.isEmpty()) {
                throw new UsageException("look up what? Name a DOI, PMID, ISBN or the like, or a work with --title");
            }
            return lookup.find(new TypedIdentifiers(session).all(words));
        }
        if (!words.isEmpty()) {
            throw new UsageException(
                    "unexpected argument '" + words.get(0) + "'; with --title, put quotes around the title");
        }
        return lookup.search(sought(title));
    }

    private Item sought(String known) {
        Item sought = Item.builder(KeyPattern.ANY, ItemType.DOCUMENT)
                .put(TextVariable.TITLE, known)
                .build();
        if (author != null) {
            sought = new Assignment("author", List.of(author)).applied(sought, Library.empty());
        }
        if (year != null) {
            sought = new Assignment("issued", List.of(year)).applied(sought, Library.empty());
        }
        if (sought.title().isBlank()) {
            throw new UsageException("--title is empty; write the title of the work");
        }
        return sought;
    }
}
