package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.check.duplicate.Merging;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.MergeOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.DuplicateReport;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.question.ConflictQuestions;
import org.kmref.cli.question.GroupQuestions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.model.Item;
import org.kmref.query.same.DuplicateGroups;
import org.kmref.query.same.Group;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.LibraryEdit;

public final class DedupeCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final OutputOptions output;

    private final ChangeOptions change;

    private final MergeOptions merge;

    private final SelectionOptions selectionOptions;

    private @Nullable Selection selection;

    public DedupeCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.output = new OutputOptions(session);
        this.selectionOptions = new SelectionOptions(session);
        this.change = new ChangeOptions(session);
        this.merge = new MergeOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Find references that look like the same work, and merge them.")
                .footer(
                        "",
                        "References are compared by DOI, PMID or ISBN, else by title, names and year, ignoring typing"
                                + " errors. References with different DOIs are different works. The exit code is "
                                + "1 if any"
                                + " are found, and 0 once they have been merged.",
                        "On a terminal --merge asks about each group: yes, no, all that follow, or quit. kmref dedupe"
                                + " KEY KEY merges the references named, whether they look alike or not; with a "
                                + "query, only its matches are compared.");
        libraryOptions.declare(of);
        selectionOptions.declarePlain(of);
        output.declare(of, forms());
        merge.declare(of);
        change.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        return DuplicateReport.formats();
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.form(forms());
        merge.requireKnown();
        if (isNamed()) {
            return mergeNamed();
        }
        merge.requireMerge();
        return merge.isMerge() ? mergeFound() : find(form);
    }

    // Whether the words name the references to merge is known when the list is open.
    private boolean isNamed() throws IOException {
        return !selectionOptions.words().isEmpty() && selection().areKeys();
    }

    private Selection selection() throws IOException {
        if (selection == null) {
            selection = selectionOptions.openWhole(libraryOptions);
        }
        return selection;
    }

    private List<Group> groups() throws IOException {
        return DuplicateGroups.of(
                selectionOptions.isEmpty() ? selection().all() : selection().some());
    }

    private Integer find(OutputFormat form) throws IOException {
        List<Group> groups = groups();
        output.write(form, new DuplicateReport(output).written(form, groups));
        session.remark(DuplicateReport.counted(groups));
        return groups.isEmpty() ? Exit.OK : Exit.NO;
    }

    private Integer mergeNamed() throws IOException {
        List<Item> items = selection().some();
        if (items.size() < 2) {
            throw new UsageException("merge what? Name at least two keys, or find duplicates with kmref dedupe");
        }
        Source target = change.target(libraryOptions);
        merge.requireWritable();
        return merge(List.of(items), target, change.isUnasked());
    }

    private Integer mergeFound() throws IOException {
        Source target = change.target(libraryOptions);
        List<Group> groups = groups();
        if (groups.isEmpty()) {
            session.remark(DuplicateReport.counted(groups));
            return Exit.OK;
        }
        merge.requireWritable();
        boolean isAsked = session.canAsk() && !change.isUnasked();
        List<Group> chosen = isAsked ? new GroupQuestions(session).chosen(groups) : groups;
        if (chosen.isEmpty()) {
            session.remark("nothing was changed");
            return Exit.NO;
        }
        return merge(chosen.stream().map(Group::items).toList(), target, isAsked);
    }

    private Integer merge(List<List<Item>> groups, Source target, boolean isAgreed) throws IOException {
        ConflictQuestions questions = new ConflictQuestions(session, merge.isPreferred());
        Merging merging = Merging.ofItems(groups, merge.preference(), questions);
        questions.requireAnswers();
        return change.make(
                List.of(LibraryEdit.of(target, merging::applied)),
                () -> DuplicateReport.summary(merging, libraryOptions.place("in", target), !isAgreed),
                merge.writing(merging));
    }
}
