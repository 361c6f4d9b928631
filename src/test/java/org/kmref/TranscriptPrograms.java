package org.kmref;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.cli.session.Programs;

/**
 * The other programs of a transcript, none of which is started: what is called {@code replace OLD NEW} edits the file so,
 * {@code quit} fails, {@code broken} cannot be found, {@code less}, {@code more} and {@code most} say that they page,
 * {@code see} says what it opens and {@code copy} what it is given.
 */
record TranscriptPrograms(ByteArrayOutputStream out) implements Programs {
    private static final Set<String> PAGERS = Set.of("less", "more", "most");

    @Override
    public int run(List<String> words, Path directory) throws IOException {
        switch (words.get(0)) {
            case "quit" -> {
                return 1;
            }
            case "replace" -> {
                Path file = Path.of(words.get(words.size() - 1));
                Files.writeString(file, Files.readString(file).replace(words.get(1), words.get(2)));
            }
            case "see", "xdg-open" -> say("[" + String.join("|", words) + "]\n");
            default -> throw new IOException("no such program");
        }
        return 0;
    }

    @Override
    public int page(List<String> words, Path directory, Map<String, String> more, String text) throws IOException {
        if (!PAGERS.contains(words.get(0))) {
            throw new IOException("no such program");
        }
        say("[" + String.join("|", words) + " LESS=" + more.get("LESS") + "]\n" + text);
        return 0;
    }

    @Override
    public int feed(List<String> words, Path directory, String text) throws IOException {
        if (words.get(0).equals("quit")) {
            return 1;
        }
        if (!words.get(0).equals("copy")) {
            throw new IOException("no such program");
        }
        say("[" + String.join("|", words) + "] " + text + "\n");
        return 0;
    }

    private void say(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
