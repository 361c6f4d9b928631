package org.kmref.check.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kmref.check.Finding;
import org.kmref.model.Problem;
import org.kmref.model.Problem.Severity;

/** Findings as {@code {check, severity, file, line, column, about, message, fix: {old, new}}}. */
public final class JsonReport {
    private JsonReport() {}

    /** Returns the findings as maps and lists; a line or column that is not known is left out. */
    public static List<Map<String, Object>> tree(List<Finding> findings) {
        return findings.stream().map(JsonReport::tree).toList();
    }

    private static Map<String, Object> tree(Finding finding) {
        Problem problem = finding.problem();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("check", finding.check());
        tree.put("severity", word(finding.severity()));
        tree.put("file", problem.file());
        if (problem.line() > 0) {
            tree.put("line", (long) problem.line());
        }
        if (problem.column() > 0) {
            tree.put("column", (long) problem.column());
        }
        if (!finding.about().isEmpty()) {
            tree.put("about", finding.about());
        }
        tree.put("message", problem.message());
        finding.fix().ifPresent(fix -> {
            Map<String, Object> change = new LinkedHashMap<>();
            change.put("old", fix.old());
            change.put("new", fix.now());
            tree.put("fix", change);
        });
        return tree;
    }

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
