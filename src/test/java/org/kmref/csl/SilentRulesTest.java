package org.kmref.csl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kmref.csl.markup.TextMarkup;
import org.kmref.csl.processor.CslProcessor;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.TextVariable;

/** Rules on which the specification says nothing or little: what Zotero's users see of citeproc-js holds. */
class SilentRulesTest extends RuleTable {

    private static final String TITLE = "<text variable=\"title\" text-case=\"title\"/>";

    @Test
    void aFullStopEndsAWord() throws IOException {
        row("the name of a host", TITLE, "'title':'see taz.de today'", "See Taz.de Today");
        row("at the end", TITLE, "'title':'versus.org'", "Versus.Org");
        row("letters alone", TITLE, "'title':'the u.s. policy'", "The u.s. Policy");
        row("a stop word before it", TITLE, "'title':'see vs.the end'", "See vs.the End");
        row("an address", TITLE, "'title':'mail john@x.com'", "Mail John@x.Com");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aFirstWordHasItsCapitalOnlyWhereALetterBeginsIt() throws IOException {
        String first = "<text variable=\"title\" text-case=\"capitalize-first\"/>";
        row("after an apostrophe", first, "'title':'’t is so'", "’t is so");
        row("before an apostrophe", first, "'title':'d’Alembert'", "D’Alembert");
        row("before a capital of a compound", first, "'title':'non-A words'", "Non-A words");
        row("a Greek symbol", first, "'title':'β-carotene'", "β-carotene");
        row("a handle", first, "'title':'@home'", "@home");
        row("its own capitals", first, "'title':'iPhone rules'", "iPhone rules");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void capitalsAreThoseOfTheLanguageOfTheWork() throws IOException {
        String title = "<text variable=\"title\" text-case=\"uppercase\"/>";
        String names = "<names variable=\"author\"><name form=\"short\"><name-part name=\"family\""
                + " text-case=\"uppercase\"/></name></names>";
        row("Greek has no accents", title, "'title':'Μαΐου άι','language':'el'", "ΜΑΪΟΥ ΑΪ");
        row("in a name", names, "'author':[{'family':'Καζαντζάκης'}],'language':'el'", "ΚΑΖΑΝΤΖΑΚΗΣ");
        row("Turkish has a dotted I", names, "'author':[{'family':'Pirim'}],'language':'tr'", "PİRİM");
        row("not in English", names, "'author':[{'family':'Pirim'}]", "PIRIM");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aForcedLocaleLeavesTitlesOfPartsEnglish() throws IOException {
        row("with a language of its own", original(), "'original-title':'eine rose','language':'de'", "eine rose");
        row("in a German style", "de-DE", "", original(), "'original-title':'a rose'", "a rose");
        forced("an original title", original(), "A Rose");
        forced("a title", TITLE, "a rose");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void initialsInASuffixAreWrittenAsThoseOfTheName() throws IOException {
        String names = "<names variable=\"author\"><name initialize-with=\"%s\"/></names>";
        String hay = "'author':[{'family':'Hay','given':'Elaine','suffix':'%s'}]";
        row("stops", String.format(names, "."), String.format(hay, "Ph.D."), "E. Hay Ph.D.");
        row("stops and blanks", String.format(names, ". "), String.format(hay, "Ph.D."), "E. Hay Ph. D.");
        row("neither", String.format(names, ""), String.format(hay, "Ph.D."), "E Hay PhD");
        row("a numeral", String.format(names, ". "), String.format(hay, "III"), "E. Hay III");
        row("a list", String.format(names, ". "), String.format(hay, "M.D., Ph.D."), "E. Hay M.D., Ph.D.");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void noParticleEndsALineInFrenchCzechAndRussian() throws IOException {
        String names = "<names variable=\"author\"><name %s/></names>";
        String gogh = "'author':[{'family':'Gogh','given':'Vincent','non-dropping-particle':'van'}]";
        String beauvoir = "'author':[{'family':'Beauvoir','given':'Simone','dropping-particle':'de'}]";
        row("French", "fr-FR", "", String.format(names, ""), gogh, "Vincent van\u00a0Gogh");
        row("a short name", "cs-CZ", "", String.format(names, "form=\"short\""), gogh, "van\u00a0Gogh");
        row("one that drops", "ru-RU", "", String.format(names, ""), beauvoir, "Simone de\u00a0Beauvoir");
        row("English", String.format(names, ""), gogh, "Vincent van Gogh");
        row("German", "de-DE", "", String.format(names, ""), gogh, "Vincent van Gogh");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void bracketsWithinBracketsAreSquareInNotesAlone() throws IOException {
        String layout = "<group prefix=\"(\" suffix=\")\" delimiter=\", \"><text variable=\"title\"/>"
                + "<text variable=\"volume\" prefix=\"(\" suffix=\")\"/></group>";
        String item = "{'id':'i0','type':'book','title':'Alpha','volume':'3'}".replace('\'', '"');
        row("in the text", layout, "'title':'Alpha','volume':'3'", "(Alpha, (3))");
        cited("in a note", "note", "", "; ", layout, "[" + item + "]", "[[{'id':'i0'}]]", "(Alpha, [3])");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void theMarkASuffixEndsInStandsForTheDelimiters() throws IOException {
        String title = "<text variable=\"title\"/>";
        String cites = "[[{'id':'i0','suffix':'%s'},{'id':'i1'}]]";
        pair("a stop", "; ", title, String.format(cites, "."), "A. B");
        pair("a stop after words", "; ", title, String.format(cites, " etc."), "A etc. B");
        pair("a comma", ",", title, String.format(cites, ", x,"), "A, x,B");
        pair("a semicolon", ", ", title, String.format(cites, ";"), "A; B");
        pair("a delimiter without a mark", " / ", title, String.format(cites, ","), "A, / B");
        pair("a question", "; ", title, String.format(cites, "?"), "A?; B");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aCiteWithAnAffixIsInNoRangeOfNumbers() throws IOException {
        String number = "<text variable=\"citation-number\"/>";
        String collapse = "collapse=\"citation-number\"";
        String items = works(4);
        String cites = "[[{'id':'i0'},{'id':'i1'},{'id':'i2'%s},{'id':'i3'}]]";
        cited("bare", "in-text", collapse, ",", number, items, String.format(cites, ""), "1–4");
        cited("a suffix", "in-text", collapse, ",", number, items, String.format(cites, ",'suffix':' x'"), "1,2,3 x,4");
        cited(
                "a prefix",
                "in-text",
                collapse,
                ",",
                number,
                items,
                String.format(cites, ",'prefix':'see '"),
                "1,2,see 3,4");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void theLetterFollowsTheFirstYearOfWhateverDate() throws IOException {
        String letters = "disambiguate-add-year-suffix=\"true\"";
        String accessed = "<date variable=\"accessed\"><date-part name=\"year\"/></date>";
        String both = accessed + "<date variable=\"issued\" prefix=\" \"><date-part name=\"year\"/></date>";
        String item = "{'id':'%s','type':'webpage','accessed':{'date-parts':[[2020,1,2]]},"
                + "'issued':{'date-parts':[[2000]]}}";
        String items = "[" + String.format(item, "i0") + "," + String.format(item, "i1") + "]";
        String cites = "[[{'id':'i0'},{'id':'i1'}]]";
        cited("the day of access", "in-text", letters, "; ", accessed, items.replace('\'', '"'), cites, "2020a; 2020b");
        cited(
                "and not the year",
                "in-text",
                letters,
                "; ",
                both,
                items.replace('\'', '"'),
                cites,
                "2020a 2000; 2020b 2000");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void theLetterFollowsAYearAndNoWords() throws IOException {
        String letters = "disambiguate-add-year-suffix=\"true\"";
        String year = "<date variable=\"issued\"><date-part name=\"year\"/></date>";
        String split = "<date variable=\"issued\"><date-part name=\"month\"/></date> " + year;
        String item = "{'id':'%s','type':'book','issued':%s}";
        String words = two(item, "{'literal':'in press'}");
        String dates = two(item, "{'date-parts':[[2000,5]]}");
        String cites = "[[{'id':'i0'},{'id':'i1'}]]";
        cited("words", "in-text", letters, "; ", year, words, cites, "in press; in press");
        cited("a year on its own", "in-text", letters, "; ", split, dates, cites, "May2000a; May2000b");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aBlankBeforeAColonDoesNotBreak() throws IOException {
        String title = "<text variable=\"title\"/>";
        row("a colon", title, "'title':'Git : ein Buch'", "Git\u202f: ein Buch");
        row("a question", title, "'title':'Quoi ?'", "Quoi\u202f?");
        row("within a tag", title, "'title':'<i>a</i> ; b'", "<i>a</i>\u202f; b");
        row("an affix of the style", "<text variable=\"title\" suffix=\" : \"/>", "'title':'A'", "A :");
        String quoted = "<text variable=\"title\" quotes=\"true\"/>";
        row("French marks", "fr-FR", "", quoted, "'title':'« foo » bar'", "«\u00a0“foo” bar\u00a0»");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void thePageRangeFormatIsOfPages() throws IOException {
        String locator = "<text variable=\"locator\"/>";
        String cite = "[[{'id':'i0','label':'%s','locator':'321-28'}]]";
        String format = "page-range-format=\"expanded\"";
        ranged("pages", format, locator, String.format(cite, "page"), "321–328");
        ranged("figures", format, locator, String.format(cite, "figure"), "321–28");
        String page = "<text variable=\"page\"/>";
        for (String range : new String[] {"112-114a|112–114a", "xii-14|xii–14", "5-3|5–3", "A12-B14|A12-B14"}) {
            String[] pair = range.split("\\|", -1);
            String style = String.format(STYLE, "en-US", "", page, "").replace("version=", format + " version=");
            run(pair[0], style, "citation", "'page':'" + pair[0] + "'", pair[1]);
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void whatSetsNamesApartStandsAfterTheTermForOthers() throws IOException {
        String names = "<names variable=\"author\"><name suffix=\"%s\" et-al-min=\"2\" et-al-use-first=\"1\"/></names>"
                + "<text variable=\"title\"/>";
        String two = "'author':[{'family':'Doe'},{'family':'Roe'}],'title':'A'";
        row("a blank", String.format(names, " "), two, "Doe et al. A");
        row("a stop and a blank", String.format(names, ". "), two, "Doe. et al. A");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void wordsThatStandInForNamesAreNotReplacedInTheNextEntry() throws IOException {
        String layout = "<layout><names variable=\"author\"><name/><substitute>%s</substitute></names>"
                + "<text variable=\"volume\" prefix=\", \"/></layout>";
        String dash = "subsequent-author-substitute=\"---\"";
        String works = "'title':'A','volume':'1'|'title':'A','volume':'2'";
        listed(
                "a text",
                dash,
                String.format(layout, "<text value=\"Anon.\"/>"),
                works,
                entries("Anon., 1", "Anon., 2"));
        listed("a title", dash, String.format(layout, "<text variable=\"title\"/>"), works, entries("A, 1", "---, 2"));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void theDelimiterStaysOutsideOfTheQuotationMarksOfASuffix() throws IOException {
        String title = "<text variable=\"title\"/>";
        pair("of the user", ", ", title, "[[{'id':'i0','suffix':', “x”'},{'id':'i1'}]]", "A, “x”, B");
        String quoted = "<text variable=\"title\" quotes=\"true\"/>";
        pair("of the style", ", ", quoted, "[[{'id':'i0'},{'id':'i1'}]]", "“A,” “B”");
        assertThat(actual).isEqualTo(expected);
    }

    private static String two(String item, String issued) {
        String both = String.format(item, "i0", issued) + "," + String.format(item, "i1", issued);
        return "[" + both.replace('\'', '"') + "]";
    }

    private void ranged(String rule, String format, String layout, String cites, String text) throws IOException {
        cited(rule, "in-text\" " + format.substring(0, format.length() - 1), "", "", layout, works(1), cites, text);
    }

    private static String original() {
        return "<text variable=\"original-title\" text-case=\"title\"/>";
    }

    private void forced(String rule, String layout, String text) throws StyleException {
        String xml = String.format(STYLE, "en-US", "", layout, "").replace(" default-locale=\"en-US\"", "");
        Item item = Item.builder(new CitationKey("i0"), ItemType.BOOK)
                .put(TextVariable.TITLE, "a rose")
                .put(TextVariable.ORIGINAL_TITLE, "a rose")
                .build();
        List<Citation> cited = List.of(new Citation(List.of(Cite.of(item.key())), 1));
        Style style = new Style(rule, xml, "");
        expected.put(rule, text);
        actual.put(
                rule,
                new CslProcessor()
                        .format(new Processor.Job(style, "de-DE", List.of(item), cited)).citations().stream()
                                .map(new TextMarkup()::inline)
                                .findFirst()
                                .orElseThrow());
    }

    private void pair(String rule, String delimiter, String layout, String cites, String text) throws IOException {
        cited(rule, "in-text", "", delimiter, layout, works(2), cites, text);
    }

    private static String works(int count) {
        StringBuilder items = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            items.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"i")
                    .append(i)
                    .append("\",\"type\":\"book\",\"title\":\"")
                    .append((char) ('A' + i))
                    .append("\"}");
        }
        return items.append(']').toString();
    }
}
