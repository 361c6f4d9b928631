package org.kmref.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;

class KmrefTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(
                        new OutOfMemoryError("Java heap space"),
                        "out of memory; split the input, or allow more with KMREF_JAVA_OPTS=-Xmx4g"),
                Arguments.of(new StackOverflowError(), "the input nests too deep; flatten it"),
                Arguments.of(new InternalError("a fault"), "Java failed (a fault); run it again, or with another Java"),
                Arguments.of(
                        new NoClassDefFoundError("org/kmref/Gone"),
                        "this is a mistake in kmref: java.lang.NoClassDefFoundError: org/kmref/Gone; run it with --debug"
                                + " and report what it says"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorOfJavaIsOneLineAndAFailure(Error error, String message) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(run(error, err, "show", "-")).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("kmref: " + message + "\n");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void itsTraceIsShownWhereAskedFor(Error error, String message) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(run(error, err, "show", "-", "--debug")).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(error.toString())
                .contains("\tat org.kmref.")
                .endsWith("kmref: " + message + "\n");
    }

    private int run(Error error, ByteArrayOutputStream err, String... args) {
        InputStream in = new InputStream() {
            @Override
            public int read() {
                throw error;
            }

            @Override
            public int read(byte[] bytes, int start, int length) {
                throw error;
            }
        };
        return Kmref.run(
                args,
                new ProcessEnvironment(
                        Map.of(),
                        folder,
                        folder,
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        in,
                        new ByteArrayOutputStream(),
                        err,
                        Screen.NONE));
    }
}
