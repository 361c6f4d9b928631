package org.kmref.cli.command;

import java.util.List;
import java.util.Optional;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.document.ReadingList;
import org.kmref.model.Item;
import org.kmref.model.Summaries;

/** The summaries that {@code --for} asks for. */
final class ReaderSummaries {
    private ReaderSummaries() {}

    /** Returns the list with summaries for these readers, where some are named; says how many references have none. */
    static ReadingList under(ReadingList list, Optional<String> readers, List<Item> items, Session session) {
        if (readers.isEmpty()) {
            return list;
        }
        requireKnown(readers.get(), items);
        long without = items.stream()
                .filter(item -> Summaries.of(item).of(readers.get()).isEmpty())
                .count();
        if (without > 0) {
            session.remark(without + (without == 1 ? " reference has" : " references have") + " no summary for "
                    + readers.get());
        }
        return list.forReaders(readers.get(), items);
    }

    /** Ends the command where no reference has a summary for these readers. */
    static void requireKnown(String readers, List<Item> items) {
        List<String> known = Summaries.readers(items);
        if (!known.contains(readers)) {
            throw new UsageException(
                    known.isEmpty()
                            ? "no reference has a summary for readers; kmref set KEY summaries." + readers
                                    + "=TEXT writes one"
                            : Messages.unknown("summary for", readers, known));
        }
    }
}
