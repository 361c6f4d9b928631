package org.kmref.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureMessagesTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new FileSystemException("f", null, "odd"), "f: odd; choose another place"),
                Arguments.of(
                        new FileSystemException("f", null, "odd; choose another place"),
                        "f: odd; choose another place"),
                Arguments.of(new FileSystemException("f", null, "odd; wait"), "f: odd; wait"),
                Arguments.of(new FileSystemException("f"), "f: cannot be used; choose another place"),
                Arguments.of(
                        new FileAlreadyExistsException("f"),
                        "f: a file of that name is there already; choose another place"),
                Arguments.of(new NoSuchFileException("f"), "f: no such file; check the name"),
                Arguments.of(
                        FailureMessages.named("g", new FileSystemException("f", null, "Read-only file system")),
                        "g: is on a read-only disk; choose another place"),
                Arguments.of(
                        FailureMessages.named("g", FailureMessages.named("g", new IOException("odd; wait"))),
                        "g: g: odd; wait"),
                Arguments.of(FailureMessages.named("g", new IOException("odd")), "g: odd; check the disk"),
                Arguments.of(
                        new IOException(
                                "f is changed, but not all was written after that: Read-only file system; see to it"),
                        "f is changed, but not all was written after that: Read-only file system; see to it"),
                Arguments.of(new IOException("No space left on device"), "the disk is full; make room and try again"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsOneLineWithOneAdvice(IOException failure, String message) {
        assertThat(FailureMessages.of(failure)).isEqualTo(message);
    }
}
