package org.kmref.cli.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;

/** What is to become of a group of duplicates. */
enum MergeAnswer {
    YES,
    NO,
    /** This one and all that follow. */
    ALL,
    /** This one not, and none that follows. */
    QUIT;

    private static final int TRIES = 3;

    /** Asks until one of the words, or its first letter, is typed; to say nothing is to leave the group as it is. */
    static MergeAnswer asked(Session session) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            String typed = session.prompt("merge them? yes, No, all, quit: ").toLowerCase(Locale.ROOT);
            Optional<MergeAnswer> answer = typed.isEmpty() ? Optional.of(NO) : of(typed);
            if (answer.isPresent()) {
                return answer.get();
            }
            session.warn("'" + typed + "' is none of them; type y, n, a or q");
        }
        throw new UsageException("no answer; merge all groups with --yes, or two references with kmref dedupe KEY KEY");
    }

    private static Optional<MergeAnswer> of(String typed) {
        for (MergeAnswer answer : values()) {
            String word = answer.name().toLowerCase(Locale.ROOT);
            if (word.equals(typed) || word.substring(0, 1).equals(typed)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}
