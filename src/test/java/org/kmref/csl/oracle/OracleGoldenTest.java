package org.kmref.csl.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.csl.oracle.Assignment.WorkList;
import org.kmref.csl.oracle.Texts.Place;
import org.kmref.model.Item;
import org.kmref.model.ItemType;

/** The texts kmref and the reference processor agree on stay as they are. */
class OracleGoldenTest {

    static List<String> styles() {
        return Assignment.STYLES;
    }

    @ParameterizedTest
    @MethodSource("styles")
    void whatTheReferenceProcessorAgreesWithStays(String style) throws IOException {
        Map<String, Map<String, String>> formatted = new HashMap<>();
        for (String locale : Assignment.LOCALES) {
            Map<String, String> texts = formatted.computeIfAbsent(locale, any -> new HashMap<>());
            for (WorkList list : Assignment.LISTS) {
                for (Map.Entry<Place, String> text :
                        Texts.of(list, style, locale).entrySet()) {
                    texts.put(text.getKey().toString(), text.getValue());
                }
            }
        }
        String golden = golden(style);
        String got = golden.lines()
                .map(row -> row.split("\t", -1))
                .flatMap(cells -> List.of(cells[0].split(",")).stream()
                        .map(locale -> row(
                                locale,
                                cells[1],
                                formatted.getOrDefault(locale, Map.of()).getOrDefault(cells[1], "(nothing)"))))
                .collect(Collectors.joining());
        String expected = golden.lines()
                .map(row -> row.split("\t", -1))
                .flatMap(cells -> List.of(cells[0].split(",")).stream().map(locale -> row(locale, cells[1], cells[2])))
                .collect(Collectors.joining());
        assertThat(got).isEqualTo(expected);
    }

    @Test
    void theMixedWorksAreOfEveryType() {
        assertThat(Assignment.LISTS.get(1).items().stream().map(Item::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ItemType.values());
        assertThat(new TreeSet<>(Assignment.STYLES)).containsExactlyElementsOf(Assignment.STYLES);
    }

    private static String row(String locale, String place, String text) {
        return locale + "\t" + place + "\t" + text + "\n";
    }

    private static String golden(String style) throws IOException {
        try (InputStream in = OracleGoldenTest.class.getResourceAsStream("/csl/oracle/agreed/" + style + ".tsv")) {
            assertThat(in).as("the texts of " + style).isNotNull();
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
