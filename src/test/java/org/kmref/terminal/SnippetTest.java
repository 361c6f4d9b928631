package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnippetTest {

    private static final String ABSTRACT = "Implementation science has progressed towards increased use of theoretical"
            + " approaches to provide better understanding and explanation of how and why implementation succeeds or"
            + " fails.";

    @Test
    void leavesAShortTextWhole() {
        assertThat(Snippet.around(marked("Making sense", new CharRange(0, 6)), 12))
                .isEqualTo(marked("Making sense", new CharRange(0, 6)));
    }

    @Test
    void showsWhatIsAroundTheFirstHit() {
        assertThat(shown("theoretical", 40)).isEqualTo("…increased use of [theoretical]…");
        assertThat(shown("theoretical", 60))
                .isEqualTo("…towards increased use of [theoretical] approaches to provide…");
    }

    @Test
    void startsAtTheStartWhenTheHitIsNearIt() {
        assertThat(shown("science", 40)).isEqualTo("Implementation [science] has progressed…");
    }

    @Test
    void endsAtTheEndWhenTheHitIsNearIt() {
        assertThat(shown("fails", 40)).isEqualTo("…why implementation succeeds or [fails].");
    }

    @Test
    void startsAtTheStartWhenThereIsNoHit() {
        assertThat(Snippet.around(MarkedText.of(ABSTRACT), 30).text()).isEqualTo("Implementation science has…");
    }

    @Test
    void cutsAHitThatIsWiderThanTheRoom() {
        assertThat(shown("theoretical", 8)).isEqualTo("…[theore]…");
    }

    @Test
    void cutsATextWithoutBlanksAtCharacters() {
        String text = "知識移転研究実践知識移転研究実践";
        assertThat(Snippet.around(marked(text, new CharRange(8, 10)), 12).text())
                .isEqualTo("…実践知識移…");
    }

    @Test
    void isNeverTooWideAndShowsTheHitWhateverTheText() {
        Random random = new Random(7);
        AnyText.texts().filter(text -> !text.isEmpty()).forEach(text -> {
            int start = random.nextInt(text.length());
            List<CharRange> hits = List.of(new CharRange(start, start + 1 + random.nextInt(5)));
            for (int width : new int[] {0, 1, 2, 3, 10, 40}) {
                MarkedText snippet = Snippet.around(MarkedText.of(text).withHits(hits), width);
                assertThat(DisplayWidth.of(snippet.text())).isLessThanOrEqualTo(width);
                assertThat(snippet.text().codePoints()).noneMatch(AnyText::mustNotBeSeen);
                if (width >= 10) {
                    assertThat(snippet.hits()).hasSize(1);
                    CharRange hit = snippet.hits().get(0);
                    assertThat(Printable.line(text).substring(start))
                            .startsWith(snippet.text()
                                    .substring(
                                            hit.start(),
                                            Math.min(hit.end(), snippet.text().length())));
                }
            }
        });
    }

    @Test
    void keepsItalicsWhereTheyAre() {
        MarkedText text = new MarkedText(
                "Growth of Escherichia coli in broth", List.of(new CharRange(30, 35)), List.of(new CharRange(10, 26)));
        assertThat(Snippet.around(text, 20))
                .isEqualTo(
                        new MarkedText("…coli in broth", List.of(new CharRange(9, 14)), List.of(new CharRange(1, 5))));
    }

    private static MarkedText marked(String text, CharRange hit) {
        return MarkedText.of(text).withHits(List.of(hit));
    }

    private static String shown(String word, int width) {
        int start = ABSTRACT.indexOf(word);
        MarkedText snippet = Snippet.around(marked(ABSTRACT, new CharRange(start, start + word.length())), width);
        assertThat(DisplayWidth.of(snippet.text())).isLessThanOrEqualTo(width);
        StringBuilder shown = new StringBuilder(snippet.text());
        shown.insert(snippet.hits().get(0).end(), ']')
                .insert(snippet.hits().get(0).start(), '[');
        return shown.toString();
    }
}
