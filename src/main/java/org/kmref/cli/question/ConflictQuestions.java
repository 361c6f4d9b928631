package org.kmref.cli.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kmref.check.duplicate.Conflict;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.model.CitationKey;

/** Asks which of the values holds that contradict one another; in a script, where nobody is asked, they are counted. */
public final class ConflictQuestions implements Conflict.ConflictResolver {
    private static final int TRIES = 3;

    private final Session session;
    private final boolean preferred;
    private final List<Conflict> open = new ArrayList<>();

    /** {@code preferred} tells that the preferred record is always right. */
    public ConflictQuestions(Session session, boolean preferred) {
        this.session = session;
        this.preferred = preferred;
    }

    @Override
    public int choice(Conflict conflict) {
        if (preferred) {
            return 0;
        }
        if (!session.canAsk()) {
            open.add(conflict);
            return 0;
        }
        try {
            return asked(conflict);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Refuses to go on where something could not be asked. */
    public void requireAnswers() {
        if (!open.isEmpty()) {
            open.forEach(conflict -> session.warn(conflict.key() + ": `" + conflict.field() + "` is "
                    + String.join(
                            " or ",
                            IntStream.range(0, conflict.values().size())
                                    .mapToObj(i -> "'" + conflict.values().get(i) + "'" + of(conflict, i))
                                    .toList())));
            throw new UsageException(Messages.count(open.size(), "field")
                    + (open.size() == 1 ? " contradicts" : " contradict")
                    + " another; choose whose value to keep with --prefer first, newest or fullest");
        }
    }

    // Whose value it is.
    private static String of(Conflict conflict, int value) {
        List<String> keys =
                conflict.of().get(value).stream().map(CitationKey::value).toList();
        return keys.isEmpty() ? "" : " (" + Messages.few(keys) + ")";
    }

    private int asked(Conflict conflict) throws IOException {
        session.warn(conflict.key() + ": `" + conflict.field() + "` is");
        List<String> values = conflict.values();
        for (int i = 0; i < values.size(); i++) {
            session.warn("  " + (i + 1) + "  " + values.get(i) + of(conflict, i));
        }
        for (int tries = 0; tries < TRIES; tries++) {
            String answer = session.prompt("which one? [1] ");
            if (answer.isEmpty()) {
                return 0;
            }
            if (answer.matches("[1-9]") && Integer.parseInt(answer) <= values.size()) {
                return Integer.parseInt(answer) - 1;
            }
            session.warn("'" + answer + "' is none of them; type a number from 1 to " + values.size());
        }
        throw new UsageException("no answer; choose whose value to keep with --prefer first, newest or fullest");
    }
}
