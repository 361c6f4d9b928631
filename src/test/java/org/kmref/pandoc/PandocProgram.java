package org.kmref.pandoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.format.tree.JsonValues;

/** Runs pandoc in a folder. */
final class PandocProgram {
    private final Path folder;

    PandocProgram(Path folder) {
        this.folder = folder;
    }

    /** Skips the test, aloud, where pandoc is not installed. */
    static void isThere() throws InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder("pandoc", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            there = false;
        }
        assumeTrue(there, "skipped: pandoc is not installed");
    }

    /** Writes a style of kmref's as {@code style.csl}. */
    void style(String id) throws IOException {
        Files.writeString(
                folder.resolve("style.csl"),
                StyleCatalogue.bundled().find(id, folder).xml());
    }

    String run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("pandoc"));
        command.addAll(List.of(arguments));
        Path in = Files.writeString(folder.resolve("in.txt"), input);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("errors.txt")))
                .isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** Returns a document's tree from JSON. */
    static Map<?, ?> tree(String json) {
        return (Map<?, ?>) JsonValues.read(json, "pandoc", new ArrayList<>()).orElseThrow();
    }

    /** Returns the words of blocks or inlines, a note in braces, each block on a line. */
    static String words(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        words(value, out);
        return out.toString();
    }

    private static void words(@Nullable Object value, StringBuilder out) {
        Object content = Ast.content(value);
        switch (Ast.name(value)) {
            case "Str" -> out.append(Ast.text(content));
            case "Space", "SoftBreak", "LineBreak" -> out.append(' ');
            case "Note" -> out.append('{').append(words(content).strip()).append('}');
            case "Quoted" -> {
                String mark = Ast.name(Ast.part(content, 0)).equals("SingleQuote") ? "'" : "\"";
                out.append(mark).append(words(Ast.part(content, 1))).append(mark);
            }
            case "Cite", "Link", "Span", "Div", "Code", "Math" -> {
                Object inner = Ast.part(content, 1);
                out.append(inner instanceof String text ? text : words(inner));
            }
            case "Header" -> out.append(words(Ast.part(content, 2))).append('\n');
            case "Para", "Plain" -> out.append(words(content)).append('\n');
            default -> Ast.list(value instanceof List ? value : content).forEach(each -> words(each, out));
        }
    }
}
