package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.store.change.Change;
import org.kmref.store.change.Changes;
import org.kmref.store.change.FileChange;

/** Takes changes back, or makes them once more. */
public final class UndoCommand extends SessionCommand {
    private static final int MOST = 1000;

    private final boolean back;
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;

    private List<String> words = new ArrayList<>();
    private List<String> manuscripts = new ArrayList<>();

    private UndoCommand(Session session, boolean back) {
        super(session);
        this.back = back;
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
    }

    public static UndoCommand undo(Session session) {
        return new UndoCommand(session, true);
    }

    public static UndoCommand redo(Session session) {
        return new UndoCommand(session, false);
    }

    @Override
    public void declare(Declaration of) {
        of.description(back ? "Undo the last change of your library." : "Redo the change that was undone last.")
                .footer(
                        "",
                        "A file that has been changed by something else since then is left alone, and kmref shows what"
                                + " it would have done. kmref history lists the changes.");
        of.texts(
                1,
                ArgumentValue.FILE,
                "The changes of this manuscript, not of the library; repeatable.",
                value -> manuscripts = value,
                "--in");
        of.words("0..1", "N", "How many changes; by default 1.", value -> words = value);
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        int wanted = words.isEmpty() ? 1 : number(words.get(0));
        Changes changes = session.changes();
        List<Path> files = manuscripts.isEmpty() ? libraryOptions.files() : session.files(manuscripts);
        List<Change> due = changes.due(files, back);
        requireEnough(due.size(), wanted);
        ChangeSummary all = new ChangeSummary(
                "",
                back ? "undo" : "redo",
                Messages.named(due.stream().limit(wanted).map(Change::summary).toList(), "change"),
                wanted);
        // What a second change would do is known only when the first is made.
        List<FileChange> preview = wanted == 1 && change.isDryRun() ? changes.reversal(due.get(0)) : List.of();
        if (!change.agreed(preview, wanted == 1 ? summary(due.get(0)) : all)) {
            return change.isDryRun() ? Exit.OK : Exit.NO;
        }
        int there = changes.reverse(files, back, wanted, each -> {
            session.setChanged();
            session.remark(summary(each).done());
        });
        requireEnough(there, wanted);
        return Exit.OK;
    }

    private void requireEnough(int there, int wanted) {
        String undo = back ? "undo" : "redo";
        if (there < wanted) {
            throw new NoAnswerException(
                    there == 0
                            ? "there is nothing to " + undo
                            : "there are only " + Messages.count(there, "change") + " to " + undo);
        }
    }

    private ChangeSummary summary(Change each) {
        return back
                ? new ChangeSummary("undid:", "undo:", each.summary(), 1)
                : new ChangeSummary("redid:", "redo:", each.summary(), 1);
    }

    private static int number(String word) {
        boolean number = word.matches("[0-9]{1,4}");
        int value = number ? Integer.parseInt(word) : 0;
        if (value < 1 || value > MOST) {
            throw new UsageException("how many changes is a number from 1 to " + MOST + ", not '" + word + "'");
        }
        return value;
    }
}
