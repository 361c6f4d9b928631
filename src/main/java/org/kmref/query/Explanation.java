package org.kmref.query;

import java.util.ArrayList;
import java.util.List;
import org.kmref.model.Item;
import org.kmref.model.Library;

/** How a query was understood: each part in full spelling, with how many works hold it alone. */
public record Explanation(String part, int count, List<Explanation> parts) {
    private static final String INDENT = "  ";

    public Explanation {
        parts = List.copyOf(parts);
    }

    public static Explanation of(Query query, List<Item> items, Library library) {
        return of(query, items.stream().map(item -> new Work(item, library)).toList());
    }

    private static Explanation of(Query query, List<Work> works) {
        int count = (int) works.stream().filter(query::test).count();
        return new Explanation(
                named(query),
                count,
                query.parts().stream().map(part -> of(part, works)).toList());
    }

    private static String named(Query query) {
        if (query instanceof Query.All) {
            return "all of";
        }
        if (query instanceof Query.Either) {
            return "any of";
        }
        return query instanceof Query.Not ? "not" : query.written();
    }

    /** Returns a line for each part, {@code COUNT  PART}, parts of parts set in by two blanks. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        add("", String.valueOf(most()).length(), lines);
        return lines;
    }

    private int most() {
        int most = count;
        for (Explanation each : parts) {
            most = Math.max(most, each.most());
        }
        return most;
    }

    private void add(String indent, int width, List<String> lines) {
        String number = String.valueOf(count);
        lines.add(" ".repeat(width - number.length()) + number + INDENT + indent + part);
        parts.forEach(each -> each.add(indent + INDENT, width, lines));
    }
}
