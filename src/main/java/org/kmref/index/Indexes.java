package org.kmref.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.store.ChunkedList;
import org.kmref.store.Loaded;
import org.kmref.store.Progress;

/**
 * The indexes in the cache folder, one for each large library.
 *
 * <p>None is ever relied upon: where one cannot be read or written, is of another file, another state of the file or
 * another program, the library is read as it stands.
 */
public final class Indexes {
    private static final String ENDING = ".index";
    private static final String DRAFT = "draft";
    private static final Duration UNUSED = Duration.ofDays(30);
    /** So old a draft is no more written: whoever began it was stopped. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;
    private final String program;
    private final long smallest;

    /**
     * @param folder where they are kept
     * @param program what tells this build of the program from others
     * @param smallest how many bytes a library has at least that has an index
     */
    public Indexes(Path folder, String program, long smallest) {
        this.folder = folder;
        this.program = program;
        this.smallest = smallest;
    }

    /** A file to be read, as it is now. */
    public final class Reading {
        private final Path file;
        private final Stamp stamp;

        private Reading(Path file, Stamp stamp) {
            this.file = file;
            this.stamp = stamp;
        }

        /** Returns the index made of the file as it is, or absent. */
        public Optional<LibraryIndex> index() {
            Path path = path(file);
            // To open a pipe would be to wait for who writes it.
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            try (FileChannel channel = FileChannel.open(path)) {
                ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
                LibraryIndex index = new LibraryIndex(bytes);
                boolean same = index.head().program().equals(program)
                        && index.head().stamp().equals(stamp);
                return same ? Optional.of(index) : Optional.empty();
            } catch (IOException | RuntimeException unusable) {
                return Optional.empty();
            }
        }

        /** Makes the index of what has been read of the file, unless the file has changed meanwhile. */
        public void keep(Library library, List<Problem> warnings, Progress progress) {
            write(writer -> {
                writer.works(library, progress);
                writer.end(program, stamp, library.withItems(List.of()), warnings);
                return true;
            });
        }

        /** Makes the index of the list the file is and returns it; absent where it cannot be made of its pieces. */
        public Optional<LibraryIndex> make(ChunkedList pieces, Progress progress) {
            boolean made = write(writer -> {
                Optional<Loaded<Library>> library = pieces.read(writer::stretch, progress);
                if (library.isPresent()) {
                    writer.end(
                            program, stamp, library.get().value(), library.get().problems());
                }
                return library.isPresent();
            });
            return made ? index() : Optional.empty();
        }

        private boolean write(Filling filling) {
            try {
                return written(filling);
            } catch (IOException full) {
                // A folder that cannot be written, or a full disk, costs time only.
                return false;
            }
        }

        private boolean written(Filling filling) throws IOException {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, DRAFT, ENDING);
            try {
                try (IndexWriter writer = new IndexWriter(draft)) {
                    if (!filling.fill(writer)) {
                        return false;
                    }
                }
                if (Stamp.of(file).filter(stamp::equals).isEmpty()) {
                    return false;
                }
                Files.move(draft, path(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                removeUnused(file);
                return true;
            } finally {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** Fills an index; not to the end where it cannot. */
    private interface Filling {
        boolean fill(IndexWriter writer) throws IOException;
    }

    /** Returns the reading of a file that is large enough for an index, or absent. */
    public Optional<Reading> of(Path path) {
        try {
            Path file = path.toRealPath();
            if (!Files.isRegularFile(file) || Files.size(file) < smallest) {
                return Optional.empty();
            }
            return Stamp.of(file).map(stamp -> new Reading(file, stamp));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Takes the index of a file away, for it is damaged. */
    void forget(Path path) {
        try {
            Files.deleteIfExists(path(path.toRealPath()));
        } catch (IOException readOnly) {
            // It will be come upon again, which costs time only.
        }
    }

    private Path path(Path file) {
        CRC32 name = new CRC32();
        name.update(file.toString().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(Long.toHexString(name.getValue()) + ENDING);
    }

    // The new one of this file tells what time it is.
    private void removeUnused(Path of) throws IOException {
        Instant now = Files.getLastModifiedTime(path(of)).toInstant();
        FileTime oldest = FileTime.from(now.minus(UNUSED));
        FileTime oldestDraft = FileTime.from(now.minus(ABANDONED));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                boolean draft = String.valueOf(each.getFileName()).startsWith(DRAFT);
                if (each.toString().endsWith(ENDING)
                        && Files.getLastModifiedTime(each).compareTo(draft ? oldestDraft : oldest) < 0) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
