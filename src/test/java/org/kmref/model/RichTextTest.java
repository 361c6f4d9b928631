package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.model.RichText.Part;
import org.kmref.model.RichText.Run;
import org.kmref.model.RichText.Style;
import org.kmref.model.RichText.Styled;
import org.kmref.model.RichText.Words;

class RichTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no tags                                  | no tags
            <i>a</i> b                               | ITALIC(a) b
            <b>a</b>                                 | BOLD(a)
            x<sup>2</sup>                            | xSUPERSCRIPT(2)
            H<sub>2</sub>O                           | HSUBSCRIPT(2)O
            <sc>a</sc>                               | SMALL_CAPS(a)
            <i>a <b>b</b> c</i>                      | ITALIC(a BOLD(b) c)
            <i>a <i>b</i></i>                        | ITALIC(a ITALIC(b))
            <i>a                                     | <i>a
            a</i>                                    | a</i>
            <i>a <b>b</i> c                          | ITALIC(a <b>b) c
            <b><i>a</b>                              | BOLD(<i>a)
            2 < 3 and 4 > 3                          | 2 < 3 and 4 > 3
            <I>a</I>                                 | <I>a</I>
            <em>a</em>                               | <em>a</em>
            <p>a</p>                                 | <p>a</p>
            <i >a</i>                                | <i >a</i>
            <span>a</span>                           | <span>a</span>
            <span class="x">a</span>                 | <span class="x">a</span>
            <span class="nocase"><i>E. coli</i></span> | NO_CASE(ITALIC(E. coli))
            <span  class = 'nocase' >a</span>        | NO_CASE(a)
            <span class="nodecor">a</span>           | NO_DECORATION(a)
            <                                        | <
            <i                                       | <i
            a<i></i>b                                | aITALIC()b
            """)
    void tagsWithPartnersAreReadAndTheRestIsText(String text, String parts) {
        assertThat(described(new RichText(text).parts())).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style=\"font-variant:small-caps;\">",
                "<span style=\"font-variant:small-caps\">",
                "<span style=\"font-variant: small-caps;\">",
                "<span style=\"font-variant: small-caps\">",
                "<span style=\"font-variant : small-caps ; \">",
                "<span style='font-variant: small-caps;'>",
                "<sc>",
            })
    void smallCapitalsHaveManySpellings(String tag) {
        String closer = tag.startsWith("<sc") ? "</sc>" : "</span>";

        assertThat(new RichText("in " + tag + "dna</" + closer.substring(2)).parts())
                .containsExactly(new Words("in "), new Styled(Style.SMALL_CAPS, List.of(new Words("dna"))));
    }

    @ParameterizedTest
    @EnumSource
    void everyStyleReadsItsOwnTags(Style style) {
        assertThat(new RichText(style.open() + "a" + style.close()).parts())
                .containsExactly(new Styled(style, List.of(new Words("a"))));
    }

    @Test
    void plainTextHasNoTags() {
        assertThat(RichText.plain("<i>E. coli</i> and <span class=\"nocase\">DNA</span> < <i>"))
                .isEqualTo("E. coli and DNA < <i>");
    }

    @Test
    void tagsOfSomeStylesCanBeTakenOut() {
        assertThat(new RichText("<span class=\"nocase\"><i>E. coli</i> <sc>x</sc></span> <b>")
                        .without(Set.of(Style.NO_CASE)))
                .isEqualTo("<i>E. coli</i> <span style=\"font-variant:small-caps;\">x</span> <b>");
    }

    @Test
    void runsHaveTheStylesOfAllTagsAboutThem() {
        assertThat(new RichText("a <i>b <b>c</b></i>").runs())
                .containsExactly(
                        new Run("a ", Set.of()),
                        new Run("b ", Set.of(Style.ITALIC)),
                        new Run("c", Set.of(Style.ITALIC, Style.BOLD)));
    }

    @Test
    void bareTextHasNoTagsOfOtherProgramsEither() {
        assertThat(RichText.bare("<i>E. coli</i> in <jats:sub>2</jats:sub><br/>and <em class='x'>more</em>, p < 5 > 4"))
                .isEqualTo("E. coli in 2and more, p < 5 > 4");
    }

    @Test
    void deepAndLongTextCostsLittle() {
        for (String piece : List.of("<i>", "</i>", "<", "<span ", "<i></b>", "<span class=\"nocase\">")) {
            assertThat(RichText.plain(piece.repeat(20_000))).isNotNull();
            assertThat(RichText.bare(piece.repeat(20_000))).isNotNull();
        }
        assertThat(RichText.plain("<i>".repeat(20_000) + "a" + "</i>".repeat(20_000)))
                .contains("a");
    }

    private static String described(List<Part> parts) {
        return parts.stream()
                .map(part -> part instanceof Styled styled
                        ? styled.style() + "(" + described(styled.parts()) + ")"
                        : ((Words) part).text())
                .collect(Collectors.joining());
    }
}
