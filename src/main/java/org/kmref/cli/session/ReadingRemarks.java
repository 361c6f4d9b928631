package org.kmref.cli.session;

import org.kmref.model.Problem;

/** What is said of files that are read, errors aside: warnings always, notes of what a reader did where they are asked for. */
public final class ReadingRemarks {
    private static final int FEW = 10;

    private final Session session;
    private boolean withNotes;
    private int left = Integer.MAX_VALUE;
    private int notShown;

    ReadingRemarks(Session session) {
        this.session = session;
    }

    /** What a reader did on the way is said too: of use where what was read is written somewhere. */
    public void sayNotes() {
        withNotes = true;
    }

    /** Only the first few are shown, and how many more there are. */
    public void sayFew() {
        left = FEW;
    }

    void say(Problem problem) {
        boolean note = problem.severity() == Problem.Severity.NOTE;
        if (note && (!withNotes || session.isQuiet())) {
            return;
        }
        if (left == 0) {
            notShown++;
            return;
        }
        left--;
        String place = problem.place().map(at -> at + ": ").orElse("");
        session.warn(place + (note ? "" : "warning: ") + problem.message());
    }

    /** Says how many more there are than were shown. */
    public void sayHowManyMore() {
        if (notShown > 0) {
            session.warn("and " + notShown + (notShown == 1 ? " more remark" : " more remarks")
                    + " on what was read; --verbose shows " + (notShown == 1 ? "it" : "them"));
            notShown = 0;
        }
    }
}
