package org.kmref.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;

/** Reads a reading list: CSL-YAML with themes. */
public final class LibraryReader {
    private LibraryReader() {}

    /** Returns the list; {@code file} is what problems call it. */
    public static Loaded<Library> read(String file, String text) {
        return read(file, text, Progress.UNHEARD);
    }

    /** Returns the list, and tells of the lines read as it goes. */
    public static Loaded<Library> read(String file, String text, Progress progress) {
        if (text.isBlank()) {
            return new Loaded<>(
                    Library.empty(),
                    List.of(Problem.error(file, 0, 0, "is empty; begin with `references:` or run kmref init")));
        }
        List<Item> items = new ArrayList<>();
        ListContent content = new ListContent(file, items::add);
        content.read(text, progress);
        content.checkThemes(content);
        return loaded(content.library(items), content.problems());
    }

    /** Returns what was read; what is known only at the end is told where it stands. */
    static Loaded<Library> loaded(Library library, List<Problem> problems) {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return new Loaded<>(library, sorted);
    }
}
