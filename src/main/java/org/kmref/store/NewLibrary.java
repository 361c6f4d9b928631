package org.kmref.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.kmref.store.UserFolders.Folder;
import org.kmref.store.disk.Disk;
import org.kmref.store.disk.LocalDisk;

/** The files a user's own library starts with. */
public final class NewLibrary {
    /** The language of the embedded list, and of a new one where none is asked for. */
    public static final String LOCALE = "en-GB";

    private static final String EMPTY = """
        title: My reading list
        locale: en-GB

        themes: []

        references: []
        """;

    private final Disk disk;
    private final Path folder;
    private final boolean empty;
    private final String locale;
    private final List<Folder> kinds;

    /**
     * {@code empty} means no references, else a copy of the embedded list; partners and approaches are always those of the embedded
     * list, for they were asked for.
     */
    public static NewLibrary of(Path folder, boolean empty, String locale, List<Folder> kinds) {
        return new NewLibrary(new LocalDisk(), folder, empty, locale, kinds);
    }

    NewLibrary(Disk disk, Path folder, boolean empty, String locale, List<Folder> kinds) {
        this.disk = disk;
        this.folder = folder;
        this.empty = empty;
        this.locale = locale;
        this.kinds = List.copyOf(kinds);
    }

    /** Returns the files there will be: the list, its partners and its approaches. */
    public List<Path> files() {
        return kinds.stream().map(kind -> folder.resolve(kind.fileName())).toList();
    }

    /** Writes all files, or none: where one fails, the others and the folders that were made for them go again. */
    public void write() throws IOException {
        Deque<Path> made = new ArrayDeque<>();
        try {
            createFolder(folder.toAbsolutePath(), made);
            for (Folder kind : kinds) {
                Path file = folder.resolve(kind.fileName());
                Draft.create(disk, file, text(kind));
                made.push(file);
            }
        } catch (IOException broken) {
            for (Path last : made) {
                takeBack(last, broken);
            }
            throw broken;
        }
    }

    private String text(Folder kind) throws IOException {
        String text = empty && kind == Folder.LIBRARY ? EMPTY : Embedded.text(kind);
        return text.replaceFirst("(?m)^locale: " + LOCALE + "$", "locale: " + locale);
    }

    private static void createFolder(Path missing, Deque<Path> made) throws IOException {
        if (Files.isDirectory(missing)) {
            return;
        }
        Path above = missing.getParent();
        if (above != null) {
            createFolder(above, made);
        }
        boolean isThere = Files.exists(missing, LinkOption.NOFOLLOW_LINKS);
        // Says what is wrong where it is no folder; another process may have made it meanwhile.
        Files.createDirectories(missing);
        if (!isThere) {
            made.push(missing);
        }
    }

    // A folder somebody else has put something in meanwhile stays.
    private static void takeBack(Path made, IOException broken) {
        try {
            Files.deleteIfExists(made);
        } catch (IOException stays) {
            broken.addSuppressed(stays);
        }
    }
}
