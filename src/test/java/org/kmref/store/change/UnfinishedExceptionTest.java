package org.kmref.store.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnfinishedExceptionTest {
    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new MalformedInputException(1), "is not UTF-8; see to the disk"),
                Arguments.of(new IOException((String) null), "cannot be used; see to the disk"),
                Arguments.of(new IOException("Input/output error"), "Input/output error; see to the disk"),
                Arguments.of(new NoSuchFileException("/d"), "/d: no such file; see to the disk"),
                Arguments.of(new AccessDeniedException("/d"), "/d: permission denied; see who may write there"),
                Arguments.of(
                        new FileSystemException("/d", null, "Operation not permitted"),
                        "/d: Operation not permitted; see who may write there"),
                Arguments.of(new FileAlreadyExistsException("/d"), "/d: is there already; see to the disk"),
                Arguments.of(
                        new FileSystemException(null, null, "No space left on device"),
                        "No space left on device; make room"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void theFileIsNamedAndNothingIsSaidInTheWordsOfJava(IOException cause, String reason) {
        assertThat(new UnfinishedException("list.yaml", false, cause))
                .hasMessage("list.yaml is as it was: " + reason + " and try again");
        assertThat(new UnfinishedException("list.yaml", true, cause))
                .hasMessage("list.yaml is changed, but not all was written after that: " + reason);
    }
}
