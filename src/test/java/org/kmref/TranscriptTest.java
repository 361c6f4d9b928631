package org.kmref;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays every transcript in {@code src/test/resources/transcripts} and compares the whole of it with what is shown there.
 *
 * <p>The README in that folder says how one is written, and how {@code -Dkmref.update-transcripts} writes down what
 * kmref says now.
 */
class TranscriptTest {
    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    @ParameterizedTest
    @MethodSource
    void aUserSeesWhatTheTranscriptShows(String name, @TempDir Path scratch) throws IOException {
        Path file = FOLDER.resolve(name);
        String shown = Files.readString(file);
        String seen;
        try (Transcript transcript = new Transcript(scratch.toRealPath())) {
            seen = transcript.play(shown);
        }
        if (Boolean.getBoolean("kmref.update-transcripts")
                || "".equals(System.getProperty("kmref.update-transcripts"))) {
            Files.writeString(file, seen);
        } else {
            assertThat(seen).as(name).isEqualTo(shown);
        }
    }

    static List<String> aUserSeesWhatTheTranscriptShows() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".console"))
                    .sorted()
                    .toList();
        }
    }
}
