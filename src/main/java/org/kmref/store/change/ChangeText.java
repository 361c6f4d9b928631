package org.kmref.store.change;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kmref.store.change.Change.ChangedFile;
import org.kmref.store.change.Change.Drafts;
import org.kmref.store.change.Change.State;
import org.kmref.store.change.Patch.Hunk;

/**
 * A change as it is kept: text, a line for each thing, and a checksum over them all.
 *
 * <pre>
 * kmref change 1
 * sha256 9f86d0...
 * when 2026-11-01T12:00:00Z
 * command kmref set nilsen2015 volume=11
 * account set volume of nilsen2015
 * file /home/ada/reading-list.yaml
 * name reading-list.yaml
 * before 2c26b4...
 * after fcde2b...
 * hunk 12 1 1
 * -    volume: 10\n
 * +    volume: 11\n
 * </pre>
 *
 * <p>Backslashes and line breaks are written {@code \\}, {@code \n} and {@code \r}.
 */
final class ChangeText {
    private static final String HEAD = "kmref change 1";

    private ChangeText() {}

    static String write(Change change) {
        StringBuilder body = new StringBuilder();
        line("when", change.when().toString(), body);
        line("command", change.command(), body);
        line("account", change.summary(), body);
        for (ChangedFile file : change.files()) {
            line("file", file.file().toString(), body);
            line("name", file.name(), body);
            line("before", file.before(), body);
            line("after", file.after(), body);
            for (Hunk hunk : file.patch().hunks()) {
                line(
                        "hunk",
                        hunk.start() + " " + hunk.before().size() + " "
                                + hunk.after().size(),
                        body);
                hunk.before()
                        .forEach(text -> body.append('-').append(escaped(text)).append('\n'));
                hunk.after()
                        .forEach(text -> body.append('+').append(escaped(text)).append('\n'));
            }
        }
        return HEAD + "\nsha256 " + Checksum.of(body.toString()) + "\n" + body;
    }

    /** Returns the change, or absent where the text is damaged. */
    static Optional<Change> read(int number, State state, Optional<Drafts> drafts, String text) {
        int sum = text.indexOf('\n') + 1;
        int body = text.indexOf('\n', sum) + 1;
        boolean whole = text.startsWith(HEAD + "\nsha256 ")
                && body > sum
                && text.substring(sum, body).strip().equals("sha256 " + Checksum.of(text.substring(body)));
        if (!whole) {
            return Optional.empty();
        }
        try {
            return Optional.of(change(number, state, drafts, text.substring(body)));
        } catch (IllegalArgumentException | DateTimeException | java.util.NoSuchElementException misshapen) {
            return Optional.empty();
        }
    }

    private static Change change(int number, State state, Optional<Drafts> drafts, String body) {
        Iterator<String> lines = body.lines().iterator();
        Instant when = Instant.parse(value("when", lines.next()));
        String command = value("command", lines.next());
        String summary = value("account", lines.next());
        List<ChangedFile> files = new ArrayList<>();
        String line = lines.hasNext() ? lines.next() : "";
        while (!line.isEmpty()) {
            Path file = Path.of(value("file", line));
            String name = value("name", lines.next());
            String before = value("before", lines.next());
            String after = value("after", lines.next());
            List<Hunk> hunks = new ArrayList<>();
            line = lines.hasNext() ? lines.next() : "";
            while (line.startsWith("hunk ")) {
                hunks.add(hunk(line, lines));
                line = lines.hasNext() ? lines.next() : "";
            }
            files.add(new ChangedFile(file, name, before, after, new Patch(hunks)));
        }
        return new Change(number, state, drafts, when, command, summary, files);
    }

    private static Hunk hunk(String head, Iterator<String> lines) {
        String[] numbers = head.split(" ", -1);
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = Integer.parseInt(numbers[2]); i > 0; i--) {
            before.add(unescaped(lines.next().substring(1)));
        }
        for (int i = Integer.parseInt(numbers[3]); i > 0; i--) {
            after.add(unescaped(lines.next().substring(1)));
        }
        return new Hunk(Integer.parseInt(numbers[1]), before, after);
    }

    private static void line(String name, String value, StringBuilder out) {
        out.append(name).append(' ').append(escaped(value)).append('\n');
    }

    private static String value(String name, String line) {
        if (!line.startsWith(name + " ")) {
            throw new IllegalArgumentException("a line of " + name + " is expected, not " + line);
        }
        return unescaped(line.substring(name.length() + 1));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escape = text.charAt(++i);
                out.append(escape == 'n' ? '\n' : escape == 'r' ? '\r' : escape);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
