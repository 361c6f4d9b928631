package org.kmref.format.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.kmref.format.plaintext.Splitter.Block;
import org.kmref.format.plaintext.tag.Tagger;

/** Pages in the forms in which lists arrive, and what each reference in them is. */
@NullMarked
class SplitterTest {
    private static final String NILSEN =
            "Nilsen, P. Making sense of implementation theories, models and frameworks. Implementation Science. 10, 53"
                    + " (2015)";
    private static final String WARD =
            "Ward, V. L. Why, whose, what and how? A framework for knowledge mobilisers. Evidence and Policy. 13, 3,"
                    + " 477-497 (2017)";
    private static final String KOLB =
            "Kolb, D. (1976) The Learning Style Inventory: Technical Manual. Boston, MA: McBer & Company.";

    private static final Splitter SPLITTER = new Splitter(new ReferenceTest(new Tagger()));

    private static List<String> texts(String page) {
        return SPLITTER.split(page).stream().map(Block::text).toList();
    }

    @Test
    void numbersOfEveryKindBeginAReference() {
        for (String form : List.of("%d. ", "[%d] ", "(%d) ", "%d) ", "%d.\t")) {
            String page = String.format(form, 1) + NILSEN + "\n" + String.format(form, 2) + WARD + "\n"
                    + String.format(form, 3) + KOLB + "\n";
            assertThat(texts(page)).as(form).containsExactly(NILSEN, WARD, KOLB);
        }
    }

    @Test
    void bulletsEmptyLinesAndIndentsBeginAReference() {
        for (String bullet : List.of("- ", "• ", "* ", "– ", "")) {
            String between = bullet.isEmpty() ? "\n\n" : "\n";
            assertThat(texts(bullet + NILSEN + between + bullet + WARD + between + bullet + KOLB))
                    .as(bullet)
                    .containsExactly(NILSEN, WARD, KOLB);
        }
        String hanging = wrapped(NILSEN, "    ") + wrapped(WARD, "    ") + wrapped(KOLB, "    ");
        assertThat(texts(hanging)).containsExactly(NILSEN, WARD, KOLB);
    }

    private static String wrapped(String text, String indent) {
        int at = text.lastIndexOf(' ', 60);
        return text.substring(0, at) + "\n" + indent + text.substring(at + 1) + "\n";
    }

    @Test
    void oneParagraphMayHoldAllOfThem() {
        assertThat(texts("References 1. " + NILSEN + ". 2. " + WARD + ". 3. " + KOLB))
                .containsExactly(NILSEN + ".", WARD + ".", KOLB);
    }

    @Test
    void whatPagesOfPdfFilesDoToTextIsUndone() {
        String page = "[1] Nilsen, P. Making sense of implemen-\n"
                + "tation theories, models and frame-\n"
                + "works. Implementation Science. 10, 53\n"
                + "(2015)\n"
                + "17\n"
                + "Journal of Lists\n"
                + "[2] Kolb, D. (1976) The Learning Style Inventory: Technical Manual. Boston, MA: McBer &"
                + " Company.";
        assertThat(texts(page.replace("Inventory", "Inven\u00ADtory"))).containsExactly(NILSEN, KOLB);
    }

    @Test
    void aHeadingIsNoReferenceAndIsKept() {
        String page = "Theories and models\n\n- " + NILSEN + "\n\nPeople and places:\n\n- " + WARD + "\n";
        assertThat(SPLITTER.split(page))
                .extracting(Block::heading)
                .containsExactly("Theories and models", "People and places");
        assertThat(SPLITTER.split(page)).extracting(Block::line).containsExactly(3, 7);
    }

    @Test
    void aBookThatNamesNobodyIsAReference() {
        String census = "National Population and Housing Census. Port Moresby: Government of Papua New Guinea, 2014.";
        assertThat(texts(NILSEN + "\n\n" + census + "\n\n" + KOLB)).containsExactly(NILSEN, census, KOLB);
    }

    @Test
    void aLineOfAMegabyteIsNoReference() {
        assertThat(texts("Words and numbers 2015, 1. A. B. ".repeat(32_000))).isEmpty();
    }

    @Test
    void proseHasNoReferences() {
        assertThat(texts("In 2015 we began to meet. People shared what they knew, and wrote down what they had"
                        + " learned.\n\n"
                        + "Nobody is cited here."))
                .isEmpty();
    }
}
