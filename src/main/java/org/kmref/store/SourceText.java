package org.kmref.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.kmref.model.Problem;

/**
 * The text of a file the user named, read whole, bounded and checked: UTF-8, no binary, at most {@value #MAX_BYTES} bytes.
 *
 * <p>A byte order mark is skipped.
 */
public final class SourceText {
    /** 80 MiB: above any list of 100,000 references, below what would trouble a small machine. */
    public static final int MAX_BYTES = 80 * 1024 * 1024;

    private SourceText() {}

    /** Returns the file's text; it is empty where there is a problem. */
    public static Loaded<String> read(Path path, String name) {
        Loaded<byte[]> bytes = bytes(path, name);
        return bytes.hasErrors() ? new Loaded<>("", bytes.problems()) : decode(bytes.value(), name);
    }

    /** Returns the stream's text to its end; it is empty where there is a problem. The stream is left open. */
    public static Loaded<String> read(InputStream in, String name) throws IOException {
        Loaded<byte[]> bytes = bytes(in, name);
        return bytes.hasErrors() ? new Loaded<>("", bytes.problems()) : decode(bytes.value(), name);
    }

    /** Returns the file's text with the byte order mark it may begin with. */
    public static Loaded<String> readWhole(Path path, String name) {
        Loaded<byte[]> bytes = bytes(path, name);
        return bytes.hasErrors() ? new Loaded<>("", bytes.problems()) : decodeWhole(bytes.value(), name);
    }

    /** Returns the stream's text likewise. */
    public static Loaded<String> readWhole(InputStream in, String name) throws IOException {
        Loaded<byte[]> bytes = bytes(in, name);
        return bytes.hasErrors() ? new Loaded<>("", bytes.problems()) : decodeWhole(bytes.value(), name);
    }

    public static boolean hasByteOrderMark(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(3), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
    }

    /** Returns the file's bytes, for a form that has its own idea of letters; none where there is a problem. */
    public static Loaded<byte[]> bytes(Path path, String name) {
        if (Files.isDirectory(path)) {
            return failed(name, "is a directory; name a file in it");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return bytes(in, name);
        } catch (NoSuchFileException missing) {
            return failed(name, "no such file; check the name");
        } catch (AccessDeniedException denied) {
            return failed(name, "may not be read; check its permissions");
        } catch (IOException broken) {
            return failed(name, "cannot be read: " + Trouble.reason(broken) + "; check the disk");
        }
    }

    /** Returns the bytes of the stream to its end, which is left open; none where there is a problem. */
    static Loaded<byte[]> bytes(InputStream in, String name) throws IOException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException broken) {
            return failed(name, "cannot be read: " + Trouble.reason(broken) + "; check the disk");
        }
        return bytes.length > MAX_BYTES
                ? failed(name, "is larger than 80 MiB; split it")
                : new Loaded<>(bytes, List.of());
    }

    /** Returns the text the bytes are; it is empty where there is a problem. */
    public static Loaded<String> decode(byte[] bytes, String name) {
        Loaded<String> text = decodeWhole(bytes, name);
        return text.value().startsWith("\uFEFF") ? new Loaded<>(text.value().substring(1), text.problems()) : text;
    }

    private static Loaded<String> decodeWhole(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer source = ByteBuffer.wrap(bytes);
        CharBuffer target = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(source, target, true);
        String text = target.flip().toString();
        if (result.isError()) {
            return failedAt(text, name, "is not UTF-8 from here on; save it as UTF-8");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return failedAt(text.substring(0, nul), name, "is binary, not text; name a text file");
        }
        return new Loaded<>(text, List.of());
    }

    private static Loaded<byte[]> failed(String name, String message) {
        return new Loaded<>(new byte[0], List.of(Problem.error(name, 0, 0, message)));
    }

    private static Loaded<String> failedAt(String before, String name, String message) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int start = before.lastIndexOf('\n') + 1;
        int column = 1 + before.codePointCount(start, before.length());
        return new Loaded<>("", List.of(Problem.error(name, line, column, message)));
    }
}
