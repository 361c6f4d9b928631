package org.kmref.check.rules;

import java.util.List;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.model.Item;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.Summaries;

/** A reference without {@code summaries: public}, in a list of which others have one. */
final class SummaryMissing extends Rule {
    SummaryMissing() {
        super("summary-missing", Severity.NOTE, """
            A list that has summaries for readers of some kind has them for every reference, or these readers find
            gaps. Write one with `kmref set KEY summaries.public=TEXT`. A list without any summaries is not
            reported.\
            """);
    }

    @Override
    void check(Subject subject, Findings findings) {
        for (CheckedFile list : subject.lists()) {
            List<Item> items = list.library().items();
            List<String> readers = Summaries.readers(items);
            for (Item item : readers.isEmpty() ? List.<Item>of() : items) {
                Summaries own = Summaries.of(item);
                for (String each : readers) {
                    if (own.of(each).isEmpty()) {
                        findings.add(
                                list,
                                item.key().value(),
                                Part.of(item.key()),
                                "there is no summary for " + each
                                        + ", as other references have; write one with kmref set " + item.key()
                                        + " summaries." + each + "=TEXT");
                    }
                }
            }
        }
    }
}
