package org.kmref.csl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Rules on what an entry shows as a whole: groups left out, what stands in for names, and the order of entries. */
class WholeTextRulesTest extends RuleTable {

    private static final String NO_DATE = "<text term=\"no date\" form=\"short\"/>";

    @Test
    void aGroupIsLeftOutOnlyForVariablesThatItCalls() throws IOException {
        String volume = "<group><choose><if is-numeric=\"volume\"><number variable=\"volume\"/></if></choose></group>";
        String choosing = "<text variable=\"title\"/><group prefix=\", \"><text value=\"s.d.\"/>" + volume + "</group>";
        row("a choice that shows nothing calls nothing", choosing, "'title':'Alpha'", "Alpha, s.d.");
        row("a choice that shows something", choosing, "'title':'Alpha','volume':'3'", "Alpha, s.d.3");
        String called = "<text variable=\"title\"/><group prefix=\", \"><text term=\"in\"/><group>"
                + "<text variable=\"volume\"/></group></group>";
        row("an empty variable in a group within", called, "'title':'Alpha'", "Alpha");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aDateInWordsStandsWhereTheYearWould() throws IOException {
        String words = "'title':'Alpha','issued':{'literal':'Summer of Love'}";
        String year = "<date variable=\"issued\"><date-part name=\"year\"/></date>";
        String day = "<date variable=\"issued\"><date-part name=\"month\" prefix=\", \"/></date>";
        row("the year, then the month", year + day, words, "Summer of Love");
        row("the month alone", "<text variable=\"title\"/>" + day, words, "Alpha");
        row(
                "the year in the label and in the entry",
                year + "<text variable=\"title\" prefix=\": \" suffix=\", \"/>" + year,
                words,
                "Summer of Love: Alpha, Summer of Love");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aShorthandInASubstituteTakesAllOfTheNamesItStandsInFor() throws IOException {
        String names =
                "<names variable=\"author\" %s><name/><label prefix=\" (\" suffix=\")\"/><substitute>%s</substitute></names>";
        String editor = "'editor':[{'family':'Doe','given':'J'}]";
        String shorthand = "<names variable=\"editor\" suffix=\"!\"/>";
        row("its own suffix does not hold", String.format(names, "", shorthand), editor, "J Doe (editor)");
        row("the suffix of the names", String.format(names, "suffix=\" X\"", shorthand), editor, "J Doe (editor) X");
        String own = "<names variable=\"editor\" suffix=\"!\"><name/></names>";
        row("with children of its own", String.format(names, "suffix=\" X\"", own), editor, "J Doe!");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aTermThatBeginsAnEntryHasACapital() throws IOException {
        listed(
                "after its number",
                "",
                "<layout><text variable=\"citation-number\" suffix=\". \"/>" + NO_DATE + "</layout>",
                "",
                entries("1. N.d."));
        String author =
                "<group><names variable=\"author\"><substitute><text term=\"anonymous\"/></substitute></names></group>";
        listed("after a group that is left out", "", "<layout>" + author + NO_DATE + "</layout>", "", entries("N.d."));
        listed(
                "after other words",
                "",
                "<layout><text value=\"in \"/>" + NO_DATE + "</layout>",
                "",
                entries("in n.d."));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aColonStaysAfterAQuestionInQuotationMarks() throws IOException {
        String quoted = "<text variable=\"title\" quotes=\"true\" suffix=\"%s\"/><text variable=\"publisher\"/>";
        String question = "'title':'Why?','publisher':'P'";
        row("a colon outside", "en-GB", "", String.format(quoted, ": "), question, "‘Why?’: P");
        row("a full stop", "en-GB", "", String.format(quoted, ". "), question, "‘Why?’ P");
        row("two colons", "en-GB", "", String.format(quoted, ": "), "'title':'Why:','publisher':'P'", "‘Why’: P");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aCharacterEscapedTwiceInAStyleIsThatCharacter() throws IOException {
        String title = "<text variable=\"title\" prefix=\"%s\"/>";
        row("decimal", String.format(title, "&amp;#8212;&amp;#8212;"), "'title':'A'", "——A");
        row("hexadecimal", String.format(title, "&amp;#x2014;"), "'title':'A'", "—A");
        row("a line break", String.format(title, "a&amp;#10;"), "'title':'A'", "a A");
        row("beyond Unicode", String.format(title, "a&amp;#9999999;"), "'title':'A'", "a A");
        row("an ampersand", String.format(title, "&amp;"), "'title':'A'", "&#38;A");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aPrefixANumberAndASuffixAreNumericAndNoMore() throws IOException {
        String layout =
                "<choose><if is-numeric=\"number\"><text value=\"numeric\"/></if><else><text value=\"not\"/></else></choose>";
        for (String numeric : new String[] {"L2d", "1a2", "12A3", "123e4567", "2016/679", "9,367,592", "S1, S2"}) {
            row(numeric, layout, "'number':'" + numeric + "'", "numeric");
        }
        for (String name : new String[] {"EP1808414A1", "R2D2", "Suppl 2", "10.1"}) {
            row(name, layout, "'number':'" + name + "'", "not");
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void noNamesCountAsZeroInASortKey() throws IOException {
        String style = "<sort><key macro=\"count\"/></sort><layout><text variable=\"title\"/></layout>";
        String count = "<macro name=\"count\"><names variable=\"author\"><name form=\"count\"/></names></macro>";
        String two = "'title':'Two','author':[{'family':'A'},{'family':'B'}]";
        sorted("the fewest first", count, style, two + "|'title':'None'", entries("None", "Two"));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aMacroOfDatesSortsByTheYearWhereverItStands() throws IOException {
        String month = "<date variable=\"issued\"><date-part name=\"month\"/></date>";
        String year = "<date variable=\"issued\"><date-part name=\"year\"/></date>";
        String macro = "<macro name=\"date\"><group delimiter=\", \">" + month + year + "</group></macro>";
        String style = "<sort><key macro=\"date\"/></sort><layout><text variable=\"title\"/></layout>";
        String items = "'title':'C','issued':{'date-parts':[[2001,1]]}|'title':'A','issued':{'date-parts':[[1967]]}"
                + "|'title':'B','issued':{'date-parts':[[1999,12]]}|'title':'D','issued':{'date-parts':[[2001,11]]}";
        sorted("by year, then month", macro, style, items, entries("A", "B", "C", "D"));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aSpaceGoesBeforeLettersEvenWhereTheMarkBeforeItDoesNotCount() throws IOException {
        String style = "<sort><key variable=\"title\"/></sort><layout><text variable=\"title\"/></layout>";
        String items = "'title':'“Zoo”'|'title':'Alpha'|'title':': Beta'|'title':'(Gamma)'";
        String ordered = entries(": Beta", "Alpha", "(Gamma)", "“Zoo”");
        sorted("in English", "", style, items, ordered);
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void labelsAreMadeAsReferenceManagersMakeThem() throws IOException {
        String label = "<text variable=\"citation-label\"/>";
        String year = ",'issued':{'date-parts':[[2018]]}";
        row("no article", label, "'author':[{'literal':'The Beatles'}]" + year, "Beat18");
        row("no digits", label, "'author':[{'literal':'3M Corp'}]" + year, "Mcor18");
        row(
                "of the title where no letter counts",
                label,
                "'title':'在校大学生','author':[{'literal':'徐丹丹'}]" + year,
                "在校大学18");
        row("Cyrillic", label, "'author':[{'family':'Достоевский','given':'Ф'}]" + year, "Дост18");
        row("Hebrew but for vav", label, "'author':[{'family':'דרוקמן','given':'י'}]" + year, "דרקמ18");
        assertThat(actual).isEqualTo(expected);
    }
}
