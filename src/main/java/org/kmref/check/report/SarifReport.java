package org.kmref.check.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.check.Checker;
import org.kmref.check.Finding;
import org.kmref.model.Problem;

/** Findings as code-scanning services read them. See <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/">SARIF 2.1.0</a>. */
public final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final List<Checker> checkers;
    private final String version;

    /** {@code checkers} are those that were asked; {@code version} is that of kmref. */
    public SarifReport(List<Checker> checkers, String version) {
        this.checkers = List.copyOf(checkers);
        this.version = version;
    }

    /** Returns the log with its one run, as maps and lists. */
    public Map<String, Object> tree(List<Finding> findings) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "kmref");
        driver.put("version", version);
        driver.put("rules", checkers.stream().map(SarifReport::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        // Columns are counted in code points, as everywhere in kmref.
        run.put("columnKind", "unicodeCodePoints");
        run.put("results", findings.stream().map(this::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> rule(Checker checker) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", checker.id());
        String whole = checker.explanation();
        int end = whole.indexOf(". ");
        rule.put("shortDescription", text(end < 0 ? whole : whole.substring(0, end + 1)));
        rule.put("fullDescription", text(whole));
        rule.put("defaultConfiguration", Map.of("level", JsonReport.word(checker.severity())));
        return rule;
    }

    private Map<String, Object> result(Finding finding) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.check());
        for (int i = 0; i < checkers.size(); i++) {
            if (checkers.get(i).id().equals(finding.check())) {
                result.put("ruleIndex", (long) i);
            }
        }
        result.put("level", JsonReport.word(finding.severity()));
        result.put("message", text(finding.sentence()));
        List<Object> locations = new ArrayList<>();
        locations.add(location(finding));
        result.put("locations", locations);
        return result;
    }

    private static Map<String, Object> location(Finding finding) {
        Problem problem = finding.problem();
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(problem.file())));
        if (problem.line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", (long) problem.line());
            if (problem.column() > 0) {
                region.put("startColumn", (long) problem.column());
            }
            physical.put("region", region);
        }
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", physical);
        if (!finding.about().isEmpty()) {
            location.put("logicalLocations", List.of(Map.of("name", finding.about())));
        }
        return location;
    }

    // A relative reference (RFC 3986, 4.2): blanks and the like are percent-encoded, folders are separated by slashes.
    private static String uri(String file) {
        String path = file.replace('\\', '/');
        try {
            // A colon in the first folder would make a scheme of it.
            return new URI(null, null, path.contains(":") ? "./" + path : path, null).toASCIIString();
        } catch (URISyntaxException notAPath) {
            return "unnamed";
        }
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }
}
