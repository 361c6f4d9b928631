package org.kmref.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Which file it is and what it holds: two stamps are equal only if the file has not been touched between them.
 *
 * <p>The file system's time of the last change, which no program can set, tells nearly every change; the checksum of all
 * bytes tells those within one tick of its clock. To take it of 60 MB takes some ten milliseconds.
 *
 * @param identity the path, and what the file system says of the file, as one line
 * @param checksum of its bytes
 */
record Stamp(String identity, long checksum) {
    private static final int CHUNK = 1 << 20;

    /** Returns the stamp of a file, or absent where it changes meanwhile. */
    static Optional<Stamp> of(Path file) throws IOException {
        String before = identity(file);
        long checksum = checksum(file);
        return before.equals(identity(file)) ? Optional.of(new Stamp(before, checksum)) : Optional.empty();
    }

    private static String identity(Path file) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
        return String.join(
                " ",
                Long.toString(basic.size()),
                basic.lastModifiedTime().toString(),
                changed(file),
                String.valueOf(basic.fileKey()),
                file.toString());
    }

    private static String changed(Path file) throws IOException {
        try {
            Map<String, Object> attributes = Files.readAttributes(file, "unix:ctime");
            return String.valueOf(attributes.get("ctime"));
        } catch (UnsupportedOperationException | IllegalArgumentException notUnix) {
            return "";
        }
    }

    // Two of 32 bits: each is one instruction of the processor for eight bytes.
    private static long checksum(Path file) throws IOException {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(chunk) >= 0) {
                one.update(chunk.flip());
                other.update(chunk.rewind());
                chunk.clear();
            }
        }
        // Not negative, as it is kept.
        return (one.getValue() << 31) ^ other.getValue();
    }
}
