package org.kmref.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Pages for a content-management system, in each language there are words in. */
class FragmentTest {
    @Test
    void aFragmentIsOneElementWithoutAHeadAndAHeading(@TempDir Path scratch) throws IOException {
        PublishedSite site = PublishedSite.in(scratch, "--fragment");
        for (String path : site.pages()) {
            Document page = site.page(path);
            assertThat(page.getDocumentElement().getTagName()).as(path).isEqualTo("div");
            assertThat(page.getDocumentElement().getAttribute("class")).as(path).startsWith("kmref");
            assertThat(PublishedSite.elements(page, "h1")).as(path).isEmpty();
            assertThat(site.broken(path)).isEmpty();
        }
    }

    @Test
    void withAnAddressItsLinksAreWhole(@TempDir Path scratch) throws IOException {
        PublishedSite site = PublishedSite.in(scratch, "--fragment", "--base-url", "https://example.org/list");
        for (Element link : PublishedSite.elements(site.page("index.html"), "a")) {
            assertThat(link.getAttribute("href")).matches("(https?://|#).*");
        }
        assertThat(site.files()).doesNotContainKey("sitemap.xml");
    }

    @Test
    void everyLanguageHasTheSameWords(@TempDir Path scratch) throws IOException {
        String[][] expected = {
            {"de-DE", "Zum Inhalt springen", "26. Januar 2023", "Zeitschriftenartikel"},
            {"fr-FR", "Aller au contenu", "26 janvier 2023", "Article de revue"},
            {"es-ES", "Ir al contenido", "26 de enero de 2023", "Art"},
            {"cy-GB", "Neidio i’r cynnwys", "26 Ionawr 2023", "Erthygl mewn cyfnodolyn"},
        };
        for (String[] each : expected) {
            PublishedSite site = PublishedSite.in(scratch.resolve(each[0]), "--locale", each[0], "-t", "communities");
            Document page = site.page("references/swaithes2023.html");
            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(each[0]);
            assertThat(page.getDocumentElement().getTextContent()).contains(each[1], each[2], each[3]);
        }
    }
}
