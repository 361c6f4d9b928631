package org.kmref.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.kmref.model.Item;
import org.kmref.model.Library;

/** How a query was understood: each part in full spelling, with how many works hold it alone. */
public record Explanation(String part, int count, List<Explanation> parts) {
    private static final String INDENT = "  ";

    public Explanation {
        parts = List.copyOf(parts);
    }

    /** Tells how many works hold a query. */
    public interface Counter {
        int count(Query query) throws IOException;
    }

    /** Returns the explanation of a query among these works, each of which is taken apart once. */
    public static Explanation of(Query query, List<Item> items, Library library) {
        IdentityHashMap<Query, Integer> counts = new IdentityHashMap<>();
        for (Item item : items) {
            count(query, new Work(item, library), counts);
        }
        return of(query, counts);
    }

    private static void count(Query query, Work work, IdentityHashMap<Query, Integer> counts) {
        counts.merge(query, query.test(work) ? 1 : 0, Integer::sum);
        query.parts().forEach(part -> count(part, work, counts));
    }

    private static Explanation of(Query query, IdentityHashMap<Query, Integer> counts) {
        return new Explanation(
                named(query),
                counts.getOrDefault(query, 0),
                query.parts().stream().map(part -> of(part, counts)).toList());
    }

    /** Returns the explanation of a query; {@code counter} is asked for it and each of its parts. */
    public static Explanation of(Query query, Counter counter) throws IOException {
        List<Explanation> parts = new ArrayList<>();
        for (Query part : query.parts()) {
            parts.add(of(part, counter));
        }
        return new Explanation(named(query), counter.count(query), parts);
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
