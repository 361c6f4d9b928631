package org.kmref.check.rules;

import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.Summaries;

/** A summary that is as long as an abstract. */
final class SummaryLong extends ItemRule {
    // Twice as long as the plain language summaries that funders ask for.
    private static final int MOST_WORDS = 200;

    SummaryLong() {
        super("summary-long", Severity.NOTE, """
            A summary says in a few sentences what a work means for its readers; above 200 words fewer people read
            it. Shorten it, or put the rest into the `abstract`.\
            """);
    }

    @Override
    void check(Work work) {
        Summaries.of(work.item()).all().forEach((readers, summary) -> {
            int words = summary.text().split("\\s+", -1).length;
            if (words > MOST_WORDS) {
                work.found(
                        Part.of(Summaries.FIELD, readers),
                        "the summary for " + readers + " has " + words + " words; shorten it to " + MOST_WORDS
                                + " or fewer");
            }
        });
    }
}
