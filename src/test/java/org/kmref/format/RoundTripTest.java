package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.format.core.Losses;
import org.kmref.format.core.ReadItems;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.Item;

/** Holds for every form that is both read and written, over generated works. */
class RoundTripTest {

    private static final int WORKS = 150;

    static Stream<String> bothWays() {
        return Formats.all().stream()
                .filter(format -> format.reader().isPresent() && format.writer().isPresent())
                .map(Format::id);
    }

    @ParameterizedTest
    @MethodSource("bothWays")
    void whatIsReadBackIsWhatWasWrittenButForWhatWasCounted(String form) throws IOException {
        List<Item> items = new RandomItems(42).items(WORKS);
        StringBuilder out = new StringBuilder();
        Losses counted = format(form).writer().orElseThrow().write(items, WriteOptions.of(Works.library()), out);
        ReadItems back = read(form, out.toString());
        assertThat(back.problems()).isEmpty();
        assertThat(back.items()).hasSameSizeAs(items);
        Map<String, Integer> lost = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            FieldLoss.lost(items.get(i), back.items().get(i)).forEach(field -> lost.merge(field, 1, Integer::sum));
        }
        assertThat(lost).isEqualTo(new TreeMap<>(counted.fields()));
    }

    @ParameterizedTest
    @MethodSource("bothWays")
    void whatIsReadBackIsWrittenTheSameByteForByte(String form) throws IOException {
        List<Item> items = new RandomItems(7).items(WORKS);
        String once = write(form, items);
        assertThat(write(form, read(form, once).items())).isEqualTo(once);
    }

    private static Format format(String form) {
        return Formats.byId(form).orElseThrow();
    }

    private static String write(String form, List<Item> items) throws IOException {
        StringBuilder out = new StringBuilder();
        format(form).writer().orElseThrow().write(items, WriteOptions.of(Works.library()), out);
        return out.toString();
    }

    private static ReadItems read(String form, String text) throws IOException {
        return format(form)
                .reader()
                .orElseThrow()
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test");
    }
}
