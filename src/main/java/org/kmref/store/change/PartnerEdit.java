package org.kmref.store.change;

import java.io.IOException;
import java.util.List;
import org.kmref.model.PartnerDirectory;
import org.kmref.store.Loaded;
import org.kmref.store.PartnerReader;
import org.kmref.store.UserFolders.Folder;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.edit.PartnerEditor;

/** An edit of a partner directory, said as what becomes of it. */
public final class PartnerEdit implements Edit {
    private final String name;
    private final Step step;

    private PartnerEdit(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    /** From one directory to the next; asked again when the file has changed in between. */
    public interface Step {
        PartnerDirectory next(PartnerDirectory directory) throws IOException;
    }

    /** Returns the edit of the directory that a source names. */
    public static FileEdit of(Source source, Step step) {
        return FileEdit.of(source, Folder.PARTNERS, new PartnerEdit(source.name(), step));
    }

    @Override
    public Loaded<String> apply(String text) throws IOException {
        Loaded<PartnerDirectory> before = PartnerReader.read(name, text);
        if (before.hasErrors()) {
            return new Loaded<>(text, before.problems());
        }
        PartnerDirectory after = step.next(before.value());
        return after.equals(before.value())
                ? new Loaded<>(text, List.of())
                : new PartnerEditor(name, text).become(before.value(), after);
    }
}
