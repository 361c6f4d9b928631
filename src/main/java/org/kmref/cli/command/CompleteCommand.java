package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.LookupOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.output.CompletionProposal;
import org.kmref.cli.output.CompletionReport;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.ItemChanges;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.question.Answer;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.lookup.Lookup;
import org.kmref.model.Item;
import org.kmref.model.Library;
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
        List<CompletionProposal> proposals = CompletionProposal.of(answers, fields);
        output.write(form, new CompletionReport(output.palette()).written(form, CompletionProposal.entries(proposals)));
        List<CompletionProposal> changing = CompletionProposal.changing(proposals);
        if (changing.isEmpty()) {
            session.remark("nothing to complete in " + Messages.count(answers.size(), "reference"));
            return code;
        }
        boolean isAsked = session.canAsk() && !change.isUnasked();
        List<CompletionProposal> chosen = isAsked ? chosen(changing) : changing;
        if (chosen.isEmpty()) {
            session.remark("nothing was changed");
            return Exit.NO;
        }
        if (change.isDryRun() && form.is(OutputFormat.Shown.JSON)) {
            session.remark("would complete " + Messages.named(CompletionProposal.items(chosen)));
            return code;
        }
        Integer changed = changed(chosen, target, isAsked);
        return changed == Exit.OK ? code : changed;
    }

    private List<CompletionProposal> chosen(List<CompletionProposal> proposals) throws IOException {
        return Answer.chosen(
                session,
                proposals,
                (each, number) ->
                        "complete " + each.item().key() + " (" + each.changedFields() + ")? yes, No, all, quit: ",
                "complete all references with --yes");
    }

    private Integer changed(List<CompletionProposal> chosen, Source target, boolean isAgreed) throws IOException {
        ItemChanges changes = CompletionProposal.changes(chosen, target);
        return change.make(
                List.of(CompletionProposal.edit(chosen, changes)),
                () -> new ChangeSummary(
                        "completed",
                        "complete",
                        changes.named() + libraryOptions.place("in", target),
                        changes.count(),
                        !isAgreed));
    }
}
