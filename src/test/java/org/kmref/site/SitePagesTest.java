package org.kmref.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The embedded list published: every page can be read, says what it should, and leads to nothing that is not there. */
class SitePagesTest {
    @TempDir
    static Path scratch;

    private static PublishedSite site;

    @BeforeAll
    static void publish() {
        site = PublishedSite.in(scratch);
    }

    @Test
    void theCommandSaysHowMuchItWrote() throws IOException {
        assertThat(site.run().code()).isZero();
        assertThat(site.run().out()).isEmpty();
        int files = site.files().size() - 1;
        assertThat(site.run().err()).isEqualTo("kmref: pages: " + files + " files, " + files + " written\n");
    }

    @Test
    void everyPageIsWellFormedAndHasOneHeadingALanguageAndATitle() throws IOException {
        for (String path : site.pages()) {
            Document page = site.page(path);
            assertThat(page.getDocumentElement().getAttribute("lang")).as(path).isEqualTo("en-GB");
            assertThat(PublishedSite.elements(page, "h1")).as(path).hasSize(1);
            assertThat(PublishedSite.elements(page, "title")).as(path).hasSize(1);
            assertThat(PublishedSite.elements(page, "main")).as(path).hasSize(1);
        }
    }

    @Test
    void noIdIsInAPageTwice() throws IOException {
        for (String path : site.pages()) {
            List<String> ids = PublishedSite.elements(site.page(path), "*").stream()
                    .map(element -> element.getAttribute("id"))
                    .filter(id -> !id.isEmpty())
                    .toList();
            assertThat(ids).as(path).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyLinkInsideLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (String path : site.pages()) {
            broken.addAll(site.broken(path));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageIsReachedFromTheStart() throws IOException {
        Set<String> reached = new TreeSet<>();
        List<String> next = List.of("index.html");
        while (!next.isEmpty()) {
            List<String> found = new ArrayList<>();
            for (String path : next) {
                if (reached.add(path)) {
                    for (Element link : PublishedSite.elements(site.page(path), "a")) {
                        String to = link.getAttribute("href");
                        if (to.endsWith(".html")) {
                            found.add(site.folder()
                                    .relativize(site.folder()
                                            .resolve(path)
                                            .resolveSibling(to)
                                            .normalize())
                                    .toString());
                        }
                    }
                }
            }
            next = found;
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(site.pages());
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        for (String path : site.pages()) {
            for (Element element : PublishedSite.elements(site.page(path), "*")) {
                boolean isFetched = Set.of("script", "img", "iframe", "source").contains(element.getTagName())
                        || (element.getTagName().equals("link")
                                && !element.getAttribute("rel").equals("canonical"));
                if (isFetched) {
                    assertThat(element.getAttribute("src") + element.getAttribute("href"))
                            .as(path)
                            .doesNotContain("//");
                }
            }
        }
        assertThat(site.text("assets/site.css")).doesNotContain("url(", "@import");
    }

    @Test
    void theStartPageHasTheThemesInOrderAndEveryReference() throws IOException {
        Document page = site.page("index.html");
        List<String> headings = PublishedSite.ofClass(page, "theme").stream()
                .map(theme -> theme.getElementsByTagName("h2").item(0).getTextContent())
                .toList();
        assertThat(headings)
                .containsExactly(
                        "Communities of practice",
                        "Introduction to knowledge mobilisation",
                        "Theories, models, and frameworks",
                        "Mobilising knowledge with clinicians",
                        "Mobilising knowledge with members of the public",
                        "Mobilising knowledge with commissioners and policy makers",
                        "Final reports from NIHR-funded research projects");
        assertThat(PublishedSite.ofClass(page, "entry")).hasSize(33);
        assertThat(page.getDocumentElement().getTextContent())
                .contains(
                        "Works on knowledge mobilisation in health care",
                        "A two-way, active exchange",
                        "Clinical champions and fellows",
                        "Impact Accelerator Unit",
                        "National Institute for Health and Care Research");
    }

    @Test
    void thePageOfAReferenceHasFiveStylesItsFilesAndWhereItsFactsComeFrom() throws IOException {
        Document page = site.page("references/swaithes2023.html");
        List<String> styles = PublishedSite.ofClass(page, "citations")
                                .get(0)
                                .getElementsByTagName("dt")
                                .getLength()
                        == 5
                ? List.of("five")
                : List.of();
        assertThat(styles).containsExactly("five");
        assertThat(page.getDocumentElement().getTextContent())
                .contains(
                        "Optimising the process of knowledge mobilisation",
                        "26 January 2023",
                        "Swaithes L, Paskins Z, Quicke JG",
                        "Title: published with \"(multi-method)\" in brackets",
                        "BioMed Central article page",
                        "Swaithes, L. Paskins, Z. Quicke, J. Stevenson, K.");
        assertThat(site.text("references/swaithes2023.bib")).startsWith("@article{swaithes2023");
        assertThat(site.text("references/swaithes2023.ris")).startsWith("TY  - JOUR");
        assertThat(site.text("references/swaithes2023.json")).startsWith("[");
    }

    @Test
    void partnersStandUnderWhatTheyBelongTo() throws IOException {
        Document page = site.page("partners/index.html");
        Element bodies = PublishedSite.ofClass(page, "bodies").get(0);
        assertThat(bodies.getParentNode().getTextContent())
                .contains("National Institute for Health and Care Research", "research funder · national");
        assertThat(bodies.getTextContent()).contains("NIHR School for Primary Care Research");
        assertThat(site.page("partners/nihr-spcr.html").getDocumentElement().getTextContent())
                .contains("Part of", "research infrastructure");
    }

    @Test
    void aSecondRunWritesNothing() throws IOException {
        Map<String, String> before = site.files();
        PublishedSite again = PublishedSite.in(scratch);
        assertThat(again.run().err()).endsWith(" files, nothing has changed\n");
        assertThat(again.files()).isEqualTo(before);
    }

    // Whatever the order in which this run of Java goes through a map: a later run would write the page again.
    @Test
    void everyThingOfJsonLdSaysFirstWhatItIs() throws IOException {
        for (String path : site.pages()) {
            for (Element script : PublishedSite.elements(site.page(path), "script")) {
                if (script.getAttribute("type").equals("application/ld+json")) {
                    assertThat(script.getTextContent()).as(path).doesNotContainPattern("\\{\"(?!@)");
                }
            }
        }
    }

    @Test
    void theListOfFilesIsOneThatSha256sumChecks() throws IOException {
        List<String> lines = Files.readAllLines(site.folder().resolve(".kmref-site"));
        assertThat(lines.get(0)).startsWith("# ");
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> line.matches("[0-9a-f]{64}  [\\w./-]+"))
                .hasSize(site.files().size() - 1);
    }
}
