package org.kmref.cli;

import java.util.concurrent.Callable;

/** What all commands have: the run they are part of, and what they say of themselves. */
abstract class SessionCommand implements Callable<Integer> {
    final Session session;

    SessionCommand(Session session) {
        this.session = session;
    }

    /** Says what the command is for, and its options and words, but for those everyone understands. */
    abstract void declare(Declaration of);
}
