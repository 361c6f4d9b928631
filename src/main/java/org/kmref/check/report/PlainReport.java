package org.kmref.check.report;

import java.util.List;
import org.kmref.check.Finding;
import org.kmref.model.Problem;
import org.kmref.terminal.Printable;

/** Findings as compilers tell them, one a line: {@code list.yaml:3:5: warning: lamont2021: ... [title-stop]}. */
public final class PlainReport {
    private PlainReport() {}

    public static String text(List<Finding> findings) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings) {
            Problem problem = finding.problem();
            problem.place().ifPresent(place -> out.append(Printable.line(place)).append(": "));
            out.append(JsonReport.word(finding.severity()))
                    .append(": ")
                    .append(Printable.line(finding.sentence()))
                    .append(" [")
                    .append(finding.check())
                    .append("]\n");
        }
        return out.toString();
    }
}
