package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.format.core.ReadItems;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.KeptFields;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** What single lines of tagged formats and cells of tables mean, as the programs that write them mean it. */
class TaggedDialectsTest {

    private static Item one(String form, String text) throws IOException {
        ReadItems read = Formats.byId(form)
                .orElseThrow()
                .reader()
                .orElseThrow()
                .read(new ByteArrayInputStream(text.replace("|", "\n").getBytes(StandardCharsets.UTF_8)), "test");
        assertThat(read.items()).hasSize(1);
        assertThat(KeptFields.NAMES).containsAll(read.items().get(0).extra().keySet());
        return read.items().get(0);
    }

    private static String value(Item item, String field) {
        return switch (field) {
            case "author",
                    "editor",
                    "collection-editor",
                    "contributor",
                    "container-author",
                    "director",
                    "producer",
                    "performer",
                    "recipient",
                    "illustrator" ->
                item
                        .names(NameVariable.valueOf(
                                field.toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
                        .stream()
                        .map(name ->
                                name.isLiteral() ? "{" + name.literal() + "}" : name.familyName() + "/" + name.given())
                        .reduce((one, other) -> one + "; " + other)
                        .orElse("");
            case "issued" -> item.date(DateVariable.ISSUED).map(Edtf::write).orElse("");
            case "accessed" -> item.date(DateVariable.ACCESSED).map(Edtf::write).orElse("");
            case "type" -> item.type().cslName();
            default ->
                TextVariable.of(field)
                        .map(item::text)
                        .orElseGet(() -> item.number(NumberVariable.valueOf(
                                field.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))));
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "none", textBlock = """
        JOUR   ; DA  - NOV|PY  - 2019                   ; issued            ; 2019-11
        JOUR   ; DA  - OCT 1|PY  - 2020                 ; issued            ; 2020-10-01
        JOUR   ; DA  - JUL-AUG|PY  - 2018               ; issued            ; 2018-07/2018-08
        JOUR   ; DA  - SPR|PY  - 2018                   ; issued            ; 2018-21
        JOUR   ; DA  - WIN|PY  - 2018                   ; issued            ; 2018-24
        JOUR   ; Y1  - 2009/07//Jul-Sep2009             ; issued            ; 2009-07/2009-09
        JOUR   ; Y1  - 2015///Spring2015                ; issued            ; 2015-21
        JOUR   ; Y1  - 20101112//                       ; issued            ; 2010-11-12
        JOUR   ; PY  - 2019|DA  - 04.03.2019            ; issued            ; 2019-03-04
        JOUR   ; PY  - 2019|DA  - 3/25/2019             ; issued            ; 2019-03-25
        JOUR   ; PY  - 2019|DA  - March 4th, 2019       ; issued            ; 2019-03-04
        JOUR   ; PY  - 2019|DA  - Dec 2018              ; issued            ; 2019
        JOUR   ; PY  - c1999                            ; issued            ; 1999
        JOUR   ; PY  - [1999?]                          ; issued            ; 1999~
        JOUR   ; PY  - ca. 1850                         ; issued            ; 1850~
        JOUR   ; PY  - published 1987 in part           ; issued            ; 1987
        JOUR   ; PY  - 2019/März                        ; issued            ; 2019-03
        JOUR   ; PY  - in press                         ; issued            ; in press
        JOUR   ; L3  - 10.5555/abc.1                    ; DOI               ; 10.5555/abc.1
        JOUR   ; M3  - doi: 10.5555/abc.1               ; DOI               ; 10.5555/abc.1
        JOUR   ; ID  - 10.5555/abc.1 [doi]              ; DOI               ; 10.5555/abc.1
        JOUR   ; UR  - http://dx.doi.org/10.5555/abc.1  ; DOI               ; 10.5555/abc.1
        JOUR   ; DO  - https://doi.org/10.5555/abc.1    ; DOI               ; 10.5555/abc.1
        JOUR   ; DOI  - 10.5555/abc.1                   ; DOI               ; 10.5555/abc.1
        JOUR   ; DO  - oai:nb.example:1                 ; DOI               ; ''
        JOUR   ; UR  - <Go to ISI>://WOS:1              ; URL               ; ''
        JOUR   ; UR  - https://a.org/1|https://a.org/2  ; URL               ; https://a.org/1
        JOUR   ; ET  - 2012/05/23                       ; edition           ; ''
        BOOK   ; ET  - 2                                ; edition           ; 2
        JOUR   ; C7  - e1234                            ; page              ; e1234
        JOUR   ; C7  - e1234|SP  - 1|EP  - 9            ; page              ; 1-9
        CPAPER ; C7  - 12                               ; page              ; 12
        ECHAP  ; C7  - PMC99                            ; PMCID             ; PMC99
        JOUR   ; SP  - N.PAG|EP  - N.PAG                ; page              ; ''
        JOUR   ; SP  - n/a                              ; page              ; ''
        JOUR   ; SP  - 7|EP  - 7                        ; page              ; 7
        BOOK   ; SP  - xii, 300 p.                      ; number-of-pages   ; 300
        JOUR   ; SN  - 27453200 (ISSN)                  ; ISSN              ; 2745-3200
        JOUR   ; SN  - 00028282, 19447981               ; ISSN              ; 0002-8282, 1944-7981
        JOUR   ; SN  - ISSN: 2745-3200 (Electronic)     ; ISSN              ; 2745-3200
        JOUR   ; EISSN  - 27453200                      ; ISSN              ; 2745-3200
        BOOK   ; SN  - ISBN 9780306406157 (pbk.)        ; ISBN              ; 9780306406157
        RPRT   ; SN  - TR-12/3                          ; number            ; TR-12/3
        STAND  ; SN  - ISO 690                          ; number            ; ISO 690
        RPRT   ; SN  - 9780306406157|M1  - 7            ; ISBN              ; 9780306406157
        PAT    ; SN  - 5555555|M1  - 99                 ; number            ; 5555555
        BOOK   ; A2  - Lane, Max                        ; editor            ; Lane/Max
        BOOK   ; A2  - Lane, Max|A3  - Mead, Nan        ; editor            ; Mead/Nan
        BOOK   ; A2  - Lane, Max|T2  - Roofs            ; collection-editor ; Lane/Max
        EDBOOK ; AU  - Lane, Max                        ; editor            ; Lane/Max
        CHAP   ; A2  - Lane, Max                        ; editor            ; Lane/Max
        THES   ; A3  - Quill, Sara                      ; contributor       ; Quill/Sara
        THES   ; VL  - M.A.                             ; genre             ; M.A.
        THES   ; VL  - 45                               ; volume            ; 45
        CHAP   ; SV  - 14                               ; collection-number ; 14
        BOOK   ; M1  - 12                               ; collection-number ; 12
        CPAPER ; M1  - 3                                ; issue             ; 3
        MGZN   ; IS  - 3|M1  - 4                        ; number            ; 4
        RPRT   ; T2  - Papers                           ; collection-title  ; Papers
        JOUR   ; VO  - 50                               ; volume            ; 50
        JOUR   ; DB  - Scopus                           ; archive           ; ''
        MANSCPT; DB  - Record Office                    ; archive           ; Record Office
        JOUR   ; DB  - PubMed|AN  - 99                  ; PMID              ; 99
        JOUR   ; AN  - PMID: 99                         ; PMID              ; 99
        JOUR   ; C3  - PUBMED 99                        ; PMID              ; 99
        JOUR   ; KW  - Adult|Aged                       ; keyword           ; Adult, Aged
        JOUR   ; N1  - Export Date: 1 May 2020          ; note              ; ''
        JOUR   ; AU  - J. Dobbs                         ; author            ; Dobbs/J.
        JOUR   ; AU  - R. A. van der Berg               ; author            ; van der Berg/R. A.
        JOUR   ; AU  - Gill H.J.                        ; author            ; Gill/H.J.
        JOUR   ; AU  - O'Neill M.-L.                    ; author            ; O'Neill/M.-L.
        JOUR   ; AU  - World Health Organization        ; author            ; {World Health Organization}
        JOUR   ; AU  - Oxfam GB                         ; author            ; {Oxfam GB}
        JOUR   ; SP  - Available: https://a.org/x.pdf   ; URL               ; https://a.org/x.pdf
        JOUR   ; DB  - PMC|AN  - PMC123                 ; PMCID             ; PMC123
        EJOUR  ; C3  - PMC77                            ; PMCID             ; PMC77
        CASE   ; PB  - High Court                       ; authority         ; High Court
        CASE   ; A2  - Law Reports                      ; container-title   ; Law Reports
        CASE   ; SV  - 12-345                           ; number            ; 12-345
        CASE   ; T3  - Reversed                         ; collection-title  ; ''
        CASE   ; NV  - L. Rep.                          ; number_of_volumes ; ''
        BILL   ; A2  - Quill, Sara                      ; author            ; Quill/Sara
        BILL   ; T3  - Senate                           ; authority         ; Senate
        BILL   ; ET  - 2nd session                      ; chapter-number    ; 2nd session
        HEAR   ; T3  - Senate                           ; authority         ; Senate
        PAT    ; A2  - Patent Office                    ; authority         ; Patent Office
        MPCT   ; AU  - Reel, Dan                        ; director          ; Reel/Dan
        MPCT   ; A3  - Coin, Pat                        ; producer          ; Coin/Pat
        MPCT   ; A4  - Star, Pia                        ; performer         ; Star/Pia
        MPCT   ; SP  - 93 min                           ; dimensions        ; 93 min
        MPCT   ; M3  - DVD|C4  - Documentary            ; medium            ; DVD
        MPCT   ; M3  - DVD|C4  - Documentary            ; genre             ; Documentary
        MUSIC  ; A4  - Coin, Pat                        ; producer          ; Coin/Pat
        PCOMM  ; A2  - Post, Rita                       ; recipient         ; Post/Rita
        DATA   ; A2  - Coin, Pat                        ; producer          ; Coin/Pat
        DATA   ; NV  - 4711                             ; number            ; 4711
        BLOG   ; A3  - Brush, Bo                        ; illustrator       ; Brush/Bo
        MAP    ; C1  - 1:50000                          ; scale             ; 1:50000
        ART    ; C3  - 20 x 30 cm                       ; dimensions        ; 20 x 30 cm
        GOVDOC ; A2  - Dept of Roofs                    ; collection-editor ; ''
        EBOOK  ; A2  - Lane, Max                        ; editor            ; Lane/Max
        EJOUR  ; PY  - 2011|DA  - 2013/02/05            ; accessed          ; 2013-02-05
        EJOUR  ; PY  - 2011|DA  - 2011/02/05            ; issued            ; 2011-02-05
        WEB    ; PY  - 2011|C1  - 2013|C2  - May 4      ; accessed          ; 2013-05-04
        """)
    void aTagOfRisMeansWhatItsProgramMeans(String type, String lines, String field, String wanted) throws IOException {
        assertThat(value(one("ris", "TY  - " + type + "|" + lines + "|ER  - "), field))
                .isEqualTo(wanted);
    }

    @Test
    void aTagThatNobodyKnowsSpoilsNothing() throws IOException {
        Item item = one("ris", "TY  - JOUR|abcde  - odd|TI  - A title|xy  - low|VL  - 3|ER  - ");
        assertThat(item.title()).isEqualTo("A title");
        assertThat(item.number(NumberVariable.VOLUME)).isEqualTo("3");
        assertThat(item.extra().get("ris")).isEqualTo(Map.of("abcde", "odd", "xy", "low"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029", "\u0085", "\u000B", "\u000C"})
    void aSeparatorOfUnicodeEndsNoLine(String separator) throws IOException {
        for (String form : List.of("ris", "nbib", "enw", "wos", "refworks", "ovid")) {
            String title = "Walls" + separator + "of turf";
            String text = switch (form) {
                case "ris" -> "TY  - BOOK|TI  - " + title + "|PY  - 1980|ER  - ";
                case "nbib" -> "PMID- 1|TI  - " + title + "|DP  - 1980";
                case "enw" -> "%0 Book|%T " + title + "|%D 1980";
                case "wos" -> "PT B|TI " + title + "|PY 1980|ER";
                case "refworks" -> "RT Book, Whole|T1 " + title + "|YR 1980";
                default -> "<1>|TI  - " + title + "|YR  - 1980";
            };
            Item item = one(form, text);
            assertThat(item.title()).as(form).isEqualTo("Walls of turf");
            assertThat(item.year()).as(form).contains(1980);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        wos      # PT J|AU Knox, L|   Orr, P|AF Knox, Lena|   Orr, Paz|TI A|ER        # author   # Knox/Lena; Orr/Paz
        wos      # PT J|AU Knox L|TI A|ER                                             # author   # Knox/L
        wos      # PT J|AU Knox, L|CA Shed Grp|TI A|ER                                # author   # Knox/L; {Shed Grp}
        wos      # PT J|TI A long|   title|SO SHEDS|ER                                # title    # A long title
        wos      # PT J|TI A|SO SHEDS|PD SEP-OCT|PY 2021|ER                           # issued   # 2021-09/2021-10
        wos      # PT J|TI A|SO SHEDS|AR e12|ER                                       # page     # e12
        wos      # PT J|TI A|DE lamps; pots|ID GLASS|ER                               # keyword  # lamps, pots, GLASS
        wos      # PT J|TI A|SN 2731-0043|EI 2745-3200|ER                             # ISSN     # 2731-0043, 2745-3200
        wos      # PT C|TI A|SO PROC|CT Conf of sheds|CL Bonn|ER                      # type     # paper-conference
        wos      # PT C|TI A|SO PROC|CT Conf of sheds|CL Bonn|ER                      # event-title # Conf of sheds
        wos      # PT S|TI A|SO LAMPS|SE Studies|BE Orr, P|DT Article; Book Chapter|ER # type    # chapter
        wos      # PT B|TI LAMPS|SO LAMPS|PU Shed Press|ER                            # type     # book
        wos      # PT P|TI Lamp|AU Knox, L|ER                                         # type     # patent
        wos      # PT J|TI A|PM 99|ER                                                 # PMID     # 99
        wos      # PT J|TI A tale.|UT MEDLINE:99|ER                                   # PMID     # 99
        wos      # PT J|TI A tale.|UT MEDLINE:99|PS 2457-71|ER                        # page     # 2457-2471
        wos      # PT J|TI A tale.|UT MEDLINE:99|ER                                   # title    # A tale
        wos      # PT J|TI On SnO/sub 2/ glass|UT INSPEC:9|ER                         # title    # On SnO<sub>2</sub> glass
        wos      # PT J|TI A|ID 0003-1/2006],[10.5555/1.22]|UT INSPEC:9|ER            # DOI      # 10.5555/1.22
        refworks # RT Book, Section|A1 Angrist,S.S.|A2 Hulbert,K.D.|T1 A|T2 Lives     # editor   # Hulbert/K.D.
        refworks # RT Book, Section|A1 Angrist,S.S.|T1 A|T2 Lives                     # container-title # Lives
        refworks # RT Book, Edited|A1 Lane,Max|T1 A                                   # editor   # Lane/Max
        refworks # RT Dissertation/Thesis|A1 Pike,Ross|T1 A|PB Timber                 # type     # thesis
        refworks # RT Journal, Electronic|T1 A|JF Sheds|FD May 2020|YR 2020           # issued   # 2020-05
        refworks # RT Web Page|T1 A|UL https://a.org/1|RD 2020/01/02                  # URL      # https://a.org/1
        refworks # RT Journal Article|T1 A|K1 lamps|K1 pots                           # keyword  # lamps, pots
        refworks # RT Laws/Statutes|T1 A                                              # type     # legislation
        refworks # RT Journal Article|T1 A long title|that goes on|JF Sheds           # title    # A long title that goes on
        ovid     # <1>|TI  - A.|SO  - Sheds. 12(3):100-5, 2004 Nov.                   # page     # 100-105
        ovid     # <1>|TI  - A.|SO  - Sheds. 12(3):100-5, 2004 Nov.                   # issued   # 2004-11
        ovid     # <1>|TI  - A.|SO  - Sheds. 12 (3) (pp 100-105), 2004.               # page     # 100-105
        ovid     # <1>|TI  - A.|SO  - Sheds. Vol.12(3), 2004, pp. 100-105.            # volume   # 12
        ovid     # <1>|TI  - A.|SO  - Sheds, Vol 12(3), Nov 2004, 100-105.            # container-title # Sheds
        ovid     # <1. >|Authors|  Ibbs, Kit B.|  Joss, Lee.|Title|  A.|Source|  Sheds. 24(3), 188-198. 2010 Aug. # author # Ibbs/Kit B.; Joss/Lee
        ovid     # <1. >|Authors|  Ibbs, Kit B.|Title|  A.|Source|  Sheds. 24(3), 188-198. 2010 Aug. # page # 188-198
        ovid     # VN  - Ovid Technologies|DB  - Ovid MEDLINE(R)|UI  - 99|TI  - A.    # PMID     # 99
        ovid     # <1>|AU  - Ibbs KB|TI  - A.|PT  - Dissertation                      # type     # thesis
        ovid     # <8>|Author|  Ibbs, Kit 1;  van Loon, Lee MD, PhD *|Title|  A.[Review] # author  # Ibbs/Kit; van Loon/Lee
        ovid     # <8>|Author|  Ibbs, Kit|Title|  A: b.[Review]                       # title    # A: b
        ovid     # <8>|Author|  Ibbs, Kit|DOI Number|  10.5555/ab-1                   # DOI      # 10.5555/ab-1
        ovid     # <8>|Title|  A.|Author Keywords|  lamps;  pots.                     # keyword  # lamps, pots
        ovid     # <8>|Title|  A.|Status|  Publish Ahead of Print, POST ACCEPTANCE, 30 November 2015 # issued # 2015-11-30
        enw      # %0 Book|%T A|%B Roofs|%N 12                                        # collection-number # 12
        enw      # %0 Thesis|%T A|%N 77                                               # number   # 77
        enw      # %0 Journal Article|%T A|%J B|%N 4                                  # issue    # 4
        enw      # %A Jane Ireland|%T A|%J B                                          # author   # Ireland/Jane
        enw      # %A Ludwig van Beethoven|%T A|%J B                                  # author   # van Beethoven/Ludwig
        enw      # %A Martin King Jr.|%T A|%J B                                       # author   # King/Martin
        enw      # %A Ministry of Bells|%T A|%J B                                     # author   # {Ministry of Bells}
        enw      # %A National Institute|%T A|%J B                                    # author   # {National Institute}
        enw      # %A Hume, R|%T A|%J B|%D 1999                                       # type     # article-journal
        enw      # %A Hume, R|%T A|%B C|%I D                                          # type     # chapter
        enw      # %A Hume, R|%T A|%R TR-12                                           # number   # TR-12
        enw      # %A Hume, R|%T A|%I Press                                           # type     # book
        nbib     # PMID- 1|TI  - A.|SO  - Sheds. 2019 Feb 4;8:e42692. doi: 10.5555/a. # page     # e42692
        nbib     # PMID- 1|TI  - A.|LID - S0363-5023(16)00017-2 [pii]                 # page     # ''
        nbib     # PMID- 1|TI  - A.|LID - https://a.org/1 [pii]                       # URL      # https://a.org/1
        nbib     # PMID- 1|TI  - A.|MH  - Shoes, Wooden|MH  - Humans                  # keyword  # Shoes, Wooden; Humans
        nbib     # PMID- 1|TI  - A.|LID - 7932 [pii]                                  # page     # 7932
        nbib     # PMID- 1|TI  - [Not Available].|TT  - Kalla.                        # title    # Kalla
        nbib     # PMID- 1|TI  - [Cold hands].|TT  - Kalla.                           # original-title # Kalla
        nbib     # PMID- 1|TI  - A.|AU  - Gibb FW                                     # author   # Gibb/FW
        nbib     # OWN - ERIC|TI  - A|SO  - v9 n2 p12-34 2019|PT  - Journal Articles  # page     # 12-34
        nbib     # OWN - ERIC|TI  - A|PT  - Speeches/Meeting Papers                   # type     # paper-conference
        nbib     # OWN - ERIC|TI  - A|JT  - X|PT  - Reports - Evaluative              # publisher # X
        nbib     # OWN - ERIC|TI  - A|ISSN - ISSN-2229-0443|PT  - Journal Articles    # ISSN     # 2229-0443
        csv      # Authors,Title,Page start,Page end|"Orton J., Pugh R.S.",A,14,27    # author   # Orton/J.; Pugh/R.S.
        csv      # Authors,Title,Page start,Page end|"Orton J.",A,14,27               # page     # 14-27
        csv      # Authors,Title,Art. No.|Orton J.,A,104                              # page     # 104
        csv      # Author,Title,Date,Publication Year|"A, B",C,2019-03-04,2019        # issued   # 2019-03-04
        csv      # Title,Publication Date,Publication Year|A,MAR 4,2019               # issued   # 2019-03-04
        csv      # title;author;type|A;"Unwin, Max";phdthesis                         # type     # thesis
        csv      # Title,Document Type|A,Conference paper                             # type     # paper-conference
        csv      # Title,Publication Type,Document Type|A,B,Article; Book Chapter     # type     # chapter
        csv      # Lens ID,Title,Author/s|1,A,Ada Brand; Ben Q. Cole                  # author   # Brand/Ada; Cole/Ben Q.
        csv      # Title,ISSN,eISSN|A,27310043,27453200                               # ISSN     # 2731-0043, 2745-3200
        """)
    void aRecordIsReadAsItsProgramMeansIt(String form, String text, String field, String wanted) throws IOException {
        assertThat(value(one(form, text), field)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        <originInfo><dateCreated keyDate="yes">1955-03</dateCreated><copyrightDate>2003</copyrightDate></originInfo> # issued # 1955-03
        <originInfo><place><placeTerm type="text">Gill, Wyo.]</placeTerm></place></originInfo> # publisher-place # Gill, Wyo.
        <originInfo><place><placeTerm type="text">[Oslo]</placeTerm></place></originInfo> # publisher-place # Oslo
        <physicalDescription><extent unit="page"><total>402</total></extent></physicalDescription> # number_of_pages # 402
        <physicalDescription><extent>p. 813-998 : ill. ; 30 cm.</extent></physicalDescription> # page # 813-998
        <language>English</language> # language # en
        <subject><cartographics><scale>Scale [ca. 1:510,000].</scale></cartographics></subject> # scale # 1:510,000
        <relatedItem type="host"><titleInfo><title>B</title></titleInfo><part><text>2nd ser., v. 12, no. 2</text></part></relatedItem> # volume # 12
        <relatedItem type="host"><titleInfo><title>B</title></titleInfo><part><text>2nd ser., v. 12, no. 2</text></part></relatedItem> # issue # 2
        <relatedItem type="host"><titleInfo><title>B</title></titleInfo><originInfo><publisher>P</publisher></originInfo></relatedItem> # type # chapter
        <relatedItem type="host"><titleInfo><title>B</title></titleInfo><part><detail type="volume"><number>3</number></detail></part></relatedItem> # type # article-journal
        <name type="personal"><namePart>Bell, Jo</namePart></name><name type="personal"><namePart>Bell, Jo</namePart></name><recordInfo/> # author # Bell/Jo
        """)
    void aCatalogueIsReadAsItMeans(String elements, String field, String wanted) throws IOException {
        String text = "<mods xmlns=\"http://www.loc.gov/mods/v3\"><titleInfo><title>A</title></titleInfo>" + elements
                + "<typeOfResource>text</typeOfResource></mods>";
        assertThat(value(one("mods", text), field)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        Book             # <number>12</number>                                          # collection-number # 12
        Thesis           # <number>12</number>                                          # number            # 12
        Journal Article  # <number>12</number>                                          # issue             # 12
        Report           # <pages>Available: http://a.org/x.pdf</pages>                 # URL               # http://a.org/x.pdf
        Journal Article  # <notes>V02fg Times Cited:5 Cited References Count:2</notes>       # note              # ''
        """)
    void anElementOfEndnoteMeansWhatItsTypeSays(String type, String elements, String field, String wanted)
            throws IOException {
        String text = "<xml><records><record><ref-type name=\"" + type + "\"/><titles><title>A</title></titles>"
                + elements + "</record></records></xml>";
        assertThat(value(one("endnote-xml", text), field)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        "type": "Journal Article"                      # type     # article-journal
        "type": "conferencePaper"                      # type     # paper-conference
        "DOI": "https://doi.org/10.5555/c3"            # DOI      # 10.5555/c3
        "author": "Lamb, Leo; Ewe, Eva"                # author   # Lamb/Leo; Ewe/Eva
        "author": ["Lamb, Leo", "Shed Group"]          # author   # Lamb/Leo; {Shed Group}
        "issued": {"date-parts": [["2015-03-04"]]}     # issued   # 2015-03-04
        "accessed": {"date-parts": ["2020-01-02"]}     # accessed # 2020-01-02
        "issued": {"date-time": "2015-03-04T01:02:03Z"} # issued  # 2015-03-04
        "issued": {"date-parts": [[2015, 13, 40]]}     # issued   # 2015
        "issued": {"date-parts": [[2015, 2, 40]]}      # issued   # 2015-02
        """)
    void aDeviationOfCslJsonIsUnderstood(String member, String field, String wanted) throws IOException {
        assertThat(value(one("csl-json", "[{\"id\": \"a\", " + member + "}]"), field))
                .isEqualTo(wanted);
    }

    @Test
    void aTableWithTabsCalledCsvIsRead() throws IOException {
        Item item = one("csv", "title\tauthor\tissued|A, b and c\tUnwin, Max\t2001");
        assertThat(item.title()).isEqualTo("A, b and c");
        assertThat(item.type()).isEqualTo(ItemType.DOCUMENT);
    }
}
