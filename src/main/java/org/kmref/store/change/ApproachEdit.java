package org.kmref.store.change;

import java.io.IOException;
import java.util.List;
import org.kmref.model.Approaches;
import org.kmref.store.ApproachReader;
import org.kmref.store.Loaded;
import org.kmref.store.UserFolders.Folder;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.edit.ApproachEditor;

/** An edit of a file of approaches, said as what becomes of them. */
public final class ApproachEdit implements Edit {
    private final String name;
    private final Step step;

    private ApproachEdit(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    /** From some approaches to the next; asked again when the file has changed in between. */
    public interface Step {
        Approaches next(Approaches approaches) throws IOException;
    }

    /** Returns the edit of the file that a source names. */
    public static FileEdit of(Source source, Step step) {
        return FileEdit.of(source, Folder.APPROACHES, new ApproachEdit(source.name(), step));
    }

    @Override
    public Loaded<String> apply(String text) throws IOException {
        Loaded<Approaches> before = ApproachReader.read(name, text);
        if (before.hasErrors()) {
            return new Loaded<>(text, before.problems());
        }
        Approaches after = step.next(before.value());
        return after.equals(before.value())
                ? new Loaded<>(text, List.of())
                : new ApproachEditor(name, text).become(before.value(), after);
    }
}
