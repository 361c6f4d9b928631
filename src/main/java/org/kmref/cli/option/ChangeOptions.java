package org.kmref.cli.option;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.DiffText;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.Changes;
import org.kmref.store.change.FileChange;
import org.kmref.store.change.FileEdit;
import org.kmref.store.change.UnfinishedException;

/** How a change is made: only shown, asked about, or done. */
public final class ChangeOptions {
    private static final Set<String> CONSENT = Set.of("y", "yes");

    private final Session session;

    private boolean dryRun;

    private boolean yes;

    private boolean made;

    public ChangeOptions(Session session) {
        this.session = session;
    }

    /** Says what these options are. */
    public void declare(Declaration of) {
        of.flag(60, "Show what would change as a diff, and change nothing.", value -> dryRun = value, "--dry-run");
        of.flag(61, "Do not ask for confirmation.", value -> yes = value, "-y", "--yes");
    }

    /**
     * Makes the edits, all or none, and tells what they did.
     *
     * @param summary asked when the edits have been worked out
     */
    public Integer make(List<FileEdit> edits, Supplier<ChangeSummary> summary) throws IOException {
        return make(edits, summary, () -> () -> {});
    }

    /** What is done when a change has been agreed to, before it is made; without it the change is not made. */
    public interface Beforehand {
        /** Does it, and returns how it is taken back where the change cannot be made. */
        TakeBack done() throws IOException;
    }

    /** Takes back what was done beforehand. */
    public interface TakeBack {
        void run() throws IOException;
    }

    /** Makes the edits likewise; what is done beforehand, such as to write a file that goes with it, stays only if they are made. */
    public Integer make(List<FileEdit> edits, Supplier<ChangeSummary> summary, Beforehand beforehand)
            throws IOException {
        Changes changes = session.changes();
        List<FileChange> preview = preview(edits, changes);
        if (preview.isEmpty()) {
            ChangeSummary none = summary.get();
            session.remark(none.items() == 0 ? "nothing to " + none.would() + none.note() : "nothing to change");
            return Exit.OK;
        }
        if (!agreed(preview, summary.get())) {
            return dryRun ? Exit.OK : Exit.NO;
        }
        TakeBack takeBack = beforehand.done();
        try {
            made = !changes.apply(
                            edits, session.commandLine(), () -> summary.get().done())
                    .isEmpty();
        } catch (UnfinishedException broken) {
            made = broken.made();
            throw broken;
        } finally {
            if (made) {
                session.setChanged();
            } else {
                takeBack.run();
            }
        }
        session.remark(summary.get().done() + summary.get().note());
        return Exit.OK;
    }

    /** Returns the list to change; the embedded one where the change is only shown. */
    public Source target(LibraryOptions options) throws IOException {
        return options.changeable(dryRun);
    }

    /** Returns the partner directory to change likewise. */
    public Source targetPartners(LibraryOptions options) throws IOException {
        return options.changeablePartners(dryRun);
    }

    /** Returns the file of approaches to change likewise. */
    public Source targetApproaches(LibraryOptions options) throws IOException {
        return options.changeableApproaches(dryRun);
    }

    private static List<FileChange> preview(List<FileEdit> edits, Changes changes) throws IOException {
        List<FileChange> preview = new ArrayList<>();
        for (FileEdit edit : edits) {
            if (edit.embedded().isPresent()) {
                String before = edit.embedded().get();
                Loaded<String> after = edit.edit().apply(before);
                if (after.hasErrors()) {
                    throw new DataException(after.problems());
                }
                FileChange change = new FileChange(edit.file(), edit.name(), before, after.value());
                preview.addAll(change.changes() ? List.of(change) : List.of());
            } else {
                changes.requireChangeable(edit.file(), edit.name());
            }
        }
        preview.addAll(changes.preview(
                edits.stream().filter(edit -> edit.embedded().isEmpty()).toList()));
        return preview;
    }

    /** Returns whether nothing is asked: the change is agreed to, or only to be shown. */
    public boolean isUnasked() {
        return yes || dryRun;
    }

    /** Returns whether a change is only to be shown. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** Returns whether files were changed. */
    public boolean isMade() {
        return made;
    }

    /** Shows the change where that is all, else asks for it where that is wanted. */
    public boolean agreed(List<FileChange> preview, ChangeSummary summary) throws IOException {
        if (dryRun) {
            session.page(new DiffText(session.palette(), session.screen().output()).of(preview));
            session.remark("would " + summary.wouldBe());
            return false;
        }
        if (yes || !summary.isAsked()) {
            return true;
        }
        if (!session.canAsk()) {
            throw new UsageException("this would " + summary.wouldBe() + "; add --yes, or look first with --dry-run");
        }
        String answer = session.prompt("this will " + summary.wouldBe() + "; go on? [y/N] ");
        boolean consent = CONSENT.contains(answer.toLowerCase(Locale.ROOT));
        if (!consent) {
            session.remark("nothing was changed");
        }
        return consent;
    }
}
