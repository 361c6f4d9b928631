package org.kmref;

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
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.kmref.cli.Kmref;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One citation case: works, a style, and what the commands must print of them. */
final class CitingCase {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

    private final JsonNode json;
    private final Path scratch;
    private final StringBuilder wrong = new StringBuilder();

    private record Said(List<String> lines, String err, int code) {}

    private CitingCase(JsonNode json, Path scratch) {
        this.json = json;
        this.scratch = scratch;
    }

    /**
     * Runs a case.
     *
     * @param scratch an empty folder
     * @return what went wrong, expected beside got; empty when nothing did
     */
    static String wrong(Path file, Path scratch) throws IOException {
        CitingCase one = new CitingCase(JSON.readTree(Files.readString(file)), scratch);
        one.run();
        return one.wrong.toString();
    }

    private void run() throws IOException {
        List<String> start = List.of("-l", library());
        List<String> manner = new ArrayList<>(start);
        manner.addAll(List.of("-s", style(), "--to", "text"));
        if (!json.path("locale").asString("").isEmpty()) {
            manner.addAll(List.of("--locale", json.path("locale").asString()));
        }
        if (json.has("bibliography")) {
            expect(join(List.of("bibliography"), manner), "", strings(json.path("bibliography")), 0);
        }
        for (JsonNode cite : json.path("cites")) {
            List<String> words = join(List.of("cite"), join(manner, strings(cite.path(0))));
            expect(words, "", List.of(cite.path(1).asString()), 0);
        }
        if (json.has("lines")) {
            JsonNode lines = json.path("lines");
            List<String> words = join(List.of("cite", "--lines"), manner);
            expect(
                    words,
                    lines.path("input").asString(),
                    strings(lines.path("output")),
                    lines.path("exit").asInt());
        }
        for (JsonNode command : json.path("commands")) {
            List<String> given = strings(command.path(0));
            expectAmong(
                    join(join(given.subList(0, 1), start), given.subList(1, given.size())), strings(command.path(1)));
        }
    }

    private String library() throws IOException {
        JsonNode library = json.path("library");
        String name = library.path("file").asString("items.json");
        String text = json.has("library")
                ? library.path("text").asString()
                : json.path("items").toString();
        return Files.writeString(scratch.resolve(name), text).toString();
    }

    private String style() throws IOException {
        return json.has("csl")
                ? Files.writeString(
                                scratch.resolve("style.csl"), json.path("csl").asString())
                        .toString()
                : json.path("style").asString("apa");
    }

    private void expect(List<String> words, String in, List<String> expected, int code) {
        Said said = said(words, in);
        if (!said.lines().equals(expected) || said.code() != code) {
            note(words, expected, said);
        }
    }

    // Of these only some lines are given, with blanks folded.
    private void expectAmong(List<String> words, List<String> expected) {
        Said said = said(words, "");
        List<String> folded = said.lines().stream().map(CitingCase::folded).toList();
        if (said.code() != 0 || !expected.stream().map(CitingCase::folded).allMatch(folded::contains)) {
            note(words, expected, said);
        }
    }

    private void note(List<String> words, List<String> expected, Said said) {
        wrong.append("  kmref ")
                .append(words.get(0))
                .append(' ')
                .append(words.subList(3, words.size()))
                .append('\n');
        expected.forEach(line -> wrong.append("    expected  ").append(line).append('\n'));
        said.lines().forEach(line -> wrong.append("    got       ").append(line).append('\n'));
        wrong.append("    exit ")
                .append(said.code())
                .append(' ')
                .append(said.err().strip())
                .append('\n');
    }

    private Said said(List<String> words, String in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Kmref.run(
                words.toArray(String[]::new),
                new ProcessEnvironment(
                        Map.of("NO_COLOR", "1"),
                        scratch,
                        scratch.resolve("home"),
                        CLOCK,
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        out,
                        err,
                        Screen.NONE));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        return new Said(lines, err.toString(StandardCharsets.UTF_8), code);
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> join(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static String folded(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }
}
