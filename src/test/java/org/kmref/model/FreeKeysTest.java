package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FreeKeysTest {
    @Test
    void aKeyThatIsTakenGetsTheFirstLettersThatAreFree() {
        FreeKeys keys = new FreeKeys(List.of(item("a"), item("ab")));
        assertThat(List.of(free(keys, "a"), free(keys, "a"), free(keys, "b"), free(keys, "b")))
                .containsExactly("aa", "ac", "b", "ba");
        keys.take(new CitationKey("ad"));
        assertThat(free(keys, "a")).isEqualTo("ae");
    }

    // Each begun again from the first letter would be as many steps as the square of them.
    @Test
    @Timeout(300)
    void manyOfTheSameKeyTakeNoLongerThanManyOthers() {
        FreeKeys keys = new FreeKeys(List.of());
        String last = "";
        for (int i = 0; i < 500_000; i++) {
            last = free(keys, "a");
        }
        assertThat(last).isEqualTo("aabkps");
    }

    private static String free(FreeKeys keys, String wanted) {
        return keys.free(new CitationKey(wanted)).value();
    }

    private static Item item(String key) {
        return Item.builder(new CitationKey(key), ItemType.BOOK).build();
    }
}
