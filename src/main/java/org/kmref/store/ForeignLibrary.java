package org.kmref.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.format.ItemReader;
import org.kmref.format.ReadItems;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.model.Problem.Severity;
import org.kmref.model.Theme;

/**
 * A reading list kept in an exchange format: its works, under the themes they name themselves.
 *
 * <p>An entry that cannot be read does not take the others with it: it is told of, and the rest is opened. Only a file
 * of which nothing can be read is refused.
 */
final class ForeignLibrary {
    private ForeignLibrary() {}

    static Loaded<Library> read(ItemReader reader, InputStream in, String name) throws IOException {
        ReadItems read = reader.read(in, name);
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : read.problems()) {
            boolean partly = problem.isError() && !read.items().isEmpty();
            problems.add(partly ? problem.with(Severity.WARNING) : problem);
        }
        return new Loaded<>(new Library("", "", themes(read.items()), read.items(), Map.of()), problems);
    }

    private static List<Theme> themes(List<Item> items) {
        Set<String> ids = new LinkedHashSet<>();
        items.forEach(item -> ids.addAll(item.themes()));
        return ids.stream().map(id -> new Theme(id, id, List.of(), "")).toList();
    }
}
