package org.kmref.document.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.document.manuscript.ManuscriptLayout;
import org.kmref.document.manuscript.ManuscriptLayout.Inclusion;

/** Texts of letters, in which a number stands for the text of that number. */
class ReadingOrderTest {
    @ParameterizedTest
    @CsvSource({
        "ab c,            abc",
        "a1b c,           acb",
        "a1b2c d e,       adbec",
        "a1b c2d e,       acedb",
        "c a0b,           acb",
        "a1b c0d,         acdb",
        "a0b,             ab",
        "a1b1c d,         adbc",
        "a9b c,           abc"
    })
    void oneThatIsIncludedIsReadInItsPlace(String texts, String read) {
        List<String> all = List.of(texts.split(" ", -1));
        List<ManuscriptLayout> layouts =
                all.stream().map(ReadingOrderTest::layout).toList();
        ReadingOrder order = new ReadingOrder(
                layouts,
                all.stream().map(String::length).toList(),
                (part, name) -> Integer.parseInt(name) < all.size()
                        ? OptionalInt.of(Integer.parseInt(name))
                        : OptionalInt.empty());
        record Letter(char letter, int position) {}
        List<Letter> letters = new ArrayList<>();
        for (int part = 0; part < all.size(); part++) {
            for (int at = 0; at < all.get(part).length(); at++) {
                if (Character.isLetter(all.get(part).charAt(at))) {
                    letters.add(new Letter(all.get(part).charAt(at), order.position(part, at)));
                }
            }
        }
        letters.sort(Comparator.comparingInt(Letter::position));
        assertThat(letters).extracting(Letter::position).doesNotHaveDuplicates();
        StringBuilder found = new StringBuilder();
        letters.forEach(letter -> found.append(letter.letter()));
        assertThat(found).hasToString(read);
    }

    private static ManuscriptLayout layout(String text) {
        List<Inclusion> inclusions = new ArrayList<>();
        Matcher number = Pattern.compile("\\d").matcher(text);
        while (number.find()) {
            inclusions.add(new Inclusion(number.start(), number.group()));
        }
        return new ManuscriptLayout(List.of(), List.of(), List.of(), inclusions, text.length());
    }
}
