package org.kmref.check.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.kmref.check.Finding;
import org.kmref.model.Problem;
import org.kmref.model.Problem.Severity;
import org.kmref.terminal.DisplayWidth;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Role;
import org.kmref.terminal.Wrap;

/** Findings for the eye: file by file and reference by reference, fitted to the screen. */
public final class GroupedReport {
    private static final int SEVERITY = 9;

    private final Palette palette;
    private final int width;
    private final UnaryOperator<String> named;

    /** @param named how a file is called in a heading */
    public GroupedReport(Palette palette, int width, UnaryOperator<String> named) {
        this.palette = palette;
        this.width = width;
        this.named = named;
    }

    public String text(List<Finding> findings) {
        StringBuilder out = new StringBuilder();
        String file = "";
        String about = "";
        for (Finding finding : findings) {
            Problem problem = finding.problem();
            if (out.isEmpty() || !file.equals(problem.file())) {
                out.append(out.isEmpty() ? "" : "\n")
                        .append(palette.heading(named.apply(problem.file())))
                        .append('\n');
                file = problem.file();
                about = "";
            }
            if (!about.equals(finding.about()) && !finding.about().isEmpty()) {
                out.append("  ").append(palette.key(finding.about())).append('\n');
            }
            about = finding.about();
            out.append(line(finding));
        }
        return out.toString();
    }

    private String line(Finding finding) {
        Problem problem = finding.problem();
        String column = problem.column() == 0 ? "" : ":" + problem.column();
        String place = problem.line() == 0 ? "" : problem.line() + column;
        String severity = palette.paint(role(finding.severity()), JsonReport.word(finding.severity()));
        String lead =
                "  " + DisplayWidth.padLeft(palette.dim(place), 8) + "  " + DisplayWidth.padRight(severity, SEVERITY);
        String message = palette.paint(Role.PLAIN, problem.message()) + "  " + palette.dim(finding.check());
        return new Wrap(width)
                .indented(lead, " ".repeat(12 + SEVERITY))
                .breakingWords()
                .text(message);
    }

    private static Role role(Severity severity) {
        return switch (severity) {
            case ERROR -> Role.ERROR;
            case WARNING -> Role.WARNING;
            case NOTE -> Role.DIM;
        };
    }
}
