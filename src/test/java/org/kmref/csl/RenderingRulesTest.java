package org.kmref.csl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Rules of rendering, one a row: what a layout makes of an item, spelt as the official suite spells it. */
class RenderingRulesTest extends RuleTable {

    @Test
    void quotationMarksStandAroundFacesAndTakePunctuationWithinThem() throws IOException {
        String quoted = "<text variable=\"title\" quotes=\"true\" font-style=\"italic\" suffix=\".\"/>";
        row("around a face of the same element", quoted, "'title':'Alpha'", "“<i>Alpha.</i>”");
        row("a mark stays outside", "en-GB", "", quoted, "'title':'Alpha'", "‘<i>Alpha</i>’.");
        row("two full stops are one", "en-GB", "", quoted, "'title':'Alpha.'", "‘<i>Alpha.</i>’");
        row("a comma moves out", "en-GB", "", quoted, "'title':'Alpha,'", "‘<i>Alpha</i>’,.");
        row("within a field it stays", "en-GB", "", quoted, "'title':'An <b>Alpha,</b>'", "‘<i>An <b>Alpha,</b></i>’.");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void facesThatUndoNothingAreWrittenForPositionAndDecorationOnly() throws IOException {
        row("style", "<text variable=\"title\" font-style=\"normal\"/>", "'title':'A'", "A");
        row("weight", "<text variable=\"title\" font-weight=\"normal\"/>", "'title':'A'", "A");
        row(
                "position",
                "<text variable=\"title\" vertical-align=\"baseline\"/>",
                "'title':'A'",
                "<span style=\"baseline\">A</span>");
        row(
                "decoration",
                "<text variable=\"title\" text-decoration=\"none\"/>",
                "'title':'A'",
                "<span style=\"text-decoration:none;\">A</span>");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void eachNameHasTheLookOfTheNameElement() throws IOException {
        String two = "'author':[{'family':'Doe','given':'J'},{'literal':'ACME'}]";
        row(
                "each for itself",
                "<names variable=\"author\"><name font-style=\"italic\" prefix=\"[\" suffix=\"]\"/></names>",
                two,
                "[<i>J Doe</i>], <i>ACME</i>");
        row(
                "the family part of a literal has no affixes",
                "<names variable=\"author\"><name><name-part name=\"family\" prefix=\"[\" suffix=\"]\"/></name></names>",
                two,
                "J [Doe], ACME");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aPartOfALocalizedDateMayBringItsOwnAffixes() throws IOException {
        row(
                "year in brackets",
                "<date variable=\"issued\" form=\"text\"><date-part name=\"year\" prefix=\"[\" suffix=\"]\"/></date>",
                "'issued':{'date-parts':[[2001,5,7]]}",
                "May 7, [2001]");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aFirstCiteThatShowsNothingIsSaidToAndLaterOnesAreLeftOut() throws IOException {
        String error = "[CSL STYLE ERROR: reference with no printed form.]";
        String title = "<text variable=\"title\"/>";
        String around = "prefix=\"(\" suffix=\")\" delimiter=\"; \"";
        row("alone", "en-US", around, title, "", "(" + error + ")");
        row("first", "en-US", around, title, "|'title':'A'", "(" + error + "; A)");
        row("later", "en-US", around, title, "'title':'A'|", "(A)");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void theFirstElementOfALayoutStandsInTheMargin() throws IOException {
        String attributes = "second-field-align=\"flush\"";
        String layout =
                "<layout prefix=\"[\" suffix=\"]\"><text variable=\"volume\" suffix=\" \"/><text variable=\"title\"/></layout>";
        String body = "<div class=\"csl-bib-body\">\n  <div class=\"csl-entry\">%s</div>\n</div>";
        listed(
                "both",
                attributes,
                layout,
                "'volume':'1','title':'A'",
                String.format(
                        body,
                        "\n    <div class=\"csl-left-margin\">[1 </div><div class=\"csl-right-inline\">A]</div>\n  "));
        listed(
                "the first alone",
                attributes,
                layout.replace(" suffix=\" \"", ""),
                "'volume':'1'",
                String.format(body, "\n    <div class=\"csl-left-margin\">[1]</div>"));
        listed(
                "without the first",
                attributes,
                layout,
                "'title':'A'",
                String.format(body, "<div class=\"csl-right-inline\">[A]</div>\n  "));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void numbersTakeTheirFormsWhateverTheVariable() throws IOException {
        row("pages", "<number variable=\"page\" form=\"ordinal\"/>", "'page':'2-4'", "2nd–4th");
        row("pages as they are", "<number variable=\"page\"/>", "'page':'2-4'", "2–4");
        row("a range within a list", "<text variable=\"volume\"/>", "'volume':'1, 3, 5-7'", "1, 3, 5–7");
        row("Roman numerals", "<text variable=\"volume\"/>", "'volume':'I-IV'", "I–IV");
        String numeric =
                "<choose><if is-numeric=\"volume\"><text value=\"yes\"/></if><else><text value=\"no\"/></else></choose>";
        row("small Roman numerals are numbers", numeric, "'volume':'iv'", "yes");
        row("capitals are not", numeric, "'volume':'IV'", "no");
        String label = "<label variable=\"number-of-pages\" form=\"short\"/>";
        row("more than one page", label, "'number-of-pages':'12a'", "pp.");
        row("one page", label, "'number-of-pages':'1'", "p.");
        String ordinal = "<number variable=\"chapter-number\" form=\"%s\"/>";
        String chapter = "'chapter-number':'2'";
        row("ordinals of gender only", "ca-AD", "", String.format(ordinal, "ordinal"), chapter, "2a");
        row("long ordinals of gender only", "ca-AD", "", String.format(ordinal, "long-ordinal"), chapter, "segona");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void compoundsAndLettersKeepTheirCaseRules() throws IOException {
        String title = "<text variable=\"title\" text-case=\"title\"/>";
        row(
                "a compound begins high",
                title,
                "'title':'the off-line state-of-the-art'",
                "The Off-Line State-of-the-Art");
        row("the last word is high", title, "'title':'a one-off'", "A One-Off");
        row("a letter is not a word", title, "'title':'one and/or a, i.e. x'", "One and/or a, i.e. x");
        row("Greek letters", title, "'title':'the β-carotine of α'", "The β-Carotine of α");
        String all = "<text variable=\"title\" text-case=\"capitalize-all\"/>";
        row("parts of compounds", all, "'title':'e-mail: a/b-testing'", "E-Mail: A/B-Testing");
        String sentence = "<text variable=\"title\" text-case=\"sentence\"/>";
        row("sentence", sentence, "'title':'Self-Help: The U.S. And/Or'", "Self-help: the u.s. and/or");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void namesStandAsTheirLanguageAndTheirOrderHaveIt() throws IOException {
        String two = "'author':[{'family':'Doe','given':'J'},{'family':'Roe','given':'A'}]";
        String and = "<names variable=\"author\"><name and=\"text\"/></names>";
        row("Chinese closes up", "zh-CN", "", and, two, "J Doe和A Roe");
        row("Russian does not", "ru-RU", "", and, two, "J Doe и A Roe");
        String sorted = "<names variable=\"author\"><name form=\"short\" name-as-sort-order=\"all\"/></names>";
        row("a particle follows", sorted, "'author':[{'family':'van der Vlist','given':'E'}]", "Vlist, van der");
        String initials = "<names variable=\"author\"><name initialize-with=\". \"/></names>";
        row(
                "no letter of case",
                initials,
                "'author':[{'family':'Doe','given':'ʻAbd al-Raḥmān'}]",
                "ʻAbd al-Raḥmān Doe");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void onlyNumbersAloneCollapse() throws IOException {
        String collapsing = STYLE.replace("<citation>", "<citation collapse=\"citation-number\">");
        String number = "<text variable=\"citation-number\" prefix=\"[\" suffix=\"]\"/>";
        String around = "delimiter=\", \"";
        String three = "'title':'A'|'title':'B'|'title':'C'";
        run("alone", String.format(collapsing, "en-US", around, number, ""), "citation", three, "[1]–[3]");
        run(
                "with a title",
                String.format(collapsing, "en-US", around, number + "<text variable=\"title\"/>", ""),
                "citation",
                three,
                "[1]A, [2]B, [3]C");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aTermThatAnEntryBeginsWithIsCapital() throws IOException {
        String body = "<div class=\"csl-bib-body\">\n  <div class=\"csl-entry\">%s</div>\n</div>";
        String entry = "<layout>%s<text variable=\"title\" prefix=\" \"/></layout>";
        String in = "<text term=\"in\"/>";
        String title = "'title':'A'";
        listed("alone", "", String.format(entry, in), title, String.format(body, "In A"));
        listed(
                "within a group",
                "",
                String.format(entry, "<group prefix=\"(\" suffix=\")\">" + in + "</group>"),
                title,
                String.format(body, "(In) A"));
        listed(
                "unless its case is said",
                "",
                String.format(entry, "<text term=\"in\" text-case=\"lowercase\"/>"),
                title,
                String.format(body, "in A"));
        listed(
                "after names, be they absent",
                "",
                String.format(entry, "<group><names variable=\"author\"/></group>" + in),
                title,
                String.format(body, "In A"));
        listed(
                "in place of names",
                "",
                String.format(
                        entry,
                        "<names variable=\"author\"><substitute><text term=\"anonymous\"/></substitute></names>"),
                title,
                String.format(body, "Anonymous A"));
        row("not in a citation in the text", in + "<text variable=\"title\" prefix=\" \"/>", title, "in A");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void authorsAreSubstitutedWhereTheyLeadAndAreTheSamePeople() throws IOException {
        String attributes = "subsequent-author-substitute=\"---\"";
        String names = "<names variable=\"author\"><name form=\"short\"/></names>";
        String body =
                "<div class=\"csl-bib-body\">\n  <div class=\"csl-entry\">%s</div>\n  <div class=\"csl-entry\">%s</div>\n</div>";
        String doe = "'author':[{'family':'Doe','given':'J'}],'title':'A'";
        String other = doe.replace("'J'", "'K'");
        listed(
                "the same",
                attributes,
                "<layout>" + names + "</layout>",
                doe + "|" + doe,
                String.format(body, "Doe", "---"));
        listed(
                "a namesake",
                attributes,
                "<layout>" + names + "</layout>",
                doe + "|" + other,
                String.format(body, "Doe", "Doe"));
        listed(
                "after other text",
                attributes,
                "<layout><text variable=\"title\" suffix=\" \"/>" + names + "</layout>",
                doe + "|" + doe,
                String.format(body, "A Doe", "A Doe"));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aCitationLabelHasAYearEvenWithoutADate() throws IOException {
        row("no date", "<text variable=\"citation-label\"/>", "'author':[{'family':'Doe','given':'J'}]", "Doe00");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aNumberedListHasNoGap() throws IOException {
        String items = "'title':'A'|'note':'private'|'title':'C'";
        String number = "<text variable=\"citation-number\" prefix=\"[\" suffix=\"]\"/>";
        String title = "<text variable=\"title\"/>";
        String choice =
                "<layout><choose><if variable=\"title\"><group delimiter=\" \">%s</group></if></choose></layout>";
        String list = "<div class=\"csl-bib-body\">\n  <div class=\"csl-entry\">%s</div>\n</div>";
        String between = "</div>\n  <div class=\"csl-entry\">";
        String none = "[CSL STYLE ERROR: reference with no printed form.]";
        listed(
                "what the style shows nothing of stands at its number",
                "",
                String.format(choice, number + title),
                items,
                String.format(list, "[1] A" + between + "[2] " + none + between + "[3] C"));
        listed(
                "without numbers it is left out",
                "",
                String.format(choice, title),
                items,
                String.format(list, "A" + between + "C"));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aSpaceThatBeginsTheFirstBlockStandsBeforeIt() throws IOException {
        listed(
                "the margin begins with its words",
                "",
                "<layout><text variable=\"title\" display=\"left-margin\" prefix=\" \"/>"
                        + "<text variable=\"title\" display=\"right-inline\"/></layout>",
                "'title':'A'",
                "<div class=\"csl-bib-body\">\n  <div class=\"csl-entry\"> \n    <div class=\"csl-left-margin\">A</div>"
                        + "<div class=\"csl-right-inline\">A</div>\n  </div>\n</div>");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aMacroSortsByWhatItShowsWhereItIsCalled() throws IOException {
        String author = "<macro name=\"who\"><names variable=\"author\"><name form=\"short\"/><substitute>"
                + "<choose><if type=\"book\"><text term=\"anonymous\"/></if></choose></substitute></names></macro>";
        String list = "<bibliography><sort><key macro=\"who\"/><key variable=\"title\"/></sort>"
                + "<layout delimiter=\": \"><text macro=\"who\" suffix=\": \"/><text variable=\"title\"/></layout></bibliography>";
        run(
                "a term alone is left out, and no key",
                String.format(STYLE, "en-US", "", "<text variable=\"title\"/>", author + list),
                "bibliography",
                "'title':'A'|'title':'Z','author':[{'family':'Zola'}]",
                "<div class=\"csl-bib-body\">\n  <div class=\"csl-entry\">Zola: Z</div>\n"
                        + "  <div class=\"csl-entry\">A</div>\n</div>");
        assertThat(actual).isEqualTo(expected);
    }
}
