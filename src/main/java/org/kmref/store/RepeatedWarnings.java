package org.kmref.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kmref.model.Problem;

/** Says each kind of warning once a file: the first where it stands, and of the others how many and in which lines. */
final class RepeatedWarnings {

    private static final int LINES_SHOWN = 5;

    /** What differs between warnings of one kind: what is quoted, and numbers. */
    private static final Pattern OF_THIS_CASE = Pattern.compile("`[^`]*`|'[^']*'|\\d+");

    private RepeatedWarnings() {}

    /** Returns the warnings in the order in which each kind first comes. */
    static List<Problem> once(List<Problem> problems) {
        Map<String, List<Problem>> kinds = new LinkedHashMap<>();
        for (Problem problem : problems) {
            String kind = problem.file() + "\n" + problem.severity() + "\n"
                    + OF_THIS_CASE.matcher(problem.message()).replaceAll("`");
            kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(problem);
        }
        return kinds.values().stream().map(RepeatedWarnings::counted).toList();
    }

    private static Problem counted(List<Problem> alike) {
        Problem first = alike.get(0);
        if (alike.size() == 1) {
            return first;
        }
        List<Problem> others = alike.subList(1, alike.size());
        String lines = others.stream()
                .filter(problem -> problem.line() > 0)
                .map(Problem::line)
                .distinct()
                .limit(LINES_SHOWN)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        String where = lines.isEmpty() ? "" : (lines.indexOf(',') < 0 ? ", in line " : ", in lines ") + lines;
        String more = where.isEmpty() || others.size() <= LINES_SHOWN ? "" : " ...";
        return new Problem(
                first.file(),
                first.line(),
                first.column(),
                first.severity(),
                first.message() + " (" + others.size() + " more like this" + where + more + ")",
                first.check(),
                first.about());
    }
}
