package org.kmref.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.kmref.store.change.Changes;
import org.kmref.store.change.FileChange;
import org.kmref.store.change.FileEdit;

/** How a change is made: only shown, asked about, or done. */
final class ChangeOptions {
    private static final Set<String> CONSENT = Set.of("y", "yes");

    private final Session session;

    private boolean dryRun;

    private boolean yes;

    ChangeOptions(Session session) {
        this.session = session;
    }

    /** Says what these options are. */
    void declare(Declaration of) {
        of.flag(60, "Show what would be changed, as a diff, and change nothing.", value -> dryRun = value, "--dry-run");
        of.flag(61, "Change more than one thing without asking.", value -> yes = value, "-y", "--yes");
    }

    /** Makes the edits, all or none, and tells what they did; {@code account} is asked when they have been worked out. */
    Integer make(List<FileEdit> edits, Supplier<Account> account) throws IOException {
        Changes changes = session.changes();
        for (FileEdit edit : edits) {
            changes.requireChangeable(edit.file(), edit.name());
        }
        List<FileChange> preview = changes.preview(edits);
        if (preview.isEmpty()) {
            session.say("nothing to change");
            return Exit.OK;
        }
        if (dryRun) {
            session.print(new DiffText(session.palette(), session.screen().output()).of(preview));
            session.say("would " + account.get().wouldBe());
            return Exit.OK;
        }
        if (!agreed(account.get())) {
            session.say("nothing was changed");
            return Exit.NO;
        }
        changes.apply(edits, session.commandLine(), () -> account.get().done());
        session.say(account.get().done());
        return Exit.OK;
    }

    private boolean agreed(Account account) throws IOException {
        if (yes || account.items() < 2) {
            return true;
        }
        if (!session.screen().input() || !session.screen().errors()) {
            throw new UsageException("this would " + account.wouldBe() + "; add --yes, or look first with --dry-run");
        }
        session.ask("this will " + account.wouldBe() + "; go on? [y/N] ");
        return CONSENT.contains(line(session.surroundings().in()).strip().toLowerCase(Locale.ROOT));
    }

    // No more than the line: what is typed after it may be for someone else.
    private static String line(InputStream in) throws IOException {
        java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
