package org.kmref.index;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the pieces that {@link Records} reads, one behind the other; several threads may. */
final class RecordWriter implements Closeable {
    private final DataOutputStream out;
    private long offset;

    RecordWriter(Path file) throws IOException {
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    /** Writes a piece and returns where it begins. */
    long write(byte[] bytes, int number) throws IOException {
        int checksum = Records.checksum(bytes, number);
        synchronized (out) {
            long begins = offset;
            out.writeInt(bytes.length);
            out.writeInt(checksum);
            out.write(bytes);
            offset += Records.HEAD + bytes.length;
            return begins;
        }
    }

    /** Ends the file: it is whole only with this at its end. */
    void end(long head) throws IOException {
        out.writeLong(head);
        out.writeLong(Records.WHOLE);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
