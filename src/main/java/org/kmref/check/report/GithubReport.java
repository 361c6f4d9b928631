package org.kmref.check.report;

import java.util.List;
import org.kmref.check.Finding;
import org.kmref.model.Problem;
import org.kmref.model.Problem.Severity;
import org.kmref.terminal.Printable;

/**
 * Findings as the workflow commands of GitHub Actions, which show each beside its line:
 * {@code ::warning file=list.yaml,line=3,col=5,title=doi::...}.
 *
 * <p>See <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">workflow commands</a>.
 */
public final class GithubReport {
    private GithubReport() {}

    public static String text(List<Finding> findings) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings) {
            Problem problem = finding.problem();
            out.append("::")
                    .append(command(finding.severity()))
                    .append(" file=")
                    .append(property(problem.file()));
            if (problem.line() > 0) {
                out.append(",line=").append(problem.line());
            }
            if (problem.column() > 0) {
                out.append(",col=").append(problem.column());
            }
            out.append(",title=").append(property("kmref " + finding.check()));
            out.append("::").append(data(finding.sentence())).append('\n');
        }
        return out.toString();
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    private static String data(String text) {
        return Printable.line(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
