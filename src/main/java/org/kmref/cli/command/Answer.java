package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    /** What is asked about one proposal, the first being 1; it may be shown before. */
    interface Question<T> {
        String about(T proposal, int number);
    }

    /**
     * Asks about one proposal after the other, for a doubt about one is no reason to leave the others; returns those agreed to.
     *
     * @param otherwise what to do where there is no answer, in words for the user
     */
    static <T> List<T> chosen(Session session, List<T> proposals, Question<T> question, String otherwise)
            throws IOException {
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            T proposal = proposals.get(i);
            switch (asked(session, question.about(proposal, i + 1), otherwise)) {
                case YES -> chosen.add(proposal);
                case NO -> {
                    // Left as it is.
                }
                case ALL -> {
                    chosen.addAll(proposals.subList(i, proposals.size()));
                    return chosen;
                }
                case QUIT -> {
                    return chosen;
                }
            }
        }
        return chosen;
    }

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
