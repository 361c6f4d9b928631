package org.kmref.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.store.Places.Source;

/** A reading list on disk that is changed. */
public final class ListFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ListFile() {}

    /** Adds the items behind the last reference; the file is written only when the list is then what it should be. */
    public static void append(Source source, List<Item> items) throws IOException {
        Path path = source.path().orElseThrow();
        Loaded<String> before = SourceText.read(path, source.name());
        check(before);
        Loaded<String> after = new ListEditor(source.name(), before.value()).append(items);
        check(after);
        int was = LibraryReader.read(source.name(), before.value())
                .value()
                .items()
                .size();
        Loaded<Library> now = LibraryReader.read(source.name(), after.value());
        check(now);
        if (now.value().items().size() != was + items.size()) {
            throw new DataException(List.of(Problem.error(
                    source.name(), 0, 0, "the references cannot be put in without harm; add them by hand")));
        }
        Draft.write(path, (SourceText.hasByteOrderMark(path) ? BYTE_ORDER_MARK : "") + after.value());
    }

    private static void check(Loaded<?> loaded) throws DataException {
        if (loaded.hasErrors()) {
            throw new DataException(loaded.problems());
        }
    }
}
