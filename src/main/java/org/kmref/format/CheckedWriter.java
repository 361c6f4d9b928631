package org.kmref.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kmref.format.core.FormatEncoder;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.ItemWriter;
import org.kmref.format.core.Losses;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.RichText;

/**
 * Writes a form and reads it back, to count what it did not carry: whatever a reader of the form would not find again is
 * named, foreseen or not.
 */
final class CheckedWriter implements ItemWriter {

    private static final int AT_ONCE = 500;

    private final FormatEncoder spelling;
    private final ItemReader reader;

    CheckedWriter(FormatEncoder spelling, ItemReader reader) {
        this.spelling = spelling;
        this.reader = reader;
    }

    @Override
    public Losses write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        Losses.Tally tally = new Losses.Tally();
        if (items.size() <= AT_ONCE) {
            String text = spelt(items, options);
            out.append(text);
            check(items, text, options, tally);
            return tally.total();
        }
        spelling.write(fitted(items), options, out);
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            List<Item> some = items.subList(from, Math.min(items.size(), from + AT_ONCE));
            check(some, spelt(some, options), options, tally);
        }
        return tally.total();
    }

    @Override
    public void spell(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        spelling.write(fitted(items), options, out);
    }

    private void check(List<Item> items, String text, WriteOptions options, Losses.Tally tally) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Item> back = reader.read(new ByteArrayInputStream(bytes), "").items();
        if (back.size() == items.size()) {
            for (int i = 0; i < items.size(); i++) {
                FieldLoss.lost(items.get(i), back.get(i)).forEach(tally::add);
            }
        } else if (items.size() == 1) {
            tally.add("id");
        } else {
            // One that runs into the next would make all that follow look lost.
            for (Item item : items) {
                List<Item> one = List.of(item);
                check(one, spelt(one, options), options, tally);
            }
        }
    }

    private String spelt(List<Item> items, WriteOptions options) throws IOException {
        StringBuilder text = new StringBuilder();
        spelling.write(fitted(items), options, text);
        return text.toString();
    }

    // What a form has no words for, no writer of it needs to know.
    private List<Item> fitted(List<Item> items) {
        return items.stream().map(this::fitted).toList();
    }

    private Item fitted(Item item) {
        boolean plain =
                !spelling.hasRichText() && item.texts().values().stream().anyMatch(text -> text.indexOf('<') >= 0);
        boolean ended = !spelling.hasOthers() && item.names().values().stream().anyMatch(Name::goesOn);
        if (!plain && !ended) {
            return item;
        }
        Item.Builder fitted = item.toBuilder();
        if (plain) {
            item.texts().forEach((variable, text) -> fitted.put(variable, RichText.plain(text)));
        }
        if (ended) {
            item.names().forEach((variable, names) -> fitted.put(variable, Name.withoutOthers(names)));
        }
        return fitted.build();
    }
}
