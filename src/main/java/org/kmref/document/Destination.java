package org.kmref.document;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a value of a reference leads that may be handed to a program which opens it: an address of the web, or a file that
 * exists, named absolutely or below the folder of the list.
 *
 * <p>Everything else is refused: another scheme may start a program, and a path with {@code ..} may lead anywhere.
 *
 * @param address what is opened: an address, or the path of a file
 * @param isFile whether it is a file
 */
public record Destination(String address, boolean isFile) {
    private static final String FILE_SCHEME = "file://";

    /**
     * Returns where a value leads.
     *
     * @param folder the folder of the list, which relative paths start from; without one there are none
     * @return absent where it leads nowhere that may be opened
     */
    public static Optional<Destination> of(String value, Optional<Path> folder) {
        String text = value.strip();
        if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        if (Links.isWeb(text)) {
            return Optional.of(new Destination(Links.encoded(text), false));
        }
        return file(text, folder).map(path -> new Destination(path.toString(), true));
    }

    /** Returns it as an address, also where it is a file. */
    public String url() {
        return isFile ? Path.of(address).toUri().toASCIIString() : address;
    }

    private static Optional<Path> file(String text, Optional<Path> folder) {
        try {
            boolean isUri = text.toLowerCase(Locale.ROOT).startsWith(FILE_SCHEME);
            Path path = isUri ? Path.of(URI.create(text)) : Path.of(text);
            if (path.isAbsolute()) {
                return Files.isRegularFile(path) ? Optional.of(path.normalize()) : Optional.empty();
            }
            return folder.isEmpty() ? Optional.empty() : below(folder.get(), path);
        } catch (IllegalArgumentException | FileSystemNotFoundException notOne) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    // By what the path is, links followed: a link in the folder may lead out of it.
    private static Optional<Path> below(Path folder, Path path) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return file.toRealPath().startsWith(folder.toRealPath())
                ? Optional.of(file.normalize().toAbsolutePath())
                : Optional.empty();
    }
}
