package org.kmref.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.model.Problem;

class SourceTextTest {
    @TempDir
    private Path folder;

    @Test
    void textIsReadWhole() throws IOException {
        assertThat(read("é\uD835\uDC9C\n".getBytes(StandardCharsets.UTF_8)).value())
                .isEqualTo("é\uD835\uDC9C\n");
    }

    @Test
    void aByteOrderMarkIsReadOver() throws IOException {
        assertThat(read("\uFEFFtitle: x".getBytes(StandardCharsets.UTF_8)).value())
                .isEqualTo("title: x");
    }

    @Test
    void anEmptyFileIsEmptyText() throws IOException {
        Loaded<String> loaded = read(new byte[0]);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.hasErrors()).isFalse();
    }

    @Test
    void whatIsNotUtf8IsToldWithItsPlace() throws IOException {
        byte[] latin = "one\n\u00e9: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(read(latin))).isEqualTo("f:2:1: is not UTF-8 from here on; save it as UTF-8");
        byte[] late = concat("\u00e9\n\u00e9\u00e9".getBytes(StandardCharsets.UTF_8), (byte) 0xFF);
        assertThat(problem(read(late))).isEqualTo("f:2:3: is not UTF-8 from here on; save it as UTF-8");
    }

    @Test
    void aCharacterCutOffAtTheEndIsNotUtf8() throws IOException {
        assertThat(problem(read(concat("ab".getBytes(StandardCharsets.UTF_8), (byte) 0xC3))))
                .isEqualTo("f:1:3: is not UTF-8 from here on; save it as UTF-8");
    }

    @Test
    void aFileInTwoBytesACharacterIsRefused() throws IOException {
        assertThat(read("title: x".getBytes(StandardCharsets.UTF_16)).hasErrors())
                .isTrue();
    }

    @Test
    void aBinaryFileIsToldWithItsPlace() throws IOException {
        assertThat(problem(read("a\nb\0c".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("f:2:2: is binary, not text; name a text file");
    }

    @Test
    void aFileThatIsMissingOrADirectoryIsAProblem() {
        assertThat(problem(SourceText.read(folder.resolve("none"), "none")))
                .isEqualTo("none: no such file; check the name");
        assertThat(problem(SourceText.read(folder, "folder"))).isEqualTo("folder: is a directory; name a file in it");
        assertThat(problem(SourceText.read(folder.resolve("a/b"), "a/b")))
                .isEqualTo("a/b: no such file; check the name");
    }

    @Test
    void aFileThatMayNotBeReadIsAProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file))
                .as("skipped: whoever runs the tests may read every file")
                .isFalse();
        assertThat(problem(SourceText.read(file, "secret")))
                .isEqualTo("secret: may not be read; check its permissions");
    }

    @Test
    void aFileOfAHundredMegabytesIsRefused() throws IOException {
        Path file = folder.resolve("large");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L * 1024 * 1024);
        }
        assertThat(problem(SourceText.read(file, "large"))).isEqualTo("large: is larger than 80 MiB; split it");
    }

    @Test
    void aStreamThatBreaksIsNamedWithoutTheWordsOfJava() throws IOException {
        assertThat(problem(SourceText.read(breaking(new IOException("Input/output error")), "-")))
                .isEqualTo("-: cannot be read: Input/output error; check the disk");
        assertThat(problem(SourceText.read(breaking(new MalformedInputException(1)), "f")))
                .isEqualTo("f: cannot be read: is not UTF-8; check the disk");
        assertThat(problem(SourceText.read(breaking(new IOException((String) null)), "f")))
                .isEqualTo("f: cannot be read: cannot be used; check the disk");
    }

    private static InputStream breaking(IOException broken) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }

            @Override
            public int read(byte[] bytes, int start, int length) throws IOException {
                throw broken;
            }
        };
    }

    private static Loaded<String> read(byte[] bytes) throws IOException {
        return SourceText.read(new ByteArrayInputStream(bytes), "f");
    }

    private static String problem(Loaded<String> loaded) {
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).hasSize(1).allMatch(Problem::isError);
        return loaded.problems().get(0).toString();
    }

    private static byte[] concat(byte[] start, byte last) {
        byte[] all = java.util.Arrays.copyOf(start, start.length + 1);
        all[start.length] = last;
        return all;
    }
}
