package org.kmref.cli.output;

import java.io.IOException;
import java.util.List;
import org.kmref.check.duplicate.GroupReport;
import org.kmref.check.duplicate.Merging;
import org.kmref.cli.session.Messages;
import org.kmref.document.Summary;
import org.kmref.format.tree.Json;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.query.same.Group;

/** Groups of references that look like one work, in the formats they are printed in, and in a line of words. */
public final class DuplicateReport {
    private final OutputOptions output;

    public DuplicateReport(OutputOptions output) {
        this.output = output;
    }

    private enum Format {
        TEXT,
        PLAIN,
        JSON
    }

    /** Returns the formats a report is written in. */
    public static List<OutputFormat> formats() {
        return FormatChoice.of(Format.class);
    }

    /** Returns the groups in a format; text that goes to no terminal is plain. */
    public String written(OutputFormat format, List<Group> groups) throws IOException {
        return switch (FormatChoice.format(Format.class, format)) {
            case JSON -> Json.indented(GroupReport.tree(groups));
            case PLAIN -> GroupReport.plain(groups);
            case TEXT ->
                output.toTerminal()
                        ? GroupReport.text(groups, DuplicateReport::line, output.palette(), output.width())
                        : GroupReport.plain(groups);
        };
    }

    // The key stands before it already.
    private static String line(Item item) {
        return Summary.line(item).substring(item.key().value().length()).strip();
    }

    /** Returns how many references look like how many works, in words for the user. */
    public static String counted(List<Group> groups) {
        if (groups.isEmpty()) {
            return "no two references look like the same work";
        }
        int references = groups.stream().mapToInt(group -> group.items().size()).sum();
        return Messages.count(references, "reference") + " look like " + Messages.count(groups.size(), "work");
    }

    /**
     * Returns what a merging does: {@code merged 3 references into 1 (nilsen2015) in mine.yaml}.
     *
     * @param place where the references are, with a blank before it, or the empty string
     * @param isAsked whether it is asked about before it is done
     */
    public static ChangeSummary summary(Merging merging, String place, boolean isAsked) {
        int gone = merging.keys().size();
        int kept = merging.merged().size();
        List<String> keys = merging.merged().keySet().stream()
                .map(CitationKey::value)
                .sorted()
                .toList();
        String what = Messages.count(gone + kept, "reference") + " into " + kept + " (" + Messages.few(keys) + ")";
        return new ChangeSummary("merged", "merge", what + place, gone + 1, isAsked);
    }
}
