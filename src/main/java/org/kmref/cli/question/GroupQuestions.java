package org.kmref.cli.question;

import java.io.IOException;
import java.util.List;
import org.kmref.cli.session.Session;
import org.kmref.document.Summary;
import org.kmref.query.same.Group;
import org.kmref.terminal.DisplayWidth;

/** Asks about one group of duplicates after the other whether it is merged, and shows what is in it before. */
public final class GroupQuestions {
    private static final int LEAST_COLUMNS = 40;

    // What stands before each reference: "kmref:   ".
    private static final int INDENT = 10;

    private final Session session;

    public GroupQuestions(Session session) {
        this.session = session;
    }

    /** Returns the groups that are to be merged. */
    public List<Group> chosen(List<Group> groups) throws IOException {
        return Answer.chosen(
                session,
                groups,
                (group, number) -> {
                    session.warn("group " + number + " of " + groups.size() + ", by "
                            + group.links().get(0).by());
                    group.items().forEach(item -> session.warn("  " + cut(Summary.line(item))));
                    return "merge them? yes, No, all, quit: ";
                },
                "merge all groups with --yes, or two references with kmref dedupe KEY KEY");
    }

    // A line for each.
    private String cut(String line) {
        return DisplayWidth.truncate(
                line, Math.max(LEAST_COLUMNS, session.screen().columns() - INDENT));
    }
}
