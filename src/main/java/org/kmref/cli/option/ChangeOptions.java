package org.kmref.cli.option;

import java.io.IOException;
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
import org.kmref.store.change.Changes;
import org.kmref.store.change.FileChange;
import org.kmref.store.change.FileEdit;

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
        of.flag(60, "Show what would be changed, as a diff, and change nothing.", value -> dryRun = value, "--dry-run");
        of.flag(61, "Change more than one thing without asking.", value -> yes = value, "-y", "--yes");
    }

    /**
     * Makes the edits, all or none, and tells what they did.
     *
     * @param account asked when the edits have been worked out
     */
    public Integer make(List<FileEdit> edits, Supplier<ChangeSummary> account) throws IOException {
        Changes changes = session.changes();
        for (FileEdit edit : edits) {
            changes.requireChangeable(edit.file(), edit.name());
        }
        List<FileChange> preview = changes.preview(edits);
        if (preview.isEmpty()) {
            session.warn(
                    account.get().items() == 0 ? "nothing to " + account.get().would() : "nothing to change");
            return Exit.OK;
        }
        if (!agreed(preview, account.get())) {
            return dryRun ? Exit.OK : Exit.NO;
        }
        made = !changes.apply(edits, session.commandLine(), () -> account.get().done())
                .isEmpty();
        session.warn(account.get().done());
        return Exit.OK;
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
    public boolean agreed(List<FileChange> preview, ChangeSummary account) throws IOException {
        if (dryRun) {
            session.print(new DiffText(session.palette(), session.screen().output()).of(preview));
            session.warn("would " + account.wouldBe());
            return false;
        }
        if (yes || !account.isAsked()) {
            return true;
        }
        if (!session.canAsk()) {
            throw new UsageException("this would " + account.wouldBe() + "; add --yes, or look first with --dry-run");
        }
        String answer = session.prompt("this will " + account.wouldBe() + "; go on? [y/N] ");
        boolean consent = CONSENT.contains(answer.toLowerCase(Locale.ROOT));
        if (!consent) {
            session.warn("nothing was changed");
        }
        return consent;
    }
}
