package org.kmref.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kmref.site.text.Templates;
import org.kmref.store.Draft;

/** A folder of a user's own templates: {@code start.mustache}, and in {@code assets} files that go with the pages. */
final class TemplateFolder {
    private static final String ASSETS = "assets";
    private static final long LARGEST = 16L * 1024 * 1024;

    private final Path folder;

    TemplateFolder(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(name);
        }
        this.folder = folder;
    }

    Templates templates() {
        return new Templates(this::template);
    }

    // A part is called by a name in a template, which must lead to no other file.
    private Optional<String> template(String name) {
        Path file = folder.resolve(name + Templates.ENDING);
        if (!name.matches("[\\w-]+") || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns the files of the folder's {@code assets} by their names; they go before the built-in ones. */
    Map<String, byte[]> assets() throws IOException {
        Map<String, byte[]> assets = new TreeMap<>();
        for (Path file : files()) {
            if (Files.size(file) > LARGEST) {
                throw new IOException(file + ": is larger than 16 MiB; put it on the web space yourself");
            }
            assets.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
        return assets;
    }

    private List<Path> files() throws IOException {
        Path assets = folder.resolve(ASSETS);
        if (!Files.isDirectory(assets)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(assets)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && !String.valueOf(file.getFileName()).startsWith("."))
                    .toList();
        }
    }

    /** Returns every file that pages depend on. */
    List<Path> watched() throws IOException {
        List<Path> watched = new ArrayList<>(files());
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).forEach(watched::add);
        }
        return watched;
    }

    /** Writes the built-in templates and style sheet into a folder; what is there already is left as it is, and an error. */
    static int start(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(ASSETS));
        for (String name : Templates.NAMES) {
            Draft.create(folder.resolve(name + Templates.ENDING), Templates.builtIn(name));
        }
        Path style = folder.resolve(ASSETS).resolve("site.css");
        Draft.create(style, Templates.resource("assets/site.css"));
        return Templates.NAMES.size() + 1;
    }
}
