package org.kmref.format.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.kmref.model.Problem;

/**
 * The text of an input in whatever encoding it came: UTF-8, UTF-16 with a byte order mark (XML without one too), the encoding that XML declares, else Windows-1252 (and with it
 * Latin-1); every line break is {@code \n}, and there is no byte order mark.
 */
public final class InputText {

    /** 512 MiB: far above any real file, and what still fits into memory with the works read from it. */
    static final int MAX_BYTES = 512 * 1024 * 1024;

    private static final int DECLARATION = 200;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private InputText() {}

    /** Returns the text, or absent where the input is too large, which is then a problem. */
    public static Optional<String> read(InputStream in, String file, ItemReader.Sink sink) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            sink.problem(Problem.error(file, 0, 0, "is larger than 512 MiB; split it"));
            return Optional.empty();
        }
        return Optional.of(decode(bytes));
    }

    public static String decode(byte[] bytes) {
        return withPlainBreaks(decodeAsIs(bytes));
    }

    /** Returns the beginning of a text, to tell its format by; what it says beyond ASCII may be wrong. */
    public static String head(byte[] bytes, int length) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, length));
        return isUtf16(head) ? decode(head) : new String(head, StandardCharsets.ISO_8859_1);
    }

    private static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0xFE, 0xFF)
                || startsWith(bytes, 0xFF, 0xFE)
                || startsWith(bytes, 0x00, '<')
                || startsWith(bytes, '<', 0x00);
    }

    private static String decodeAsIs(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        // XML 1.0, appendix F: without a mark, the zero byte beside its first sign tells. No other text begins with
        // that sign.
        if (startsWith(bytes, 0x00, '<')) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, '<', 0x00)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        return decoded(bytes, 0);
    }

    private static String decoded(byte[] bytes, int from) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, from, bytes.length - from, declared(bytes).orElse(WINDOWS));
        }
    }

    // What an XML declaration says counts where the text is no UTF-8, as which most are written whatever they say.
    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        int end = head.startsWith("<?xml") ? head.indexOf("?>") : -1;
        int encoding = end < 0 ? -1 : head.lastIndexOf("encoding", end);
        if (encoding < 0) {
            return Optional.empty();
        }
        String[] quoted = head.substring(encoding, end).split("[\"']", 3);
        try {
            return quoted.length == 3 ? Optional.of(Charset.forName(quoted[1])) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String withPlainBreaks(String text) {
        if (text.indexOf('\r') < 0) {
            return text;
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
