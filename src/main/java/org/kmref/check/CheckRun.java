package org.kmref.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kmref.model.Problem;

/** Puts a library to a number of checks. */
public final class CheckRun {
    private static final Comparator<Problem> ORDER = Comparator.comparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::severity);

    private final List<Checker> checkers;

    public CheckRun(List<Checker> checkers) {
        this.checkers = List.copyOf(checkers);
    }

    /** Returns what is found and not suppressed, file after file, from top to bottom. */
    public List<Finding> of(Subject subject) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, Ignores> ignores = new HashMap<>();
        for (CheckedFile source : subject.sources()) {
            places.putIfAbsent(source.file(), places.size());
            ignores.putIfAbsent(source.file(), new Ignores(source));
        }
        subject.evidence()
                .cited()
                .forEach(cited -> places.putIfAbsent(cited.place().file(), places.size()));
        List<Finding> findings = new ArrayList<>();
        for (Checker checker : checkers) {
            for (Finding finding : checker.findings(subject)) {
                Ignores ignored = ignores.get(finding.problem().file());
                if (!subject.isWanted(finding)) {
                    continue;
                }
                if (ignored == null || !ignored.cover(finding)) {
                    findings.add(finding);
                }
            }
        }
        findings.sort(Comparator.comparing((Finding finding) ->
                        places.getOrDefault(finding.problem().file(), 0))
                .thenComparing(Finding::problem, ORDER));
        return findings;
    }
}
