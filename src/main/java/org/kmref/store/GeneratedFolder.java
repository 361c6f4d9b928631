package org.kmref.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that are made from others, such as web pages, among which a user may have files of their own.
 *
 * <p>Only what was made here is written over or deleted, and only while it is as it was made. That is known from a list kept in
 * the folder, {@value #LIST}, of each file's SHA-256 as {@code sha256sum} writes it. A file that is to be what it is already is
 * not written. Files may be put by several threads.
 */
public final class GeneratedFolder implements Closeable {
    /** The name of the list of files. */
    public static final String LIST = ".kmref-site";

    private static final String HEAD =
            "# Made by kmref site. sha256sum -c .kmref-site names the files changed since.\n";
    private static final int HASH = 64;
    private static final String BEGUN = "# Begun by a run that has not ended:";

    // What the system writes whole in one go; more is written beside and renamed.
    private static final int MOST_AT_ONCE = 64 * 1024;

    private final Path folder;
    private final Map<String, Set<String>> before = new TreeMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Map<String, String> made = new ConcurrentHashMap<>();
    private final Set<String> foreign = ConcurrentHashMap.newKeySet();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Map<String, Path> realFolders = new ConcurrentHashMap<>();
    private final FolderNames names = new FolderNames();
    private @Nullable OutputStream announced;

    private GeneratedFolder(Path folder) throws IOException {
        this.folder = folder;
        read(folder.resolve(LIST));
    }

    /**
     * What has been done.
     *
     * @param files how many files there are now that were made here
     * @param written how many of them were new or have changed
     * @param deleted how many were made before and are no longer
     * @param foreign paths of files that were not made here and stand where one would be; left as they are
     * @param changed paths of files that somebody changed since they were made; left as they are
     */
    public record Outcome(int files, int written, int deleted, List<String> foreign, List<String> changed) {
        public Outcome {
            foreign = List.copyOf(foreign);
            changed = List.copyOf(changed);
        }
    }

    /** Opens a folder, which is made where there is none. */
    public static GeneratedFolder open(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        if (Files.exists(whole) && !Files.isDirectory(whole)) {
            throw new FileSystemException(folder.toString(), null, "is not a folder");
        }
        Files.createDirectories(whole);
        return new GeneratedFolder(whole);
    }

    private void read(Path list) throws IOException {
        if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean isBegun = false;
        for (String line : Files.readString(list).split("\n", -1)) {
            isBegun |= line.equals(BEGUN);
            if (line.length() > HASH + 2 && line.startsWith("  ", HASH)) {
                String path = line.substring(HASH + 2);
                before.computeIfAbsent(path, each -> new HashSet<>()).add(line.substring(0, HASH));
                if (isBegun) {
                    begun.add(path);
                }
            }
        }
    }

    /** Puts a file; its path is separated by {@code /} and leads below the folder. */
    public void put(String path, byte[] content) throws IOException {
        Path file = below(path);
        if (names.has(file) || !create(path, file, content)) {
            replace(path, file, content);
        }
    }

    // Straight to its name, which the system refuses where there is one already: a third of the time of a draft and a
    // rename.
    private boolean create(String path, Path file, byte[] content) throws IOException {
        if (content.length > MOST_AT_ONCE) {
            return false;
        }
        String sum = sum(content);
        announce(path, sum);
        ensureParent(file);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(content);
        } catch (FileAlreadyExistsException came) {
            return false;
        } catch (IOException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
        made.put(path, sum);
        written.add(path);
        return true;
    }

    private void replace(String path, Path file, byte[] content) throws IOException {
        byte @Nullable [] there = content(file);
        if (there == null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            foreign.add(path);
            return;
        }
        Set<String> known = before.getOrDefault(path, Set.of());
        boolean isSame = there != null && Arrays.equals(there, content);
        String sum = isSame && known.size() == 1 ? known.iterator().next() : sum(content);
        if (there != null && !isSame && !isOwn(path, there)) {
            (known.isEmpty() ? foreign : changed).add(path);
            return;
        }
        made.put(path, sum);
        if (!isSame) {
            announce(path, sum);
            write(file, content);
            written.add(path);
        }
    }

    // Also an empty one that a run had begun when it was killed: there is nothing in it that is anybody else's.
    private boolean isOwn(String path, byte[] there) {
        return before.getOrDefault(path, Set.of()).contains(sum(there)) || (there.length == 0 && begun.contains(path));
    }

    /** Deletes what was made before and not now, and writes the list of what there is. */
    public Outcome finish() throws IOException {
        close();
        int deleted = 0;
        Map<String, Set<String>> list = new TreeMap<>();
        made.forEach((path, sum) -> list.put(path, Set.of(sum)));
        for (Map.Entry<String, Set<String>> old : before.entrySet()) {
            String path = old.getKey();
            if (made.containsKey(path)) {
                continue;
            }
            if (changed.contains(path)) {
                list.put(path, old.getValue());
            } else if (isSafe(path) && !foreign.contains(path)) {
                deleted += delete(path, old.getValue(), list) ? 1 : 0;
            }
        }
        writeList(list);
        return new Outcome(
                made.size(),
                written.size(),
                deleted,
                List.copyOf(new TreeSet<>(foreign)),
                List.copyOf(new TreeSet<>(changed)));
    }

    private boolean delete(String path, Set<String> known, Map<String, Set<String>> list) throws IOException {
        Path file = below(path);
        byte @Nullable [] there = content(file);
        if (there == null) {
            return false;
        }
        if (!isOwn(path, there)) {
            changed.add(path);
            list.put(path, known);
            return false;
        }
        Files.delete(file);
        for (Path parent = file.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            try {
                Files.delete(parent);
            } catch (DirectoryNotEmptyException others) {
                break;
            }
        }
        return true;
    }

    private void writeList(Map<String, Set<String>> files) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        files.forEach((path, sums) -> new TreeSet<>(sums)
                .forEach(sum -> text.append(sum).append("  ").append(path).append('\n')));
        Path list = folder.resolve(LIST);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        byte @Nullable [] there = content(list);
        if (there == null || !Arrays.equals(there, bytes)) {
            Draft.write(list, bytes);
        }
    }

    // Before the file itself, so that after a crash it is known to have been made here; a file may be listed several
    // times.
    private synchronized void announce(String path, String sum) throws IOException {
        Path list = folder.resolve(LIST);
        if (announced == null) {
            if (Files.isSymbolicLink(list)) {
                throw new FileSystemException(list.toString(), null, "is a link; kmref writes into real folders only");
            }
            announced = Files.newOutputStream(list, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            announced.write((BEGUN + "\n").getBytes(StandardCharsets.UTF_8));
        }
        announced.write((sum + "  " + path + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void close() throws IOException {
        if (announced != null) {
            announced.close();
            announced = null;
        }
    }

    private void ensureParent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null && !folders.contains(parent)) {
            Files.createDirectories(parent);
            folders.add(parent);
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        ensureParent(file);
        // Beside the file and then renamed, so that nobody ever reads half of it. Not synced: it can be made again.
        Path draft = file.resolveSibling("." + file.getFileName() + ".kmref-draft");
        try {
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            Files.deleteIfExists(draft);
            throw broken;
        }
    }

    // A link is somebody's own, wherever it leads.
    private static byte @Nullable [] content(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    private Path below(String path) throws IOException {
        if (!isSafe(path)) {
            throw new FileSystemException(path, null, "leads out of the folder");
        }
        int slash = path.lastIndexOf('/');
        Path parent = slash < 0 ? folder : realFolder(path.substring(0, slash));
        return parent.resolve(path.substring(slash + 1));
    }

    private Path realFolder(String path) throws IOException {
        Path known = realFolders.get(path);
        if (known != null) {
            return known;
        }
        Path file = folder;
        for (String part : path.split("/", -1)) {
            file = file.resolve(part);
            if (Files.isSymbolicLink(file)) {
                throw new FileSystemException(file.toString(), null, "is a link; kmref writes into real folders only");
            }
        }
        realFolders.put(path, file);
        return file;
    }

    private static boolean isSafe(String path) {
        if (path.isEmpty() || path.indexOf('\\') >= 0 || path.equals(LIST)) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            // Every Java has it.
            throw new IllegalStateException(impossible);
        }
    }
}
