package org.kmref.cli.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.store.Config;
import org.kmref.store.Draft;
import org.kmref.store.SourceText;
import org.kmref.store.UserFolders;
import org.kmref.store.UserFolders.Folder;
import org.kmref.store.UserFolders.Source;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/**
 * The files that the command line names: what is to be written never takes the place of what is read.
 *
 * <p>What was written over has no history, so it is checked before the command begins, for every command alike: an option
 * declared as one to write to, against the files named beside it and those that stand for this user.
 */
public final class NamedFiles {
    private static final String STANDARD_STREAM = "-";
    private static final String LIST = "reading list";
    private static final Map<String, String> KINDS =
            Map.of("--library", LIST, "--partners", "partner directory", "--approaches", "file of approaches");

    private final Session session;
    private final List<String> written = new ArrayList<>();
    private final Map<Path, String> read = new LinkedHashMap<>();

    private NamedFiles(Session session) {
        this.session = session;
    }

    /** Ends the command where it would write over a file that it reads, or over the user's own library or settings. */
    public static void requireApart(ParseResult line, Session session) throws IOException {
        if (line.matchedOptions().stream().noneMatch(Declaration::isWritten)) {
            return;
        }
        NamedFiles files = new NamedFiles(session);
        files.take(line);
        files.takeStanding();
        for (String name : files.written) {
            files.requireApart(name);
        }
    }

    /** Returns the bytes of a file that the user named, which is not larger than any document. */
    public static byte[] read(String name, Session session) throws IOException {
        return SourceText.bytes(session.environment().directory().resolve(name), name)
                .required();
    }

    /** Refuses the name of a file that could not be written. */
    public static void requireWritable(String name, Session session) throws IOException {
        Path folder =
                session.environment().directory().resolve(name).toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new FileSystemException(name, null, "its folder does not exist");
        }
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(name);
        }
    }

    /** Writes a file that the user named, whole or not at all. */
    public static Written write(String name, String text, Session session) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8), session);
    }

    /** Writes a file of bytes in the same way. */
    public static Written write(String name, byte[] content, Session session) throws IOException {
        Path path = session.environment().directory().resolve(name);
        // A pipe or a device keeps nothing that could be put back.
        boolean isKept = Files.isRegularFile(path);
        boolean isNew = !Files.exists(path);
        try {
            Path target = Draft.target(path);
            Optional<byte[]> before = isKept ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
            Draft.write(path, content);
            return new Written(target, before, isNew);
        } catch (IOException broken) {
            throw FailureMessages.named(name, broken);
        }
    }

    /** A file that has been written, and what was there before. */
    public record Written(Path path, Optional<byte[]> before, boolean isNew) {
        /** Puts back what was there. */
        public void takeBack() throws IOException {
            if (isNew) {
                Files.deleteIfExists(path);
            } else if (before.isPresent()) {
                Files.write(path, before.get());
            }
        }
    }

    private void take(ParseResult line) {
        List<ArgSpec> given = new ArrayList<>(line.matchedOptions());
        given.addAll(line.matchedPositionals());
        for (ArgSpec spec : given) {
            boolean isStyle = spec.paramLabel().equals("STYLE");
            boolean isFile = isStyle || spec.paramLabel().contains("FILE");
            for (String value : isFile ? values(spec) : List.<String>of()) {
                if (value.equals(STANDARD_STREAM) || (isStyle && !StyleCatalogue.isPath(value))) {
                    continue;
                }
                if (Declaration.isWritten(spec)) {
                    written.add(value);
                } else {
                    read.put(path(value), kind(spec));
                }
            }
        }
    }

    private static List<String> values(ArgSpec spec) {
        Object value = spec.getValue();
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    private static String kind(ArgSpec spec) {
        return spec.isOption()
                ? KINDS.entrySet().stream()
                        .filter(kind -> spec.toString().contains(kind.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("file")
                : "file";
    }

    // What no option names is open all the same.
    private void takeStanding() {
        UserFolders places = session.places();
        read.put(places.configFile(), "settings file");
        // What is wrong with the settings is reported by whoever needs them.
        Config config = Config.read(places.configFile()).value();
        config.value("abbreviations").ifPresent(name -> read.put(places.configured(name), "file of abbreviations"));
        config.value("style")
                .filter(StyleCatalogue::isPath)
                .ifPresent(name -> read.put(places.configured(name), "style"));
        List<Source> lists = new ArrayList<>(places.libraries(List.of(), config));
        read.forEach((path, kind) -> {
            if (kind.equals(LIST)) {
                lists.add(new Source(Optional.of(path), path.toString(), ""));
            }
        });
        for (Source list : lists) {
            take(list, LIST);
            take(places.companion(Folder.PARTNERS, Optional.empty(), config, list), "partner directory");
            take(places.companion(Folder.APPROACHES, Optional.empty(), config, list), "file of approaches");
        }
    }

    private void take(Source source, String kind) {
        source.path().ifPresent(path -> read.putIfAbsent(path, kind));
    }

    private Path path(String name) {
        return session.environment().directory().resolve(name);
    }

    private void requireApart(String name) throws IOException {
        for (Map.Entry<Path, String> file : read.entrySet()) {
            if (isSame(path(name), file.getKey())) {
                String instead = file.getValue().equals(LIST) ? " (kmref edit, set, tag and remove change a list)" : "";
                throw new UsageException(
                        name + ": is the " + file.getValue() + " this command reads; write to another file" + instead);
            }
        }
    }

    // By what the two are, not by what they are called: a link, a hard link, another way to the folder.
    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }
}
