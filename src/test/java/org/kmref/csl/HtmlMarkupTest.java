package org.kmref.csl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kmref.model.CitationKey;

class HtmlMarkupTest {

    private static final Inline TEXT = new Inline.Text("a");

    @Test
    void everyFaceHasItsOwnTags() {
        StringBuilder all = new StringBuilder();
        for (Inline.Face face : Inline.Face.values()) {
            all.append(new HtmlMarkup().inline(new StyledText(List.of(new Inline.Styled(face, List.of(TEXT))))))
                    .append('\n');
        }

        assertThat(all).hasToString("""
                <i>a</i>
                <em>a</em>
                <span style="font-style:normal;">a</span>
                <b>a</b>
                <span style="font-weight:lighter;">a</span>
                <span style="font-weight:normal;">a</span>
                <span style="font-variant:small-caps;">a</span>
                <span style="font-variant:normal;">a</span>
                <span style="text-decoration:underline;">a</span>
                <span style="text-decoration:none;">a</span>
                <sup>a</sup>
                <sub>a</sub>
                <span style="baseline">a</span>
                """);
    }

    @Test
    void whatXmlWouldMisreadIsEscapedAndWhatItForbidsIsLeftOut() {
        assertThat(new HtmlMarkup().inline(StyledText.of("<a> & \"b\"\u0007\uFFFF\t'c'")))
                .isEqualTo("&#60;a&#62; &#38; \"b\"\t'c'");
    }

    @Test
    void aLinkIsSpeltOnlyWhereLinksAreWanted() {
        StyledText text = new StyledText(List.of(new Inline.Link("https://example.org/?a&b=\"c\"", List.of(TEXT))));

        assertThat(new HtmlMarkup().inline(text))
                .isEqualTo("<a href=\"https://example.org/?a&#38;b=&#34;c&#34;\">a</a>");
        assertThat(new HtmlMarkup(false).inline(text)).isEqualTo("a");
    }

    @Test
    void aBibliographyIsABodyOfEntriesWithTheirBlocks() {
        StyledText entry = new StyledText(List.of(
                new Inline.Block(Inline.Display.BLOCK, List.of(TEXT)),
                new Inline.Block(Inline.Display.LEFT_MARGIN, List.of(TEXT)),
                new Inline.Block(Inline.Display.RIGHT_INLINE, List.of(TEXT)),
                new Inline.Block(Inline.Display.INDENT, List.of(TEXT))));
        Bibliography list = new Bibliography(
                List.of(new Bibliography.Entry(new CitationKey("k"), entry)),
                false,
                Bibliography.SecondFieldAlign.NONE,
                1,
                1);

        assertThat(new HtmlMarkup().bibliography(list))
                .isEqualTo("<div class=\"csl-bib-body\">\n"
                        + "  <div class=\"csl-entry\">\n\n    <div class=\"csl-block\">a</div>\n"
                        + "\n    <div class=\"csl-left-margin\">a</div><div class=\"csl-right-inline\">a</div>\n  "
                        + "<div class=\"csl-indent\">a</div>\n  </div>\n"
                        + "</div>\n");
    }
}
