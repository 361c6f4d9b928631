package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.LookupOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.output.CompletionReport;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.ItemChanges;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.lookup.Lookup;
import org.kmref.lookup.LookupResult.Found;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.revision.Completion;
import org.kmref.revision.ItemField;
import org.kmref.store.UserFolders.Source;

public final class CompleteCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;
    private final SelectionOptions selectionOptions;
    private final OutputOptions output;
    private final LookupOptions lookup;

    private List<String> replaced = new ArrayList<>();

    public CompleteCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
        this.selectionOptions = new SelectionOptions(session);
        this.output = new OutputOptions(session);
        this.lookup = new LookupOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Look references up and fill in the fields they lack.")
                .footer(
                        "",
                        "A reference is looked up by its DOI, PMID, PMCID, arXiv number or ISBN; without any of "
                                + "them it is searched for by title, and only a certain match counts. Fields that "
                                + "differ are listed and kept, unless --replace names them; fields in confirmed "
                                + "are always kept. Abstracts, keywords and notes are filled only if --replace "
                                + "names them. Who said"
                                + " what, and when, is recorded in confirmed and corrections.",
                        "This command asks services over the network, which must be allowed: --online, or the setting"
                                + " network. The exit code is 1 if some references could not be found, 3 if no service"
                                + " could be reached.");
        selectionOptions.declareQuery(of);
        of.texts(
                10,
                ArgumentValue.oneOf("FIELD", () -> List.copyOf(ItemField.names())),
                "Replace this field where a service says otherwise; repeatable.",
                value -> replaced = value,
                "--replace");
        lookup.declare(of);
        output.declare(of, forms());
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        return CompletionReport.formats();
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.textForm(forms());
        Source target = change.target(libraryOptions);
        Library library = libraryOptions.open();
        Set<String> fields = replaced.stream()
                .map(field -> ItemField.of(field, library).name())
                .collect(Collectors.toSet());
        Selection selection = selectionOptions.in(library, libraryOptions);
        List<Item> items = selection.some().stream().filter(Lookup::isAskable).toList();
        if (items.isEmpty()) {
            session.remark("none of them has an identifier or a title to look up");
            return Exit.OK;
        }
        List<Lookup.Answered> answers = lookup.references(items);
        int code = lookup.code(answers, items.size());
        List<Proposal> proposals = proposals(answers, fields);
        output.write(form, new CompletionReport(output.palette()).written(form, reports(proposals)));
        List<Proposal> changing =
                proposals.stream().filter(each -> each.completion().isChange()).toList();
        if (changing.isEmpty()) {
            session.remark("nothing to complete in " + Messages.count(answers.size(), "reference"));
            return code;
        }
        boolean isAsked = session.canAsk() && !change.isUnasked();
        List<Proposal> chosen = isAsked
                ? Answer.chosen(
                        session, changing, (each, number) -> question(each), "complete all references with --yes")
                : changing;
        if (chosen.isEmpty()) {
            session.remark("nothing was changed");
            return Exit.NO;
        }
        if (change.isDryRun() && form.is(OutputFormat.Shown.JSON)) {
            session.remark("would complete " + Messages.named(items(chosen)));
            return code;
        }
        Integer changed = changed(chosen, fields, target, isAsked);
        return changed == Exit.OK ? code : changed;
    }

    /** A reference, what a service says of it, and what would become of it. */
    private record Proposal(Item item, Found found, boolean isSearched, Completion completion) {}

    private static List<Proposal> proposals(List<Lookup.Answered> answers, Set<String> fields) {
        List<Proposal> proposals = new ArrayList<>();
        for (Lookup.Answered each : answers) {
            if (each.result() instanceof Found found) {
                Completion completion = Completion.of(each.item(), found.items().get(0), found.said(), fields);
                proposals.add(new Proposal(each.item(), found, each.isSearched(), completion));
            }
        }
        return proposals;
    }

    private static List<CompletionReport.Entry> reports(List<Proposal> proposals) {
        return proposals.stream()
                .filter(each -> !each.completion().differences().isEmpty())
                .map(each -> new CompletionReport.Entry(
                        each.item().key(), each.isSearched(), each.completion().differences()))
                .toList();
    }

    private static List<Item> items(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::item).toList();
    }

    private static String question(Proposal proposal) {
        String fields = proposal.completion().differences().stream()
                .filter(Completion.Difference::isTaken)
                .map(Completion.Difference::field)
                .collect(Collectors.joining(", "));
        return "complete " + proposal.item().key() + " (" + fields + ")? yes, No, all, quit: ";
    }

    // Of the list as it is by then: what someone has filled in meanwhile is not missing any more.
    private Integer changed(List<Proposal> chosen, Set<String> fields, Source target, boolean isAgreed)
            throws IOException {
        Map<CitationKey, Found> found = new LinkedHashMap<>();
        chosen.forEach(each -> found.put(each.item().key(), each.found()));
        ItemChanges itemChanges = new ItemChanges(
                target,
                library -> library.items().stream()
                        .filter(item -> found.containsKey(item.key()))
                        .toList());
        return change.make(
                List.of(itemChanges.edit(library -> library, (item, library) -> {
                    Found one = found.get(item.key());
                    return one == null
                            ? item
                            : Completion.of(item, one.items().get(0), one.said(), fields)
                                    .completed();
                })),
                () -> new ChangeSummary(
                        "completed",
                        "complete",
                        itemChanges.named() + libraryOptions.place("in", target),
                        itemChanges.count(),
                        !isAgreed));
    }
}
