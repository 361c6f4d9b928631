package org.kmref.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.query.WordPattern.Nearness;
import org.kmref.query.text.Text;

class WordPatternTest {

    /** In the text the places found stand in brackets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "broker | Knowledge [brokers] and [brokering]; a brokerage",
                "coproduction | [Co-production], [co production], [coproductions], co, production",
                "co-production | [Coproduction] or [co-production] or [Co Production]",
                "inform | in form; [in-form], [informed]",
                "obrien | [O’Brien] and [O'Brien]",
                "o'brien | [O’Brien] and [OBrien]",
                "mindline* | [Mindlines], [mind-lines]; mind",
                "*line | a [Mindline], on [line], off-[line]",
                "m*d | [mind] [mad] lead",
                "ÉTUDE | une [étude], d'[études]",
                "étude | [e\u0301tude]",
                "ﬁne | [fine]",
                "知識 | 組織[知識]管理",
                "知識* | 組織[知識]管理",
                "の | 知識[の]共有",
                "か | がき",
                "ความรู้ | การจัดการ[ความรู้]",
                "知识 | 知識",
            })
    void aBareWordFindsItsFormsAndCompounds(String word, String marked) {
        assertThat(marked(WordPattern.of(word, Nearness.STEM, true), marked)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "communities of practice | [Communities of Practice]; community of practice",
                "knowledge brokers | [knowledge brokers], knowledge broker",
                "evidence & policy | [Evidence and policy] or [Evidence & Policy]",
                "co* | cow and [co]",
                "co-design | [codesign] and [co-design] and designs",
            })
    void aPhraseFindsItsWordsAsTheyAre(String phrase, String marked) {
        String text = marked.replace("Evidence and policy", "Evidence — policy");
        assertThat(marked(WordPattern.of(phrase, Nearness.SPELLING, false), text))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nilson | [Nilsen] [Nilson] [Nislon] [Nilsson] Nelsen",
                "co-produktion | [coproduction] and [co-production]",
            })
    void aNearWordFindsWhatOneSlipMakesOfIt(String word, String marked) {
        assertThat(marked(WordPattern.of(word, Nearness.ONE_EDIT, false), marked))
                .isEqualTo(marked);
    }

    @Test
    void namesAreNotInflected() {
        WordPattern williams = WordPattern.of("Williams", Nearness.STEM, true);
        assertThat(williams.isIn(Text.plain("William Smith"))).isFalse();
        assertThat(williams.isIn(Text.prose("William Smith"))).isTrue();
    }

    @Test
    void wordsInARowAreOfOneThingAFieldSays() {
        WordPattern phrase = WordPattern.of("theory practice", Nearness.SPELLING, false);
        assertThat(phrase.isIn(Text.prose("theory, practice"))).isTrue();
        assertThat(phrase.isIn(Text.prose("theory · practice"))).isFalse();
    }

    private static String marked(WordPattern pattern, String marked) {
        String text = marked.replaceAll("[\\[\\]]", "");
        StringBuilder out = new StringBuilder();
        int last = 0;
        for (TextRange place : pattern.places(Text.prose(text))) {
            out.append(text, last, place.start()).append('[');
            out.append(text, place.start(), place.end()).append(']');
            last = place.end();
        }
        return out.append(text.substring(last)).toString();
    }
}
