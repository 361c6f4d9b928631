package org.kmref.cli.session;

import java.util.concurrent.Callable;

/** What all commands have: the run they are part of, and what they say of themselves. */
public abstract class SessionCommand implements Callable<Integer> {
    public final Session session;

    public SessionCommand(Session session) {
        this.session = session;
    }

    /** Says what the command is for, and its options and words, but for those everyone understands. */
    public abstract void declare(Declaration of);
}
