package org.kmref;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.Kmref;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;
import org.kmref.lookup.ReplayServer;

/** Plays what a user types in a folder of their own, and writes down what comes back, as the transcripts' README says. */
final class Transcript implements AutoCloseable {
    private static final String SCRATCH = "/scratch";
    private static final String SERVER = "http://server.example/";
    // The version is in the manifest of a jar, which classes in a folder do not have.
    private static final String UNPACKAGED = "unpackaged";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

    private final Path scratch;
    private Screen screen = Screen.NONE;
    private @Nullable ReplayServer server;
    private final Map<String, List<ReplayServer.Reply>> answers = new HashMap<>();

    /** What one call says, and how it ends. */
    private record Said(String out, String err, int code) {}

    Transcript(Path scratch) {
        this.scratch = scratch;
    }

    /** Returns the transcript as it is now: what it types as before, what came back new. */
    String play(String transcript) throws IOException {
        StringBuilder now = new StringBuilder();
        List<String> lines = transcript.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            now.append(line).append('\n');
            if (line.startsWith("$ ")) {
                now.append(written(run(line.substring(2))));
                i = endOfAnswer(lines, i);
            } else if (line.startsWith("--- ")) {
                int end = endOfFile(lines, i);
                List<String> content = lines.subList(i + 1, end);
                content.forEach(text -> now.append(text).append('\n'));
                now.append("---\n");
                create(line.split(" ", 3), content);
                i = end;
            } else if (line.startsWith("@terminal ")) {
                String[] size = line.substring("@terminal ".length()).split(" ", 2);
                screen = Screen.of("012", size[0], size.length > 1 ? size[1] : "10000");
            } else if (line.equals("@pipe")) {
                screen = Screen.NONE;
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IllegalArgumentException("a transcript has no line such as: " + line);
            }
        }
        return now.toString();
    }

    // A call without an answer is one that has only just been written down.
    private static int endOfAnswer(List<String> lines, int call) {
        for (int i = call + 1; i < lines.size(); i++) {
            if (lines.get(i).matches("\\[\\d+]")) {
                return i;
            }
            if (lines.get(i).startsWith("$ ")) {
                break;
            }
        }
        return call;
    }

    private static int endOfFile(List<String> lines, int start) {
        int end = start + 1;
        while (!lines.get(end).equals("---")) {
            end++;
        }
        return end;
    }

    private void create(String[] words, List<String> content) throws IOException {
        if (words[1].equals("answer")) {
            answer(words[2], content);
            return;
        }
        Path file = scratch.resolve(words[2]);
        Files.createDirectories(file.getParent());
        switch (words[1]) {
            case "file" ->
                Files.writeString(
                        file, content.stream().map(line -> line + "\n").collect(Collectors.joining()));
            case "escaped" -> Files.write(file, unescaped(String.join("\n", content)));
            default -> throw new IllegalArgumentException("a file, an escaped file or an answer, not: " + words[1]);
        }
    }

    // One more answer to questions for this path; the settings send all questions to the server that gives it.
    private void answer(String path, List<String> content) throws IOException {
        if (server == null) {
            server = new ReplayServer();
            Path settings = Files.createDirectories(scratch.resolve("home/.config/kmref"))
                    .resolve("config.yaml");
            Files.writeString(settings, "services: " + server.services() + "\n", CREATE, APPEND);
        }
        List<ReplayServer.Reply> known = answers.computeIfAbsent(path, none -> new ArrayList<>());
        known.add(ReplayServer.recorded(content));
        server.on(path, known.toArray(ReplayServer.Reply[]::new));
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    // \xHH is a byte, so that text that is no UTF-8 can be written down too.
    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i)) {
                bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private Said run(String typed) throws IOException {
        List<ShellWords> calls = ShellWords.pipeline(
                typed.replace(SCRATCH, scratch.toString()).replace(SERVER, server == null ? SERVER : server.address()));
        String in = "";
        StringBuilder err = new StringBuilder();
        int code = 0;
        for (int i = 0; i < calls.size(); i++) {
            boolean last = i == calls.size() - 1;
            Screen seen = last ? screen : Screen.NONE;
            Said said = run(calls.get(i), in, seen);
            in = said.out();
            err.append(said.err());
            code = said.code();
        }
        return new Said(in, err.toString(), code);
    }

    private Said run(ShellWords call, String in, Screen seen) throws IOException {
        List<String> words = call.words();
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "kmref" -> kmref(rest, call.variables(), in, seen);
            case "cat" -> done(Files.readString(scratch.resolve(rest.get(0))));
            case "echo" -> done(String.join(" ", rest) + "\n");
            case "ls" -> done(names(scratch.resolve(rest.get(0))));
            default -> throw new IllegalArgumentException("a transcript has kmref, cat, echo and ls, not " + words);
        };
    }

    private Said kmref(List<String> args, Map<String, String> given, String in, Screen seen) {
        Map<String, String> variables = new HashMap<>(Map.of("TERM", "xterm-256color"));
        variables.putAll(given);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Kmref.run(
                args.toArray(String[]::new),
                new ProcessEnvironment(
                        variables,
                        scratch,
                        scratch.resolve("home"),
                        CLOCK,
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        out,
                        err,
                        seen,
                        new TranscriptPrograms(out)));
        return new Said(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code);
    }

    private static Said done(String out) {
        return new Said(out, "", 0);
    }

    private static String names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName() + "\n").sorted().collect(Collectors.joining());
        }
    }

    private String written(Said said) {
        StringBuilder written = new StringBuilder();
        String out = visible(said.out());
        written.append(out);
        if (!out.isEmpty() && !out.endsWith("\n")) {
            written.append("\n\\ the line is not ended\n");
        }
        visible(said.err())
                .lines()
                .forEach(line -> written.append("! ").append(line).append('\n'));
        return written.append('[').append(said.code()).append("]\n").toString();
    }

    // Control characters as keyboards name them, ^[ for escape: a transcript is to be read, and kmref's own pictures of
    // control characters in data are to be told from the real ones. Only tabs and line ends stay.
    private String visible(String said) {
        String text = said.replace(scratch.toString(), SCRATCH);
        if (server != null) {
            text = text.replace(server.address(), SERVER);
        }
        String version = Kmref.class.getPackage().getImplementationVersion();
        if (version != null) {
            text = text.replace(version, UNPACKAGED);
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 0x20 && point != '\n' && point != '\t') {
                visible.append('^').append((char) (point + 0x40));
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }

    /** One program of a pipeline: {@code VAR=value kmref list 'two words'}. */
    private record ShellWords(Map<String, String> variables, List<String> words) {
        static List<ShellWords> pipeline(String typed) {
            List<ShellWords> calls = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (String word : words(typed)) {
                if (word.equals("|")) {
                    calls.add(of(words));
                    words = new ArrayList<>();
                } else {
                    words.add(word);
                }
            }
            calls.add(of(words));
            return calls;
        }

        private static ShellWords of(List<String> words) {
            Map<String, String> variables = new HashMap<>();
            int first = 0;
            while (words.get(first).matches("[A-Z_]+=.*")) {
                String[] parts = words.get(first).split("=", 2);
                variables.put(parts[0], parts[1]);
                first++;
            }
            return new ShellWords(variables, words.subList(first, words.size()));
        }

        private static List<String> words(String typed) {
            List<String> words = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            boolean inWord = false;
            char quote = 0;
            for (int i = 0; i < typed.length(); i++) {
                char c = typed.charAt(i);
                if (c == quote) {
                    quote = 0;
                } else if (quote == 0 && (c == '\'' || c == '"')) {
                    quote = c;
                    inWord = true;
                } else if (quote == 0 && c == ' ') {
                    if (inWord) {
                        words.add(word.toString());
                    }
                    word.setLength(0);
                    inWord = false;
                } else {
                    word.append(c);
                    inWord = true;
                }
            }
            if (inWord) {
                words.add(word.toString());
            }
            return words;
        }
    }
}
