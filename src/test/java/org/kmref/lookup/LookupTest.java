package org.kmref.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kmref.lookup.ReplayServer.cut;
import static org.kmref.lookup.ReplayServer.data;
import static org.kmref.lookup.ReplayServer.endless;
import static org.kmref.lookup.ReplayServer.status;
import static org.kmref.lookup.ReplayServer.whole;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.lookup.LookupResult.Found;
import org.kmref.lookup.LookupResult.Missed;
import org.kmref.lookup.Services.Service;
import org.kmref.model.Item;
import org.kmref.model.TextVariable;

/** Looks up against a server on this machine, which answers as services do, and worse. */
class LookupTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);
    private static final String WORK = """
        {"status":"ok","message-type":"work","message":{"DOI":"10.1000/x","type":"journal-article","title":["A title"],
        "author":[{"family":"Lee","given":"Ann"}],"issued":{"date-parts":[[2020]]}}}\
        """;

    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private ReplayServer server;

    @TempDir
    private Path cache;

    @BeforeEach
    void start() throws IOException {
        server = new ReplayServer();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.close();
    }

    private List<LookupResult> lookup(boolean refreshed, String... identifiers) {
        Lookup.Choices choices = new Lookup.Choices(
                Services.of(server.services()),
                "1.0",
                "someone@example.org",
                Optional.of(cache),
                refreshed,
                2,
                false,
                CLOCK,
                waits::add);
        List<LookupIdentifier> wanted = List.of(identifiers).stream()
                .map(text -> LookupIdentifier.of(text).orElseThrow())
                .toList();
        return new Lookup(choices).all(wanted, (done, all) -> {});
    }

    private Found ofAll(String identifier) {
        Lookup.Choices choices = new Lookup.Choices(
                Services.of(server.services()), "1.0", "", Optional.empty(), false, 1, true, CLOCK, waits::add);
        return (Found) new Lookup(choices)
                .all(List.of(LookupIdentifier.of(identifier).orElseThrow()), (done, all) -> {})
                .get(0);
    }

    @Test
    void ofSeveralServicesTheOneTrustedMostInAFieldIsBelievedAndNamed() {
        server.on(
                        "crossref/works/10.1000/x",
                        data(WORK.replace("\"title\"", "\"abstract\":\"Of Crossref.\",\"title\"")))
                .on(
                        "europe-pmc/europepmc/webservices/rest/search",
                        data(
                                "{\"resultList\":{\"result\":[{\"id\":\"1\",\"source\":\"MED\",\"pmid\":\"31452104\",\"doi\":\"10.1000/x\",\"title\":\"A"
                                        + " title.\",\"pubYear\":\"2019\",\"abstractText\":\"Of Europe PMC.\"}]}}"))
                .on(
                        "open-alex/works/doi:10.1000/x",
                        data(
                                "{\"id\":\"https://openalex.org/W1\",\"doi\":\"https://doi.org/10.1000/x\",\"title\":\"Quite"
                                        + " another work\",\"display_name\":\"Quite another"
                                        + " work\",\"publication_year\":2020,\"type\":\"article\",\"authorships\":[]}"));
        Found found = ofAll("10.1000/x");
        Item item = found.items().get(0);
        assertThat(item.year()).contains(2020);
        assertThat(item.text(TextVariable.ABSTRACT)).isEqualTo("Of Europe PMC.");
        assertThat(item.text(TextVariable.PMID)).isEqualTo("31452104");
        assertThat(item.extra().get("confirmed"))
                .isEqualTo(Map.of(
                        "DOI", "Crossref, 2026-11-29",
                        "PMID", "Europe PMC, 2026-11-29",
                        "abstract", "Europe PMC, 2026-11-29"));
        assertThat(found.remarks())
                .containsExactly("OpenAlex has another work there, 'Quite another work'; it was left out");
    }

    @Test
    void ofSeveralServicesOneThatCannotBeAskedIsNamed() {
        server.on("crossref/works/10.1000/x", data(WORK)).on("open-alex/works/doi:10.1000/x", status(403));
        assertThat(ofAll("10.1000/x").remarks()).containsExactly("OpenAlex refused the question (403)");
    }

    @Test
    void aServiceThatFailsAgainAndAgainIsLeftAlone() {
        server.on("crossref/works/10.1000/x", status(503));
        String[] many = IntStream.range(0, 60).mapToObj(i -> "10.1000/" + i).toArray(String[]::new);
        for (String doi : many) {
            server.on("crossref/works/" + doi, status(503));
        }
        List<LookupResult> results = lookup(false, many);
        assertThat(results).hasSize(60).allMatch(result -> result instanceof Missed missed && !missed.isAnswered());
        assertThat(((Missed) results.get(59)).reason())
                .isEqualTo("Crossref failed 3 times in a row, and was not asked again");
        assertThat(server.asked()).hasSizeLessThan(60);
    }

    private String reason(String identifier) {
        return lookup(false, identifier).get(0) instanceof Missed missed
                ? missed.reason() + (missed.isAnswered() ? "" : " (not answered)")
                : "found";
    }

    private Item item(String identifier) {
        return ((Found) lookup(false, identifier).get(0)).items().get(0);
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/golden").resolve(name));
    }

    @Test
    void aDoiIsAskedOfCrossrefPolitelyAndRemembersWhoConfirmedIt() {
        server.on("crossref/works/10.1000/x", data(WORK));
        Item item = item("https://doi.org/10.1000/x");
        assertThat(item.title()).isEqualTo("A title");
        assertThat(item.extra().get("confirmed")).hasToString("{DOI=Crossref, 2026-11-29}");
        assertThat(server.asked()).containsExactly("/crossref/works/10.1000/x kmref/1.0 (mailto:someone@example.org)");
    }

    @Test
    void aDoiThatCrossrefDoesNotKnowIsAskedOfItsAgency() throws IOException {
        server.on("doi/ra/10.5283", data("[{\"DOI\":\"10.5283\",\"RA\":\"DataCite\"}]"))
                .on("datacite/dois/10.5283/epub.1", data(golden("datacite/thesis.json")));
        assertThat(item("doi:10.5283/epub.1").title()).isEqualTo("Eine Arbeit: Der Untertitel");
        server.on("doi/ra/10.1472", data("[{\"DOI\":\"10.1472\",\"RA\":\"mEDRA\"}]"))
                .on("doi/10.1472/x", status(302, "Location", server.address() + "medra/10.1472/x"))
                .on(
                        "medra/10.1472/x",
                        data("{\"type\":\"article-journal\",\"title\":\"Da mEDRA\",\"DOI\":\"10.1472/x\"}"));
        assertThat(item("10.1472/x").title()).isEqualTo("Da mEDRA");
        server.on("doi/ra/10.9999", data("[{\"DOI\":\"10.9999\",\"status\":\"DOI does not exist\"}]"));
        assertThat(reason("10.9999/x")).isEqualTo("not found at Crossref, nor at doi.org");
    }

    @Test
    void everyOtherIdentifierIsAskedOfItsService() throws IOException {
        server.on(
                        "pubmed/entrez/eutils/efetch.fcgi",
                        data(
                                "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Of"
                                        + " PubMed.</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>"))
                .on("europe-pmc/europepmc/webservices/rest/search", data(golden("europe-pmc/core.json")))
                .on("arxiv/api/query", whole(200, "application/atom+xml", golden("arxiv/feed.xml")))
                .on("open-library/api/books", data(golden("open-library/books.json")), data("{}"))
                .on("google-books/books/v1/volumes", data(golden("google-books/volumes.json")))
                .on("orcid/v3.0/0000-0001-5109-3700/works", data(golden("orcid/bulk.json")));
        assertThat(item("pmid:1").title()).isEqualTo("Of PubMed");
        assertThat(item("PMC6710001").title()).startsWith("Uptake");
        assertThat(item("arXiv:hep-ex/0307015v2").title()).startsWith("Multi-electron");
        assertThat(item("0-14-032872-6").title()).startsWith("Fantastic");
        assertThat(item("9780553804577").title()).startsWith("The Google story");
        assertThat(((Found) lookup(false, "https://orcid.org/0000-0001-5109-3700")
                                .get(0))
                        .items())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1186/s13012-015-0242-0 | DOI | 10.1186/s13012-015-0242-0",
                "https://dx.doi.org/10.1000/A | DOI | 10.1000/A",
                "10.48550/arXiv.2001.00001 | ARXIV | 2001.00001",
                "https://arxiv.org/pdf/2001.00001v3.pdf | ARXIV | 2001.00001v3",
                "math.GT/0309136 | ARXIV | math.GT/0309136",
                "PMID: 123 | PMID | 123",
                "https://pubmed.ncbi.nlm.nih.gov/123/ | PMID | 123",
                "pmc123 | PMCID | PMC123",
                "978-0-14-032872-1 | ISBN | 9780140328721",
                "0000-0002-1825-0097 | ORCID | 0000-0002-1825-0097"
            })
    void anIdentifierIsUnderstoodAsItIsWritten(String text, String kind, String value) {
        LookupIdentifier identifier = LookupIdentifier.of(text).orElseThrow();
        assertThat(identifier.kind()).hasToString(kind);
        assertThat(identifier.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"references.yaml", "nilsen2015", "9780140328720", "123", "''"})
    void whatIsNoIdentifierIsNone(String text) {
        assertThat(LookupIdentifier.of(text)).isEmpty();
    }

    @Test
    void aBusyServiceIsAskedAgainAfterTheTimeItNames() {
        server.on("crossref/works/10.1000/x", status(429, "Retry-After", "7"), status(503), data(WORK));
        assertThat(item("10.1000/x").title()).isEqualTo("A title");
        assertThat(waits).contains(Duration.ofSeconds(7)).hasSizeGreaterThan(1);
    }

    @Test
    void aServiceThatStaysBusyIsGivenUp() {
        server.on("crossref/works/10.1000/x", status(503))
                .on("crossref/works/10.1000/y", status(429, "Retry-After", "86400"));
        assertThat(reason("10.1000/x")).isEqualTo("Crossref is busy (503) (not answered)");
        assertThat(reason("10.1000/y")).isEqualTo("Crossref is busy (429) (not answered)");
        assertThat(waits).noneMatch(wait -> wait.toSeconds() > 60);
    }

    @Test
    void anAnswerThatIsNoneSaysWhy() {
        server.on("crossref/works/10.1000/gone", status(410))
                .on("crossref/works/10.1000/page", whole(200, "text/html; charset=utf-8", "<html>"))
                .on("crossref/works/10.1000/bad", status(400))
                .on("crossref/works/10.1000/text", data("not JSON"))
                .on("crossref/works/10.1000/cut", cut(WORK))
                .on("crossref/works/10.1000/endless", endless())
                .on("crossref/works/10.1000/away", status(302, "Location", "https://elsewhere.example.org/x"))
                .on("crossref/works/10.1000/plain", status(302, "Location", "http://api.crossref.org/x"))
                .on(
                        "crossref/works/10.1000/round",
                        status(302, "Location", server.address() + "crossref/works/10.1000/round"))
                .on("doi/ra/10.1000", data("[{\"DOI\":\"10.1000\",\"RA\":\"Crossref\"}]"));
        assertThat(reason("10.1000/gone")).isEqualTo("gone from Crossref");
        assertThat(reason("10.1000/page")).isEqualTo("Crossref answered with a web page, not with data");
        assertThat(reason("10.1000/bad")).isEqualTo("Crossref refused the question (400)");
        assertThat(reason("10.1000/text")).startsWith("is not JSON from here on");
        assertThat(reason("10.1000/cut")).isEqualTo("the answer of Crossref broke off (not answered)");
        assertThat(reason("10.1000/endless")).isEqualTo("Crossref answered with more than 16 MiB");
        assertThat(reason("10.1000/away"))
                .isEqualTo("Crossref redirects to elsewhere.example.org, which is not one of the services asked");
        assertThat(reason("10.1000/plain")).contains("redirects to api.crossref.org");
        assertThat(reason("10.1000/round")).isEqualTo("Crossref redirects more than 5 times");
        assertThat(reason("10.1000/unknown")).isEqualTo("not found at Crossref");
    }

    @Test
    void aServerThatIsNotThereIsNoAnswer() {
        String services = server.services();
        server.close();
        Lookup.Choices choices = new Lookup.Choices(
                Services.of(services), "1.0", "", Optional.empty(), false, 1, false, CLOCK, waits::add);
        LookupResult result = new Lookup(choices)
                .all(List.of(LookupIdentifier.of("10.1000/x").orElseThrow()), (done, all) -> {})
                .get(0);
        assertThat(result).isInstanceOfSatisfying(Missed.class, missed -> {
            assertThat(missed.isAnswered()).isFalse();
            assertThat(missed.reason()).isEqualTo("Crossref could not be reached at 127.0.0.1");
        });
    }

    @Test
    void whoCannotProveWhoItIsIsToldNothing() throws Exception {
        try (ServerSocket impostor = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread speaking = new Thread(() -> {
                try {
                    while (true) {
                        try (Socket socket = impostor.accept()) {
                            socket.getOutputStream().write("this is no TLS\r\n".getBytes(StandardCharsets.US_ASCII));
                        }
                    }
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            speaking.setDaemon(true);
            speaking.start();
            String secure = "crossref=https://127.0.0.1:" + impostor.getLocalPort() + "/";
            Lookup.Choices choices = new Lookup.Choices(
                    Services.of(secure), "1.0", "", Optional.empty(), false, 1, false, CLOCK, waits::add);
            LookupResult result = new Lookup(choices)
                    .all(List.of(LookupIdentifier.of("10.1000/x").orElseThrow()), (done, all) -> {})
                    .get(0);
            assertThat(result)
                    .isInstanceOfSatisfying(
                            Missed.class,
                            missed -> assertThat(missed.reason())
                                    .isEqualTo("Crossref could not prove who it is (TLS); nothing was sent"));
        }
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUp() {
        server.on("crossref/works/10.1000/x", question -> {
            question.sendResponseHeaders(200, 100);
            question.getResponseBody().write('{');
            question.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        WebClient client =
                new WebClient(Services.of(server.services()), "kmref", CLOCK, waits::add, Duration.ofMillis(300));
        URI address = URI.create(server.address() + "crossref/works/10.1000/x");
        assertThatThrownBy(() -> client.get(Service.CROSSREF, address, "application/json"))
                .isInstanceOf(LookupException.class)
                .hasMessageMatching("Crossref did not answer in time");
    }

    @Test
    void answersAreKeptWithTheirDayAndAskedForAgainOnlyWhenWanted() {
        server.on("crossref/works/10.1000/x", data(WORK));
        lookup(false, "10.1000/x");
        lookup(false, "10.1000/x");
        assertThat(server.asked()).hasSize(1);
        lookup(true, "10.1000/x");
        assertThat(server.asked()).hasSize(2);
        assertThat(cache).isDirectoryContaining("glob:**.answer");
    }

    @Test
    void manyAreFoundInTheirOrderWithinWhatTheServiceAllows() {
        String[] identifiers =
                IntStream.range(0, 40).mapToObj(i -> "10.1000/" + i).toArray(String[]::new);
        for (String identifier : identifiers) {
            server.on("crossref/works/" + identifier, data(WORK.replace("A title", identifier)));
        }
        assertThat(lookup(false, identifiers))
                .extracting(result -> ((Found) result).items().get(0).title())
                .containsExactly(identifiers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crossref=http://example.org/ | the address of crossref begins with https://, or with http://127.0.0.1"
                        + " for a server on this machine",
                "crossref | the address of crossref begins with https://, or with http://127.0.0.1 for a server on"
                        + " this machine",
                "crossref=ftp://127.0.0.1/ | the address of crossref begins with https://, or with http://127.0.0.1"
                        + " for a server on this machine",
                "crossref=https://me:word@example.org/ | the address of crossref begins with https://, or with"
                        + " http://127.0.0.1 for a server on this machine",
                "nowhere=https://example.org/ | there is no service 'nowhere'; one of crossref, doi, datacite, medra,"
                        + " jalc, pubmed, europe-pmc, arxiv, open-library, google-books, orcid, open-alex"
            })
    void aSettingThatNamesNoServiceIsRefused(String setting, String message) {
        assertThatThrownBy(() -> Services.of(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
