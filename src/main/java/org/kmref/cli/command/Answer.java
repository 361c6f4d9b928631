package org.kmref.cli.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;

/** What is to become of one of several proposals. */
enum Answer {
    YES,
    NO,
    /** This one and all that follow. */
    ALL,
    /** This one not, and none that follows. */
    QUIT;

    private static final int TRIES = 3;

    /**
     * Asks until one of the words, or its first letter, is typed; to say nothing is to leave things as they are.
     *
     * @param otherwise what to do where there is no answer, in words for the user
     */
    static Answer asked(Session session, String question, String otherwise) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            String typed = session.prompt(question).toLowerCase(Locale.ROOT);
            Optional<Answer> answer = typed.isEmpty() ? Optional.of(NO) : of(typed);
            if (answer.isPresent()) {
                return answer.get();
            }
            session.warn("'" + typed + "' is none of them; type y, n, a or q");
        }
        throw new UsageException("no answer; " + otherwise);
    }

    private static Optional<Answer> of(String typed) {
        for (Answer answer : values()) {
            String word = answer.name().toLowerCase(Locale.ROOT);
            if (word.equals(typed) || word.substring(0, 1).equals(typed)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}
