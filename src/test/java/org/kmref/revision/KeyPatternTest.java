package org.kmref.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.FreeKeys;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;

class KeyPatternTest {
    private static final Item WORK = Item.builder(new CitationKey("any"), ItemType.ARTICLE_JOURNAL)
            .put(TextVariable.TITLE, "The art of İmpact")
            .put(TextVariable.CONTAINER_TITLE, "Journal of Health & Policy")
            .put(NameVariable.AUTHOR, List.of(Name.person("Müller-Øst", "Jürgen"), Name.person("Wye", "Lesley")))
            .put(DateVariable.ISSUED, Edtf.parse("2021-03").orElseThrow())
            .build();

    @ParameterizedTest
    @CsvSource({
        "{author}{year}, mullerost2021",
        "{author}:{title}, mullerost:impact",
        "{journal}-{year}, johp-2021",
        "{type}/{year}, articlejournal/2021",
        "x{year}, x2021"
    })
    void aPatternIsFilledInWithLettersAndDigits(String pattern, String key) {
        assertThat(new KeyPattern(pattern).key(WORK, new FreeKeys(List.of())).value())
                .isEqualTo(key);
    }

    @Test
    void whatIsNotKnownIsMadeUpFor() {
        Item body = Item.builder(new CitationKey("any"), ItemType.REPORT)
                .put(NameVariable.AUTHOR, List.of(Name.literal("World Health Organization")))
                .build();
        Item titled = Item.builder(new CitationKey("any"), ItemType.REPORT)
                .put(TextVariable.TITLE, "A an of it")
                .build();
        Item bare = Item.builder(new CitationKey("any"), ItemType.REPORT).build();
        KeyPattern usual = new KeyPattern(KeyPattern.USUAL);
        assertThat(usual.key(body, new FreeKeys(List.of())).value()).isEqualTo("world");
        assertThat(usual.key(titled, new FreeKeys(List.of())).value()).isEqualTo("a");
        assertThat(usual.key(bare, new FreeKeys(List.of())).value()).isEqualTo("ref");
    }

    @ParameterizedTest
    @CsvSource({
        "Достоевский, Преступление и наказание, dostoevskii2021",
        "Παπαδόπουλος, Λόγος, papadopoulos2021",
        "王, Golden age, golden2021",
        "王, 黄金时代, ref2021",
        "'', 黄金时代, ref2021",
    })
    void aNameInOtherLettersIsSpeltInThoseOfAscii(String family, String title, String key) {
        Item.Builder work = Item.builder(new CitationKey("any"), ItemType.BOOK)
                .put(TextVariable.TITLE, title)
                .put(DateVariable.ISSUED, Edtf.parse("2021").orElseThrow());
        if (!family.isEmpty()) {
            work.put(NameVariable.AUTHOR, List.of(Name.person(family, "")));
        }
        assertThat(new KeyPattern(KeyPattern.USUAL)
                        .key(work.build(), new FreeKeys(List.of()))
                        .value())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{author},{year}", "{author} {year}", "{{author}}", "@{author}", "{author}\\{year}"})
    void aPatternWhoseKeysNobodyCanCiteIsRefused(String pattern) {
        assertThatThrownBy(() -> new KeyPattern(pattern)).hasMessageContaining("does not make keys");
    }

    @Test
    void aKeyThatIsTakenGetsLetters() {
        FreeKeys keys = new FreeKeys(List.of());
        Set<CitationKey> taken = new HashSet<>();
        for (int i = 0; i < 29; i++) {
            taken.add(new KeyPattern(KeyPattern.USUAL).key(WORK, keys));
        }
        assertThat(taken)
                .extracting(CitationKey::value)
                .contains("mullerost2021", "mullerost2021a", "mullerost2021z", "mullerost2021aa", "mullerost2021ab");
    }

    @Test
    void aPatternThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new KeyPattern("{autor}"))
                .hasMessage("a pattern of keys has no {autor}; did you mean 'author'?");
        assertThatThrownBy(() -> new KeyPattern("{zzz}"))
                .hasMessage("a pattern of keys has no {zzz}; one of author, year, title, journal, type");
        assertThatThrownBy(() -> new KeyPattern("key"))
                .hasMessage("'key' does not make keys; write a pattern such as {author}{year}");
    }
}
