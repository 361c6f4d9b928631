package org.kmref.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.session.CommandWords;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.model.Problem;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;
import org.kmref.store.disk.LocalDisk;

/**
 * Has the user edit a text in the editor of their choice.
 *
 * <p>The text lies in a private file until what was typed is where it belongs; where that fails, the file stays and is
 * named.
 */
final class Editing {
    private static final String USUAL_EDITOR = "vi";

    private final Session session;
    private final ChangeOptions change;

    /** {@code change} tells whether what was typed has come where it belongs. */
    Editing(Session session, ChangeOptions change) {
        this.session = session;
        this.change = change;
    }

    /** Understands what was typed; {@code name} is what problems call the file. */
    interface Reading<T> {
        Loaded<T> read(String name, String text) throws IOException;
    }

    /** Does with it what is to be done, and returns an exit code. */
    interface Use<T> {
        Integer use(T value) throws IOException;
    }

    /** Opens the text in the editor until what comes back can be used, and uses it. */
    <T> Integer edit(String text, Reading<T> reading, Use<T> use) throws IOException {
        Path file = file();
        Files.writeString(file, text);
        try {
            Optional<T> value = typed(file, text, reading);
            if (value.isEmpty()) {
                session.warn("nothing was changed");
                return Exit.NO;
            }
            return use.use(value.get());
        } finally {
            // Its bytes: an editor may save it in letters that cannot be read.
            if (!change.isMade() && !Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8))) {
                session.warn("what you typed is kept in " + file);
            } else {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Opens the text in the editor until what comes back can be used, and returns it; as it was it is right too. */
    <T> T review(String text, Reading<T> reading) throws IOException {
        Path file = file();
        Files.writeString(file, text);
        T value = typed(file, "", reading).orElseThrow();
        Files.deleteIfExists(file);
        return value;
    }

    // Absent where the text has come back as it was.
    private <T> Optional<T> typed(Path file, String before, Reading<T> reading) throws IOException {
        while (true) {
            open(file);
            Loaded<String> text = SourceText.read(file, file.toString());
            if (!text.hasErrors() && !before.isEmpty() && text.value().equals(before)) {
                return Optional.empty();
            }
            List<Problem> problems = text.problems();
            if (!text.hasErrors()) {
                Loaded<T> read = reading.read(file.toString(), text.value());
                problems = read.problems();
                if (!read.hasErrors()) {
                    session.warn(problems);
                    return Optional.of(read.value());
                }
            }
            if (!session.canAsk()) {
                throw new DataException(problems);
            }
            session.warn(problems);
            if (!goesOn()) {
                throw new NoAnswerException("nothing was changed");
            }
        }
    }

    private boolean goesOn() throws IOException {
        String answer = session.prompt("this cannot be used as it is; go on editing? [Y/n] ");
        return answer.isEmpty() || answer.toLowerCase(Locale.ROOT).startsWith("y");
    }

    private void open(Path file) throws IOException {
        List<String> words = new ArrayList<>(editor());
        words.add(file.toString());
        int code;
        try {
            code = session.surroundings()
                    .programs()
                    .run(words, session.surroundings().directory());
        } catch (IOException missing) {
            throw new IOException(
                    "the editor " + words.get(0) + " cannot be started; set VISUAL or EDITOR to one that can", missing);
        }
        if (code != 0) {
            throw new IOException("the editor " + words.get(0) + " ended with " + code + "; nothing was changed");
        }
    }

    private List<String> editor() {
        for (String variable : List.of("VISUAL", "EDITOR")) {
            List<String> words = CommandWords.of(session.surroundings().variable(variable));
            if (!words.isEmpty()) {
                return words;
            }
        }
        return List.of(USUAL_EDITOR);
    }

    private Path file() throws IOException {
        Path folder = session.places().stateFolder().resolve("edit");
        LocalDisk disk = new LocalDisk();
        disk.createFolder(folder);
        for (int number = 1; ; number++) {
            Path file = folder.resolve("references-" + number + ".yaml");
            try {
                disk.create(file);
                return file;
            } catch (FileAlreadyExistsException kept) {
                // What was typed before, and could not be used.
            }
        }
    }
}
