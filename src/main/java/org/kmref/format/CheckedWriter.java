package org.kmref.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kmref.model.Item;

/**
 * Writes a form and reads it back, to count what it did not carry: whatever a reader of the form would not find again is
 * named, foreseen or not.
 */
final class CheckedWriter implements ItemWriter {

    private static final int AT_ONCE = 500;

    private final Spelling spelling;
    private final ItemReader reader;

    CheckedWriter(Spelling spelling, ItemReader reader) {
        this.spelling = spelling;
        this.reader = reader;
    }

    @Override
    public NotCarried write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        spelling.write(items, options, out);
        NotCarried.Tally tally = new NotCarried.Tally();
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            check(items.subList(from, Math.min(items.size(), from + AT_ONCE)), options, tally);
        }
        return tally.total();
    }

    private void check(List<Item> items, WriteOptions options, NotCarried.Tally tally) throws IOException {
        List<Item> back = readBack(items, options);
        if (back.size() == items.size()) {
            for (int i = 0; i < items.size(); i++) {
                Comparison.lost(items.get(i), back.get(i)).forEach(tally::add);
            }
        } else if (items.size() == 1) {
            tally.add("id");
        } else {
            // One that runs into the next would make all that follow look lost.
            for (Item item : items) {
                check(List.of(item), options, tally);
            }
        }
    }

    private List<Item> readBack(List<Item> items, WriteOptions options) throws IOException {
        StringBuilder text = new StringBuilder();
        spelling.write(items, options, text);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return reader.read(new ByteArrayInputStream(bytes), "").items();
    }
}
