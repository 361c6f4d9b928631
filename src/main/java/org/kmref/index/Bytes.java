package org.kmref.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, for numbers of few bytes where they are small, and for texts. */
final class Bytes {
    private byte[] bytes = new byte[8];
    private int size;

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Adds a number that is not negative, seven bits a byte, the lowest first. */
    Bytes number(long number) {
        long rest = number;
        while (rest >= 0x80) {
            add((byte) (rest | 0x80));
            rest >>>= 7;
        }
        add((byte) rest);
        return this;
    }

    Bytes text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return number(utf8.length).all(utf8);
    }

    Bytes all(byte[] more) {
        if (size + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more.length));
        }
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    private void add(byte one) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = one;
    }

    /** Reads what {@link Bytes} holds, from the beginning on. */
    static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasMore() {
            return at < bytes.length;
        }

        long number() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte one = bytes[at++];
                number |= (long) (one & 0x7F) << shift;
                if (one >= 0) {
                    return number;
                }
            }
        }

        String text() {
            return new String(all(), StandardCharsets.UTF_8);
        }

        byte[] all() {
            int length = (int) number();
            byte[] part = Arrays.copyOfRange(bytes, at, at + length);
            at += length;
            return part;
        }
    }
}
