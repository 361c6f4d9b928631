package org.kmref.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was in folders when each was first asked about. One listing costs far less than a question for each of ten thousand files
 * that are not there; whoever creates a file must still be ready to find one that came since.
 */
final class FolderNames {
    private final Map<Path, Set<String>> names = new ConcurrentHashMap<>();

    /** Returns whether a file, a folder or a link of this name was there. */
    boolean has(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null) {
            return true;
        }
        try {
            return names.computeIfAbsent(folder, FolderNames::list).contains(name.toString());
        } catch (UncheckedIOException broken) {
            throw broken.getCause() == null ? new IOException(broken) : broken.getCause();
        }
    }

    private static Set<String> list(Path folder) {
        Set<String> found = new HashSet<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> found.add(String.valueOf(entry.getFileName())));
        } catch (DirectoryIteratorException broken) {
            throw new UncheckedIOException(broken.getCause());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found;
    }
}
