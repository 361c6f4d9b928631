package org.kmref.format.core;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of text, one at a time, whatever ends them: LF, CR or CRLF. Each is UTF-8 or else Windows-1252; a byte order mark is
 * skipped, and one of UTF-16 is obeyed.
 */
public final class Lines {

    /** 16 MiB: beyond it a line is cut in two, so that no input fills the memory. */
    private static final int MAX_LENGTH = 16 * 1024 * 1024;

    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private int number;

    public Lines(InputStream source) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(source, 1 << 16);
        buffered.mark(4);
        int first = buffered.read();
        int second = buffered.read();
        int third = buffered.read();
        buffered.reset();
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            String text = InputText.decode(buffered.readNBytes(InputText.MAX_BYTES));
            this.in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        } else {
            this.in = buffered;
            if (first == 0xEF && second == 0xBB && third == 0xBF) {
                in.skipNBytes(3);
            }
        }
    }

    /** Returns the number of the line last returned, counted from 1. */
    public int number() {
        return number;
    }

    /** Returns the next line without its end, or null behind the last. */
    @Nullable
    public String next() throws IOException {
        bytes.reset();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n' && b != '\r' && bytes.size() < MAX_LENGTH) {
            bytes.write(b);
            b = in.read();
        }
        if (b == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        } else if (b >= 0 && b != '\n') {
            bytes.write(b);
        }
        number++;
        return InputText.decode(bytes.toByteArray());
    }
}
