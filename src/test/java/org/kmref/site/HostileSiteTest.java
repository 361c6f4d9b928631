package org.kmref.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A list that means harm: scripts, addresses that run something, text that turns its direction, keys that are paths. */
class HostileSiteTest {
    private static final String LIST = """
        title: "<script>alert(1)</script> \\u202Elist"
        locale: en-GB
        description: "</p><script>alert(2)</script>"
        url: "javascript:alert(3)"
        themes:
          - {id: "../../up", title: "<img src=x onerror=alert(4)>", description: "{{title}} \\"><b>"}
          - {id: "CON", title: "Reserved"}
        references:
          - id: "<script>alert(5)</script>"
            type: book
            title: "<script>alert(6)</script> & </title>]]> \\u202Eevil\\u202C {{key}}"
            author: [{family: "\\"><script>", given: "x"}]
            issued: 2020
            URL: "javascript:alert(7)"
            DOI: "10.1/\\"><script>alert(8)</script>"
            abstract: "<i>kept</i> <script>alert(9)</script> <b onclick=alert(1)>x</b>"
            language: "\\"onload="
            themes: ["../../up"]
            source-text: "</blockquote><script>"
            corrections: [{change: "<svg onload=alert(1)>", source: "\\u0007"}]
            summaries: {"<b>": "<script>alert(10)</script>", public: {text: "</div><script>", by: "<i>"}}
          - {id: "../../../etc/passwd", type: webpage, title: "data: link", URL: "data:text/html,x", themes: ["CON"]}
          - {id: "Case", type: book, title: one}
          - {id: "case", type: book, title: two}
          - {id: "CASE", type: book, title: three}
          - {id: "%2e%2e%2f#?&", type: book, title: ""}
        """;

    @TempDir
    static Path scratch;

    private static PublishedSite site;

    @BeforeAll
    static void publish() throws IOException {
        Files.writeString(scratch.resolve("hostile.yaml"), LIST);
        site = PublishedSite.in(scratch, "-l", "hostile.yaml", "--base-url", "https://example.org/");
        assertThat(site.run().code()).as(site.run().err()).isZero();
    }

    @Test
    void everyPageIsStillWellFormed() throws IOException {
        for (String path : site.pages()) {
            site.page(path);
        }
        PublishedSite.parsed(site.text("feed.xml"));
        PublishedSite.parsed(site.text("sitemap.xml"));
    }

    @Test
    void noValueIsMarkup() throws IOException {
        for (String path : site.pages()) {
            Document page = site.page(path);
            for (Element element : PublishedSite.elements(page, "*")) {
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    assertThat(element.getAttributes().item(i).getNodeName())
                            .as(path)
                            .doesNotStartWith("on");
                }
            }
            for (Element script : PublishedSite.elements(page, "script")) {
                boolean ours = script.getAttribute("src").endsWith(".js")
                        || script.getAttribute("type").equals("application/ld+json");
                assertThat(ours).as(path).isTrue();
                assertThat(script.getTextContent()).as(path).doesNotContain("<", "]]>");
            }
            assertThat(PublishedSite.elements(page, "img")).as(path).isEmpty();
            assertThat(PublishedSite.elements(page, "svg")).as(path).isEmpty();
        }
    }

    @Test
    void addressesAreThoseOfTheWebOrOfTheSite() throws IOException {
        for (String path : site.pages()) {
            for (Element link : PublishedSite.elements(site.page(path), "a")) {
                assertThat(link.getAttribute("href")).as(path).matches("(https?://|\\.\\./|#|[\\w-]+[./]).*");
            }
            assertThat(site.broken(path)).isEmpty();
        }
    }

    @Test
    void nothingTurnsTheDirectionOfTheText() throws IOException {
        for (Map.Entry<String, String> file : site.files().entrySet()) {
            if (file.getKey().endsWith(".html") || file.getKey().endsWith(".xml")) {
                assertThat(file.getValue().chars())
                        .as(file.getKey())
                        .noneMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 7);
            }
        }
    }

    @Test
    void everyKeyIsAFileOfItsOwnWithinTheFolder() throws IOException {
        List<String> references = site.files().keySet().stream()
                .filter(path -> path.matches("references/.*\\.html"))
                .map(path -> path.toLowerCase(java.util.Locale.ROOT))
                .toList();
        assertThat(references).hasSize(6).doesNotHaveDuplicates();
        assertThat(site.files().keySet())
                .noneMatch(path -> path.contains("..")
                        || path.toLowerCase(java.util.Locale.ROOT).contains("/con."));
        try (var above = Files.list(scratch)) {
            assertThat(above.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("hostile.yaml", "pages");
        }
    }
}
