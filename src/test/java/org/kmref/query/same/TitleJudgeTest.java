package org.kmref.query.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

class TitleJudgeTest {
    private static Item.Builder work(String title, String family) {
        return Item.builder(new CitationKey("a"), ItemType.ARTICLE_JOURNAL)
                .put(TextVariable.TITLE, title)
                .put(NameVariable.AUTHOR, List.of(Name.person(family, "Ann")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        The role of evidence in policy,       Breeding habits of the common newt,                    true
        The role of evidence in policy,       The role of evidence in practice,                      true
        The role of evidence in policy,       THE ROLE OF EVIDENCE IN POLICY,                        false
        The role of evidence in policy,       The role of evidence in policy: a review of reviews,   false
        The role of evidence in policy,       Policy papers 7: The role of evidence in policy,       false
        The role of <i>evidence</i>,          The role of evidence,                                  false
        The role of evidence in policy,       '',                                                    false
        Behaviour of organisations,           Behavior of organizations,                             false
        Study of newts: part 1,               Study of newts: part 2,                                true
        """)
    void anotherTitleIsAnotherWork(String yours, String registered, boolean isOther) {
        assertThat(TitleJudge.isOtherWork(
                        work(yours, "Lee").build(), work(registered, "Lee").build()))
                .isEqualTo(isOther);
    }

    @Test
    void aTranslatedTitleOfWhatWasPrintedThereIsTheSameWork() {
        Item german = work("Über die Rolle der Belege", "Lee")
                .put(NumberVariable.VOLUME, "7")
                .put(NumberVariable.PAGE, "12-20")
                .build();
        Item english = work("On the role of evidence", "Lee")
                .put(NumberVariable.VOLUME, "7")
                .put(NumberVariable.PAGE, "12-20")
                .build();
        assertThat(TitleJudge.isOtherWork(german, english)).isFalse();
        assertThat(TitleJudge.isOtherWork(
                        german,
                        english.toBuilder().put(NumberVariable.PAGE, "99").build()))
                .isTrue();
    }

    @Test
    void aTitleAloneFindsWhatHasThisVeryTitleOnceEach() {
        Item one = work("Making sense of theories", "Nilsen")
                .put(TextVariable.DOI, "10.1000/1")
                .build();
        Item again = work("Making sense of theories", "Nilsen")
                .put(TextVariable.DOI, "10.1000/1")
                .build();
        Item other = work("Making sense of theories", "Wye")
                .put(TextVariable.DOI, "10.1000/2")
                .build();
        Item longer = work("Making sense of theories and models", "Nilsen").build();
        assertThat(TitleJudge.ofTitle("Making Sense of Theories.", List.of(longer, one, again)))
                .containsExactly(one);
        assertThat(TitleJudge.ofTitle("Making sense of theories", List.of(one, other)))
                .containsExactly(one, other);
        assertThat(TitleJudge.ofTitle(
                        "Introduction", List.of(work("Introduction", "Lee").build())))
                .isEmpty();
    }
}
