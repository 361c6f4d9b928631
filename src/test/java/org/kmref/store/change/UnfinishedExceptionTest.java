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
                Arguments.of(new MalformedInputException(1), "is not UTF-8"),
                Arguments.of(new IOException((String) null), "cannot be used"),
                Arguments.of(new IOException("Input/output error"), "Input/output error"),
                Arguments.of(new NoSuchFileException("/d"), "/d: no such file"),
                Arguments.of(new AccessDeniedException("/d"), "/d: permission denied"),
                Arguments.of(new FileAlreadyExistsException("/d"), "/d: is there already"),
                Arguments.of(
                        new FileSystemException(null, null, "No space left on device"), "No space left on device"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void theFileIsNamedAndNothingIsSaidInTheWordsOfJava(IOException cause, String reason) {
        assertThat(new UnfinishedException("list.yaml", false, cause))
                .hasMessage(
                        "list.yaml is as it was, for the disk failed: " + reason + "; see to the disk and try again");
        assertThat(new UnfinishedException("list.yaml", true, cause))
                .hasMessage("list.yaml is changed, but the disk failed after that: " + reason + "; see to the disk");
    }
}
