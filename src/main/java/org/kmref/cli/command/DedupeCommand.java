package org.kmref.cli.command;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.check.duplicate.GroupReport;
import org.kmref.check.duplicate.Merging;
import org.kmref.check.duplicate.Preference;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.output.OutputOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NamedFiles;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.document.Summary;
import org.kmref.format.tree.Json;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.query.same.DuplicateGroups;
import org.kmref.query.same.Group;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.LibraryEdit;
import org.kmref.terminal.DisplayWidth;

public final class DedupeCommand extends SessionCommand implements HasOutputFormats {
    private final LibraryOptions libraryOptions;

    private final OutputOptions output;

    private final ChangeOptions change;

    private final SelectionOptions selectionOptions;

    private @Nullable Selection selection;

    private boolean merge;

    private @Nullable String prefer;

    private @Nullable String keyMap;

    public DedupeCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.output = new OutputOptions(session);
        this.selectionOptions = new SelectionOptions(session);
        this.change = new ChangeOptions(session);
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
        of.flag(
                1,
                "Merge each group into one reference with the fullest value of every field.",
                value -> merge = value,
                "--merge");
        of.choice(
                2,
                "WHICH",
                "Which value wins where two contradict each other: " + String.join(", ", Preference.words()) + ".",
                Preference.words(),
                value -> prefer = value,
                "--prefer");
        of.output(3, "Write old and new keys to this file, for rename --map.", value -> keyMap = value, "--key-map");
        change.declare(of);
    }

    @Override
    public List<OutputFormat> forms() {
        return List.of(OutputFormat.Shown.TEXT, OutputFormat.Shown.PLAIN, OutputFormat.Shown.JSON);
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat form = output.form(forms());
        if (prefer != null && !Preference.words().contains(prefer)) {
            throw new UsageException(Messages.unknown("preference", prefer, Preference.words()));
        }
        boolean named = isNamed();
        if (!merge && !named && (prefer != null || keyMap != null)) {
            throw new UsageException((prefer != null ? "--prefer" : "--key-map") + " goes with --merge");
        }
        if (named) {
            return mergeNamed();
        }
        return merge ? mergeFound() : find(form);
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
        output.write(
                form, form.is(OutputFormat.Shown.JSON) ? Json.indented(GroupReport.tree(groups)) : text(form, groups));
        session.remark(groups.isEmpty() ? "no two references look like the same work" : summary(groups));
        return groups.isEmpty() ? Exit.OK : Exit.NO;
    }

    private String text(OutputFormat form, List<Group> groups) throws IOException {
        return form.is(OutputFormat.Shown.TEXT) && output.toTerminal()
                ? GroupReport.text(groups, DedupeCommand::line, output.palette(), output.width())
                : GroupReport.plain(groups);
    }

    // The key stands before it already.
    private static String line(Item item) {
        return Summary.line(item).substring(item.key().value().length()).strip();
    }

    private static String summary(List<Group> groups) {
        int references = groups.stream().mapToInt(group -> group.items().size()).sum();
        return Messages.count(references, "reference") + " look like " + Messages.count(groups.size(), "work");
    }

    private Integer mergeNamed() throws IOException {
        List<Item> items = selection().some();
        if (items.size() < 2) {
            throw new UsageException("merge what? Name at least two keys, or find duplicates with kmref dedupe");
        }
        return merge(List.of(items), change.target(libraryOptions), change.isUnasked());
    }

    private Integer mergeFound() throws IOException {
        Source target = change.target(libraryOptions);
        List<Group> groups = groups();
        if (groups.isEmpty()) {
            session.remark("no two references look like the same work");
            return Exit.OK;
        }
        if (keyMap != null) {
            // When the list has been changed it is too late to find out.
            NamedFiles.requireWritable(keyMap, session);
        }
        boolean isAsked = session.canAsk() && !change.isUnasked();
        List<Group> chosen = isAsked ? chosen(groups) : groups;
        if (chosen.isEmpty()) {
            session.remark("nothing was changed");
            return Exit.NO;
        }
        return merge(chosen.stream().map(Group::items).toList(), target, isAsked);
    }

    private List<Group> chosen(List<Group> groups) throws IOException {
        return Answer.chosen(
                session,
                groups,
                (group, number) -> {
                    session.warn("group " + number + " of " + groups.size() + ", by "
                            + group.links().get(0).by());
                    group.items().forEach(item -> session.warn("  " + cut(Summary.line(item))));
                    return "merge them? yes, No, all, quit: ";
                },
                "merge all groups with --yes, or two references with kmref dedupe KEY KEY");
    }

    // A line for each; what stands before it is "kmref:   ".
    private String cut(String line) {
        return DisplayWidth.truncate(line, Math.max(40, session.screen().columns() - 10));
    }

    private Integer merge(List<List<Item>> groups, Source target, boolean isAgreed) throws IOException {
        if (keyMap != null) {
            // When the list has been changed it is too late to find out.
            NamedFiles.requireWritable(keyMap, session);
        }
        ConflictQuestions questions = new ConflictQuestions(session, prefer != null);
        Merging merging =
                Merging.ofItems(groups, prefer == null ? Preference.FULLEST : Preference.of(prefer), questions);
        questions.requireAnswers();
        int gone = merging.keys().size();
        String what = Messages.count(gone + merging.merged().size(), "reference") + " into "
                + merging.merged().size() + " ("
                + Messages.few(merging.merged().keySet().stream()
                        .map(CitationKey::value)
                        .sorted()
                        .toList())
                + ")" + libraryOptions.place("in", target);
        ChangeSummary summary = new ChangeSummary("merged", "merge", what, gone + 1, !isAgreed);
        // The map first: once the list is merged, nothing else says which key has become which.
        return change.make(
                List.of(LibraryEdit.of(target, merging::applied)),
                () -> summary,
                () -> keyMap == null ? () -> {} : NamedFiles.write(keyMap, merging.keyMap(), session)::takeBack);
    }
}
