package org.kmref.query.parse;

import java.util.ArrayList;
import java.util.List;
import org.kmref.query.Query;
import org.kmref.query.WordPattern;

/** Lets words that must all hold be written as one: {@code co production} finds coproduction. */
final class Compounds {
    // Of a whole sentence no two words are meant to be one.
    private static final int MOST = 16;

    private Compounds() {}

    static Query in(Query query) {
        if (query instanceof Query.Not not) {
            return new Query.Not(in(not.query()));
        }
        if (query instanceof Query.Either either) {
            return new Query.Either(either.parts().stream().map(Compounds::in).toList());
        }
        return query instanceof Query.All all ? new Query.All(joined(all.parts())) : query;
    }

    private static List<Query> joined(List<Query> parts) {
        List<Query> joined = new ArrayList<>();
        for (Query part : parts) {
            joined.add(part instanceof Query.Words words && isBare(words) ? beside(words, parts) : in(part));
        }
        return joined;
    }

    private static Query beside(Query.Words words, List<Query> parts) {
        List<WordPattern> others = new ArrayList<>();
        for (Query part : parts) {
            if (part instanceof Query.Words other
                    && isBare(other)
                    && other.field().equals(words.field())) {
                others.add(other.pattern());
            }
        }
        return others.size() > MOST
                ? words
                : new Query.Words(words.field(), words.text(), words.pattern().beside(others));
    }

    private static boolean isBare(Query.Words words) {
        return words.pattern().isBare();
    }
}
