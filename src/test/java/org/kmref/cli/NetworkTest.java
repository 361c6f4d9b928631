package org.kmref.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.ClassesUnderTest;
import org.kmref.Main;
import org.kmref.lookup.ReplayServer;

/** Commands as processes of their own: which of them want a connection, and what is kept of one that is stopped. */
@Timeout(300)
class NetworkTest {
    private static final String WORK =
            "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":{\"DOI\":\"10.1000/one\","
                    + "\"type\":\"book\",\"title\":[\"A book that was found\"]}}";

    @TempDir
    private Path folder;

    private Process java(Path said, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.nio.channels.spi.SelectorProvider="
                        + (words[0].equals(SocketAlarm.class.getName()) ? words[0] : ""),
                "-cp",
                ClassesUnderTest.path()));
        all.removeIf(word -> word.endsWith("SelectorProvider="));
        all.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(all).directory(folder.toFile()).redirectError(said.toFile());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return builder.start();
    }

    @Test
    void noCommandWantsASocketUnlessTheNetworkIsAllowed() throws Exception {
        Files.writeString(folder.resolve("list.yaml"), """
            references:
              - {id: one, type: book, title: A book, DOI: 10.1000/one, URL: "https://example.org/"}
            """);
        Files.writeString(
                folder.resolve("table.csv"),
                "OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,RetractionDate,RetractionDOI,Reason\n");
        List<String> lines = new ArrayList<>();
        for (String name : Commands.names()) {
            lines.add(name);
            lines.add(name + " --help");
            lines.add(name + " -l list.yaml");
            lines.add(name + " one -l list.yaml");
            lines.add(name + " 10.1000/one -l list.yaml");
        }
        lines.addAll(List.of(
                "lookup https://example.org/page",
                "lookup pmid:123 PMC123 arXiv:2001.00001 9780306406157 0000-0001-5109-3700",
                "lookup --title some-title",
                "lookup --self-test",
                "add https://example.org/page -l list.yaml",
                "add pmid:123 -l list.yaml --refresh",
                "complete -l list.yaml --yes --all-sources",
                "check -l list.yaml --fix --yes",
                "check -l list.yaml --retractions table.csv",
                "open one -l list.yaml --print",
                "bib -l list.yaml -s apa --to docx -o out.docx",
                "export -l list.yaml --to bibtex",
                "lookup 10.1000/one --online"));
        Process process = java(folder.resolve("said"), SocketAlarm.class.getName(), folder.toString());
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(String.join("\n", lines));
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        List<String> wanted =
                printed.lines().filter(line -> !line.startsWith("0 ")).toList();
        assertThat(printed.lines()).hasSize(lines.size());
        assertThat(wanted).singleElement().asString().endsWith("lookup 10.1000/one --online");
    }

    @Test
    void whatWasFoundIsKeptWhenItIsStopped() throws Exception {
        // Eight are asked at once, so the ninth when one is answered.
        CountDownLatch asked = new CountDownLatch(9);
        CountDownLatch over = new CountDownLatch(1);
        try (ReplayServer server = new ReplayServer()) {
            server.on("crossref/works/10.1000/one", question -> {
                ReplayServer.data(WORK).to(question);
                asked.countDown();
            });
            List<String> call = new ArrayList<>(List.of(Main.class.getName(), "add", "10.1000/one"));
            for (int i = 1; i <= 8; i++) {
                call.add("10.1000/never" + i);
                server.on("crossref/works/10.1000/never" + i, question -> {
                    asked.countDown();
                    await(over);
                });
            }
            call.addAll(List.of("-l", "list.yaml", "--online"));
            Path settings =
                    Files.createDirectories(folder.resolve("config/kmref")).resolve("config.yaml");
            Files.writeString(settings, "services: " + server.services() + "\n");
            Files.writeString(folder.resolve("list.yaml"), "references: []\n");
            Process process = java(folder.resolve("said"), call.toArray(String[]::new));
            assertThat(asked.await(120, TimeUnit.SECONDS)).isTrue();
            // As Ctrl-C does, which tests in the background cannot send.
            process.toHandle().destroy();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isEqualTo(143);
            assertThat(printed).isEqualTo("book\n");
            assertThat(Files.readString(folder.resolve("said"))).isEqualTo("""
                kmref: stopped after 1 of 9 references; what was found is kept
                kmref: added book to list.yaml
                """);
            assertThat(Files.readString(folder.resolve("list.yaml"))).contains("A book that was found");
        } finally {
            over.countDown();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
