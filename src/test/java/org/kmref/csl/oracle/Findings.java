package org.kmref.csl.oracle;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What one comparison found: how many texts are equal, and of the others how many each class explains. */
final class Findings {
    private final String name;
    private final List<String> lines;
    private final Map<String, Integer> classes = new TreeMap<>();
    private int equal;
    private int total;
    private int explained;

    /** Begins a comparison whose differences are added to the lines. */
    Findings(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /** Counts two texts; returns whether they are equal. */
    boolean count(String style, String place, Difference texts) {
        total++;
        if (texts.expected().equals(texts.got())) {
            equal++;
            return true;
        }
        String kind = Explained.of(texts).orElse("");
        if (!kind.isEmpty()) {
            explained++;
        }
        classes.merge(kind.isEmpty() ? "(unexplained)" : kind, 1, Integer::sum);
        lines.add(String.join("\t", style, texts.locale(), place, texts.expected(), texts.got(), kind));
        return false;
    }

    void report(PrintStream out) {
        out.printf(Locale.ROOT, "%s: %d of %d equal (%.2f %%)", name, equal, total, 100.0 * equal / total);
        out.printf(Locale.ROOT, ", with the classes %.2f %%%n", 100.0 * (equal + explained) / total);
        classes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(each -> out.printf(Locale.ROOT, "  %5d %s%n", each.getValue(), each.getKey()));
    }
}
