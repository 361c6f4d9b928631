package org.kmref.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.csldata.CslJsonWriter;
import org.kmref.model.Library;

/** What people and services write into fields of BibTeX, and what CSL-JSON says of it. */
class BibtexHabitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Article numbers
                "eid = {104417} | \"page\": \"104417\"",
                "eid = {{e12}}, pages = {} | \"page\": \"e12\"",
                "articleno = {27}, numpages = {31} | \"page\": \"27\"",
                "article-number = {e0196811} | \"page\": \"e0196811\"",
                "art_number = {1722034} | \"page\": \"1722034\"",
                "elocation-id = {e99} | \"page\": \"e99\"",
                "eid = {e5}, pages = {n/a--n/a} | \"page\": \"e5\"",
                "eid = {12}, pages = {3--9} | \"page\": \"3-9\"",
                // and others
                "author = {Finch, Bea AND OTHERS} | \"literal\": \"others\"",
                "author = {Finch, Bea and et al.} | \"literal\": \"others\"",
                "editor = {Finch, Bea and others} | \"literal\": \"others\"",
                "author = {Born, Lou et al.} | \"literal\": \"others\"",
                "author = {Born, Lou et al.} | \"given\": \"Lou\"",
                // Names
                "author = {Mu\\~noz, Ana} | \"family\": \"Muñoz\"",
                "author = {Ana Mu\\~noz} | \"family\": \"Muñoz\"",
                "collaborator = {Finch, Bea} | \"contributor\"",
                "author = {Finch, Bea; Lamb, Leo} | \"family\": \"Lamb\"",
                "author = {Bea Finch, Leo Lamb, and Ann Moor} | \"given\": \"Leo\"",
                "author = {Finch, B., Lamb, L., Moor, A. K.} | \"given\": \"A. K.\"",
                "author = {{Board, Trade and Navigation}} | \"literal\": \"Board, Trade and Navigation\"",
                "author = {Ren\\ifmmode \\acute{e}\\else \\'{e}\\fi{} Roe} | \"given\": \"René\"",
                "author = {Han\\ifmmode\\check{z}\\else\\v{z}\\fi{} Roe} | \"given\": \"Hanž\"",
                // Braces and addresses
                "doi = {{{10.5555/a_b}}} | \"DOI\": \"10.5555/a_b\"",
                "url = {\\href{http://x.org/a_b}{page}} | \"URL\": \"http://x.org/a_b\"",
                "url = {{\\url{http://x.org/}}} | \"URL\": \"http://x.org/\"",
                "isbn = {{0-00-000101-5}} | \"ISBN\": \"0-00-000101-5\"",
                "x-shelf = {{A \\& {B}}} | \"x-shelf\": \"A & B\"",
                "howpublished = {\\url{http://x.org/a_b}} | \"URL\": \"http://x.org/a_b\"",
                "howpublished = {\\href {http://x.org/a} {\\texttt{x}}} | \"URL\": \"http://x.org/a\"",
                "howpublished = {Available at \\url{http://x.org/a}} | \"URL\": \"http://x.org/a\"",
                "howpublished = {Leaflet} | \"publisher\": \"Leaflet\"",
                "abstract = {Bea&rsquo;s R\\&amp;D} | \"abstract\": \"Bea’s R&D\"",
                "title = {The &lt;i&gt;E. coli&lt;/i&gt; of rivers} | <i>E. coli</i>",
                "journal-full = {Journal of Sheds} | \"container-title\": \"Journal of Sheds\"",
                "journal-full = {Journal of Sheds} | \"container-title-short\": \"J\"",
                "keywords = {Willow, {Baskets, Round}} | \"keyword\": \"Willow; Baskets, Round\"",
                // Publishers
                "publisher = {Taylor and Francis} | \"publisher\": \"Taylor and Francis\"",
                "institution = {{Arts and Crafts}} | \"publisher\": \"Arts and Crafts\"",
                "organization = {ACM}, publisher = {ACM} | \"publisher\": \"ACM\"",
                "publisher = {IEEE}, organization = {ACM} | \"publisher\": \"ACM and IEEE\"",
                // Maths
                "title = {Cooling CO$_{2}$} | CO<sub>2</sub>",
                "title = {Counts of $10^{-3}$} | 10<sup>-3</sup>",
                "title = {The \\ce{SO4^2-} ion} | SO<sub>4</sub><sup>2-</sup>",
                "title = {On $\\alpha$-helices} | α-helices",
                "title = {Air at $5^\\circ$C} | 5°C",
                "title = {Fields $\\mathrm{CO}_2$} | CO<sub>2</sub>",
                "title = {Means of $k$} | $k$",
                "title = {Sums $\\frac{a}{b}$ kept} | $\\\\frac{a}{b}$",
                "title = {Cut (11\\=22) planes} | (112̄2)",
                // Dates
                "urldate = {Accessed: Feb. 3, 2016} | 2016",
                "date = {4 July 1999} | 1999",
                "year = {c1999} | 1999",
                "year = {[1999?]} | \"circa\": true",
                "year = {Spring 1999} | \"season\": 1",
                "date = {04.07.1999} | 1999",
                "date = {1999, to appear} | \"date\": \"1999, to appear\"",
                "year = {in press} | \"literal\": \"in press\""
            })
    void aFieldSays(String fields, String said) throws IOException {
        assertThat(json("@article{a, journal={J}, " + fields + "}")).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "softwareversion, software",
        "webpage, webpage",
        "newspaper, article-newspaper",
        "artifactdataset, dataset",
        "podcast, broadcast",
        "presentation, speech"
    })
    void aTypeOfNoManualIsReadAsWhatItSays(String entry, String type) throws IOException {
        assertThat(json("@" + entry + "{a, title={A}}")).contains("\"type\": \"" + type + "\"");
        assertThat(json("@video{a, title={A}, entrysubtype={tvepisode}}")).contains("\"type\": \"broadcast\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Growing Willow for Baskets and Fences | '' | Growing willow for baskets and fences",
                "Growing willow near Ghent and Bruges | '' | Growing willow near Ghent and Bruges",
                "Growing {Willow} for Baskets | '' | Growing Willow for baskets",
                "Using iPads With RNA Probes | '' | Using iPads with RNA probes",
                "Reading O'Hara in C++ and With Maps | '' | Reading O’Hara in C++ and with maps",
                "Holding S4 Frames in Trees | '' | Holding S4 frames in trees",
                "Collected Willows [title field of the record] | '' | Collected willows [title field of the record]",
                "Who Owns Rivers? Water Rights | '' | Who owns rivers? Water rights",
                "Handbuch der Alten Mühlen Badens | language = {Deutsch} | Handbuch der Alten Mühlen Badens",
                "Os Rios do Norte e Suas Pontes | langid = {portuguese} | Os Rios do Norte e Suas Pontes",
                "Growing Willow for Baskets | language = {eng} | Growing willow for baskets",
                "Growing Willow for Baskets | langid = {british} | Growing willow for baskets",
                "Growing Willow for Baskets | hyphenation = {french} | Growing Willow for Baskets"
            })
    void aTitleIsSetInSentenceCaseOnlyWhereItIsInTitleCase(String title, String more, String read) throws IOException {
        assertThat(json("@article{a, title={" + title + "}, " + more + "}")).contains("\"title\": \"" + read + "\"");
    }

    private static String json(String bibtex) throws IOException {
        StringBuilder out = new StringBuilder();
        byte[] bytes = bibtex.getBytes(StandardCharsets.UTF_8);
        new CslJsonWriter()
                .write(
                        new BibtexReader()
                                .read(new ByteArrayInputStream(bytes), "a.bib")
                                .items(),
                        WriteOptions.of(Library.empty()),
                        out);
        return out.toString();
    }
}
