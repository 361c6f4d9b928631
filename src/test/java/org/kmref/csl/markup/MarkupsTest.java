package org.kmref.csl.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Bibliography.SecondFieldAlign;
import org.kmref.csl.Inline;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.StyledText;
import org.kmref.model.CitationKey;
import org.kmref.model.Unprintable;

class MarkupsTest {
    private static final StyledText ENTRY = new StyledText(List.of(
            new Inline.Block(Display.LEFT_MARGIN, List.of(new Inline.Text("[1]"))),
            new Inline.Block(
                    Display.RIGHT_INLINE,
                    List.of(
                            new Inline.Text("A. B, "),
                            new Inline.Styled(Face.ITALIC, List.of(new Inline.Text("Title"))),
                            new Inline.Text(". "),
                            new Inline.Link(
                                    "https://doi.org/10.1/x_y",
                                    List.of(new Inline.Text("https://doi.org/10.1/x_y")))))));
    private static final Bibliography NUMBERED = new Bibliography(
            List.of(
                    new Bibliography.Entry(new CitationKey("a"), ENTRY),
                    new Bibliography.Entry(new CitationKey("b"), StyledText.of("B"))),
            false,
            SecondFieldAlign.FLUSH,
            1,
            1);

    @Test
    void aNumberedTextBibliographyIsOneEntryALine() {
        assertThat(new TextMarkup().bibliography(NUMBERED)).isEqualTo("[1] A. B, Title. https://doi.org/10.1/x_y\nB\n");
        assertThat(new AnsiMarkup(false).bibliography(NUMBERED))
                .isEqualTo("[1] A. B, \u001b[3mTitle\u001b[23m. https://doi.org/10.1/x_y\nB\n");
        assertThat(new MarkdownMarkup().bibliography(NUMBERED))
                .isEqualTo("\\[1\\] A. B, *Title*. <https://doi.org/10.1/x_y>\n\nB\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "66. x | 66\\. x",
                "# x | \\# x",
                "a*b | a\\*b",
                "snake_case | snake_case",
                "_x_ | \\_x\\_",
                "a <b> & c | a \\<b> & c",
                "&amp; | \\&amp;",
                "- x | \\- x",
            })
    void markdownEscapesOnlyWhatMustBe(String text, String markdown) {
        assertThat(new MarkdownMarkup().inline(StyledText.of(text))).isEqualTo(markdown);
    }

    @Test
    void noFormLetsAControlCharacterThrough() {
        String hostile = "a\u001b[31m\u0007\u007f\u009b\u202e\u2066b\u0000\ud800\ufdd0\uffff\r\nc";
        StyledText text = new StyledText(
                List.of(new Inline.Text(hostile), new Inline.Link("https://x.org/" + hostile, List.of())));
        for (String name : Markups.names()) {
            String written = Markups.named(name).orElseThrow().inline(text);
            assertThat(written.codePoints().filter(c -> c != '\r' && c != '\n' && Unprintable.is(c)))
                    .as(name)
                    .isEmpty();
        }
        assertThat(new AnsiMarkup(false).inline(StyledText.of(hostile))).isEqualTo("a[31mb  c");
    }

    @Test
    void bracesBalanceInLatexAndRtfWhateverTheText() {
        String hostile = "}{\\{}}]#$%^&*_~`<>@\"'|-- \\end{list} é 😀";
        for (String form : List.of("latex", "rtf")) {
            String text = Markups.named(form).orElseThrow().inline(StyledText.of(hostile));
            String unescaped = text.replaceAll("\\\\[{}\\\\]", "");
            assertThat(unescaped.chars().filter(c -> c == '{').count())
                    .as(form)
                    .isEqualTo(unescaped.chars().filter(c -> c == '}').count());
        }
    }
}
