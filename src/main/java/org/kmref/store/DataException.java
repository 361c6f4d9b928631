package org.kmref.store;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.kmref.model.Problem;

/** Files that cannot be used, with everything that is wrong with them. */
public final class DataException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public DataException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
