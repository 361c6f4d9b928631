package org.kmref.store;

import java.util.List;
import org.kmref.model.Problem;

/** What a file holds, and what is wrong with it; where a problem is an error the value is what could still be read. */
public record Loaded<T>(T value, List<Problem> problems) {

    public Loaded {
        problems = List.copyOf(problems);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Returns the value, which must be without errors. */
    public T required() throws DataException {
        if (hasErrors()) {
            throw new DataException(problems);
        }
        return value;
    }
}
