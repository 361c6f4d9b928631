package org.kmref.store.change;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.kmref.store.DataException;
import org.kmref.store.Draft;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;
import org.kmref.store.UserFolders;
import org.kmref.store.disk.Disk;
import org.kmref.store.disk.LocalDisk;
import org.kmref.store.edit.SettingsEditor;

/** Changes one of the user's settings as lists are changed: locked, by source position, re-read, with a draft and a rename. */
public final class ConfigFile {
    private final Disk disk = new LocalDisk();
    private final Path file;
    private final Consumer<String> says;

    /** {@code says} takes warnings. */
    public ConfigFile(Path file, Consumer<String> says) {
        this.file = file;
        this.says = says;
    }

    /** Sets one setting; the file and its folder are made where there are none. */
    public void set(String name, String value) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        changed(text -> new SettingsEditor(file.toString(), text).set(name, value));
    }

    /** Takes one setting out and returns whether it was there. */
    public boolean unset(String name) throws IOException {
        return Files.exists(file) && changed(text -> new SettingsEditor(file.toString(), text).unset(name));
    }

    private boolean changed(Edit edit) throws IOException {
        boolean there = Files.exists(file);
        Path real = UserFolders.real(file);
        if (there && !disk.isChangeable(real)) {
            throw new FileSystemException(file.toString(), null, "is read-only, so nothing was done");
        }
        return LockedWork.under(Locks.of(disk, List.of(real), Waiting.GIVE_UP_AFTER_MILLIS, says), () -> {
            boolean is = Files.exists(real);
            String mark = is && SourceText.hasByteOrderMark(real) ? "\uFEFF" : "";
            String text = is ? checked(SourceText.read(real, file.toString())) : "";
            String after = checked(edit.apply(text));
            if (!after.equals(text)) {
                Draft.writeHoldingLock(real, mark + after);
            }
            return !after.equals(text);
        });
    }

    private static String checked(Loaded<String> loaded) throws DataException {
        return loaded.required();
    }
}
