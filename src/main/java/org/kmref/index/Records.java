package org.kmref.index;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Pieces of an index file, each with its length and a checksum before it. */
final class Records {
    /** The length and the checksum. */
    static final int HEAD = 2 * Integer.BYTES;

    /** The last eight bytes of a whole file, of this form: kmref and a number that counts the forms there were. */
    static final long WHOLE = 0x6B6D726566_000002L;

    private final ByteBuffer file;

    Records(ByteBuffer file) {
        this.file = file;
    }

    /** Returns the piece the file names at its end. */
    byte[] last() {
        int end = file.limit() - 2 * Long.BYTES;
        if (end < 0 || file.getLong(end + Long.BYTES) != WHOLE) {
            throw new DamagedException("the file is not whole, or of another form");
        }
        return read(file.getLong(end), 0);
    }

    /**
     * Returns the piece that begins here.
     *
     * @param number what tells it from the others of its kind; its checksum holds that too
     */
    byte[] read(long offset, int number) {
        try {
            ByteBuffer at = file.duplicate();
            at.position(Math.toIntExact(offset));
            int length = at.getInt();
            int checksum = at.getInt();
            if (length < 0 || length > at.remaining()) {
                throw new DamagedException("a piece is longer than the file");
            }
            byte[] bytes = new byte[length];
            at.get(bytes);
            if (checksum != checksum(bytes, number)) {
                throw new DamagedException("a piece is not what its checksum says");
            }
            return bytes;
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException outside) {
            throw new DamagedException("a piece lies outside of the file");
        }
    }

    static int checksum(byte[] bytes, int number) {
        CRC32 checksum = new CRC32();
        checksum.update(number >>> 24);
        checksum.update(number >>> 16);
        checksum.update(number >>> 8);
        checksum.update(number);
        checksum.update(bytes, 0, bytes.length);
        return (int) checksum.getValue();
    }
}
