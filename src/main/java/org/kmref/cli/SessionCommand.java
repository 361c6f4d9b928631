package org.kmref.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What all commands have: the run they are part of, and the options everyone understands. */
abstract class SessionCommand implements Callable<Integer> {
    final Session session;

    @Mixin
    final GlobalOptions global;

    SessionCommand(Session session) {
        this.session = session;
        this.global = new GlobalOptions(session);
    }
}
