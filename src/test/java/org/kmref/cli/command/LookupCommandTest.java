package org.kmref.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kmref.lookup.ReplayServer.data;
import static org.kmref.lookup.ReplayServer.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.cli.Kmref;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;
import org.kmref.lookup.ReplayServer;

/** The command line against a server on this machine that stands for every service. */
class LookupCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private ReplayServer server;
    private String said = "";

    @BeforeEach
    void start() throws IOException {
        server = new ReplayServer()
                .on("crossref/works/10.1000/one", data(work("10.1000/one", "One work", "Lee")))
                .on("crossref/works/10.1000/two", data(work("10.1000/two", "Another work", "Lee")))
                .on("doi/ra/10.1000", data("[{\"DOI\":\"10.1000\",\"RA\":\"Crossref\"}]"));
        Path settings = Files.createDirectories(folder.resolve("config/kmref")).resolve("config.yaml");
        Files.writeString(settings, "services: " + server.services() + "\n");
        Files.writeString(folder.resolve("list.yaml"), "references: []\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String work(String doi, String title, String family) {
        return "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":{\"DOI\":\"" + doi
                + "\",\"type\":\"journal-article\",\"title\":[\"" + title + "\"],\"author\":[{\"family\":\"" + family
                + "\",\"given\":\"Ann\"}],\"issued\":{\"date-parts\":[[2020]]},\"container-title\":[\"The Journal\"]}}";
    }

    private int kmref(String input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Kmref.run(
                words,
                new ProcessEnvironment(
                        Map.of(
                                "XDG_CONFIG_HOME", folder.resolve("config").toString(),
                                "XDG_CACHE_HOME", folder.resolve("cache").toString()),
                        folder,
                        folder,
                        CLOCK,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        out,
                        out,
                        Screen.NONE));
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void whatWasNotAllowedAsksNobodyAndSaysWhatDoesTheSame() {
        assertThat(kmref("", "lookup", "10.1000/one")).isEqualTo(2);
        assertThat(said)
                .isEqualTo(
                        "kmref: asking 127.0.0.1 over the network is not allowed; add --online, or allow it for good: "
                                + "kmref config set network allow; or do it without kmref: curl -sSL '"
                                + server.address()
                                + "crossref/works/10.1000/one' | kmref add -\n");
        assertThat(kmref("", "add", "10.1000/one", "-l", "list.yaml")).isEqualTo(2);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void whatIsFoundIsPrintedAndWhatIsNotIsSaid() {
        assertThat(kmref("", "lookup", "10.1000/one", "10.1000/none", "--online", "--to", "csl-yaml"))
                .isEqualTo(1);
        assertThat(said).isEqualTo("""
            kmref: 10.1000/none: not found at Crossref
            references:
              - id: lee2020
                type: article-journal
                title: One work
                author:
                  - {family: Lee, given: Ann}
                issued: {date-parts: [[2020]]}
                container-title: The Journal
                DOI: "10.1000/one"
                confirmed: {DOI: "Crossref, 2026-11-29"}
            """);
    }

    @Test
    void identifiersOnStandardInputAreLookedUp() {
        assertThat(kmref(
                        "10.1000/one\n\nhttps://doi.org/10.1000/two\n10.1000/one\n",
                        "lookup",
                        "-",
                        "--online",
                        "--to",
                        "jsonl"))
                .isZero();
        assertThat(said.lines()).hasSize(2);
        assertThat(said).contains("\"id\":\"lee2020\"", "\"id\":\"lee2020-2\"");
    }

    @Test
    void anIdentifierIsAddedUnderAKeyOfThePattern() throws IOException {
        assertThat(kmref("", "config", "set", "network", "allow")).isZero();
        assertThat(kmref("", "add", "10.1000/one", "-l", "list.yaml")).isZero();
        assertThat(said).isEqualTo("kmref: added lee2020 to list.yaml\nlee2020\n");
        assertThat(Files.readString(folder.resolve("list.yaml")))
                .contains("One work", "confirmed: {DOI: \"Crossref, 2026-11-29\"}");
        assertThat(kmref("10.1000/one\n10.1000/two\n10.1000/none\n", "add", "-", "-l", "list.yaml"))
                .isEqualTo(1);
        assertThat(said)
                .contains(
                        "10.1000/none: not found at Crossref",
                        "lee2020b\n",
                        "'One work' is there already as lee2020, by its DOI");
        assertThat(kmref(
                        "{\"id\": \"own\", \"type\": \"book\", \"title\": \"Of a file\"}",
                        "add",
                        "-",
                        "-l",
                        "list.yaml"))
                .isZero();
        assertThat(said).contains("Of a file");
    }

    @Test
    void whereNoServiceCanBeReachedNothingIsChanged() throws IOException {
        server.on("crossref/works/10.1000/one", status(429, "Retry-After", "86400"));
        assertThat(kmref("", "add", "10.1000/one", "-l", "list.yaml", "--online"))
                .isEqualTo(3);
        assertThat(said).isEqualTo("kmref: 10.1000/one: Crossref is busy (429)\n");
        assertThat(Files.readString(folder.resolve("list.yaml"))).isEqualTo("references: []\n");
    }

    @Test
    void wordsThatAreNoIdentifiersAndSettingsThatAreNoneAreRefused() {
        assertThat(kmref("", "lookup", "nilsen2015", "--online")).isEqualTo(2);
        assertThat(said)
                .contains("'nilsen2015' is not a DOI, PMID, PMCID, arXiv number, ISBN, ORCID iD or web address; write"
                        + " pmid:123 for a PMID");
        assertThat(kmref("", "lookup", "-", "--online")).isEqualTo(2);
        assertThat(said).contains("there are no identifiers on standard input; write one a line");
        assertThat(kmref("", "config", "set", "network", "perhaps")).isEqualTo(2);
        assertThat(said).contains("network is allow or ask, not 'perhaps'");
        assertThat(kmref("", "config", "set", "mailto", "me")).isEqualTo(2);
        assertThat(said).contains("mailto is a mail address, not 'me'");
        assertThat(kmref("", "config", "set", "services", "crossref=http://example.org/"))
                .isEqualTo(2);
        assertThat(said).contains("the setting services: the address of crossref begins with https://");
    }
}
