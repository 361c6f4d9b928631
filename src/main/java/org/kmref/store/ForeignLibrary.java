package org.kmref.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.format.core.ItemReader;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.model.Problem.Severity;
import org.kmref.model.Theme;

/**
 * A reading list kept in an exchange format: its works, under the themes they name themselves.
 *
 * <p>An entry that cannot be read does not take the others with it: it is reported, and the rest is opened. Only a file
 * of which nothing can be read is refused.
 */
final class ForeignLibrary {
    private ForeignLibrary() {}

    static Loaded<Library> read(
            ItemReader reader, byte[] bytes, String name, ReadingChoices choices, Opener.Watch watch)
            throws IOException {
        Found found = new Found(new ByteArrayInputStream(bytes), bytes.length, name, choices, watch);
        try {
            reader.read(found.in, name, found);
        } finally {
            watch.end();
        }
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : found.problems) {
            boolean partly = problem.isError() && !found.items.isEmpty();
            problems.add(partly ? problem.with(Severity.WARNING) : problem);
        }
        return new Loaded<>(new Library("", "", themes(found.items), found.items, Map.of()), problems);
    }

    /** What a reader has found so far. */
    private static final class Found implements ItemReader.Sink {
        private final ByteArrayInputStream in;
        private final int length;
        private final String name;
        private final ReadingChoices choices;
        private final Opener.Watch watch;
        private final List<Item> items = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Found(ByteArrayInputStream in, int length, String name, ReadingChoices choices, Opener.Watch watch) {
            this.in = in;
            this.length = length;
            this.name = name;
            this.choices = choices;
            this.watch = watch;
        }

        // A reader that works as it reads has come as far as its input; one that has taken in the whole says itself.
        @Override
        public void item(Item item) {
            items.add(item);
            int left = in.available();
            if (left > 0) {
                watch.reading(name, (long) length - left, length);
            }
        }

        @Override
        public boolean keepsCase() {
            return choices.keepsCase();
        }

        @Override
        public boolean keepsAll() {
            return choices.keepsAll();
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void progress(long done, long whole) {
            watch.reading(name, done, whole);
        }
    }

    private static List<Theme> themes(List<Item> items) {
        Set<String> ids = new LinkedHashSet<>();
        items.forEach(item -> ids.addAll(item.themes()));
        return ids.stream().map(id -> new Theme(id, id, List.of(), "")).toList();
    }
}
