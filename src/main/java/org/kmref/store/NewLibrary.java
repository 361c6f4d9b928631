package org.kmref.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.kmref.store.UserFolders.Folder;

/** The files a user's own library starts with. */
public final class NewLibrary {
    private final Path folder;
    private final boolean empty;

    /** {@code empty} means no references and partners, else a copy of the embedded files. */
    public NewLibrary(Path folder, boolean empty) {
        this.folder = folder;
        this.empty = empty;
    }

    /** Returns the files there will be: the list, its partners and its approaches. */
    public List<Path> files() {
        return Arrays.stream(Folder.values())
                .map(kind -> folder.resolve(kind.fileName()))
                .toList();
    }

    public void write() throws IOException {
        Files.createDirectories(folder);
        for (Folder kind : Folder.values()) {
            Draft.create(folder.resolve(kind.fileName()), empty ? empty(kind) : Embedded.text(kind));
        }
    }

    private static String empty(Folder kind) {
        return switch (kind) {
            case LIBRARY -> """
                    title: My reading list
                    locale: en-GB

                    themes: []

                    references: []
                    """;
            case PARTNERS -> """
                    title: My partners

                    partners: []
                    """;
            case APPROACHES -> """
                    approaches: []
                    """;
        };
    }
}
