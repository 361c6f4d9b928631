package org.kmref.cli.output;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.kmref.format.Formats;
import org.kmref.format.core.ItemWriter;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.terminal.Palette;

/** The forms in which a list of references is shown. */
public final class ItemFormats {
    public static final List<OutputFormat> ALL = FormatChoice.of(Format.class);

    private enum Format {
        TABLE,
        PLAIN,
        KEYS,
        JSON,
        JSONL
    }

    private final Library library;
    private final int width;
    private final Palette palette;
    private final ItemColumns columns;

    ItemFormats(Library library, ItemColumns columns, int width, Palette palette) {
        this.library = library;
        this.columns = columns;
        this.width = width;
        this.palette = palette;
    }

    String write(OutputFormat form, List<Item> items) throws IOException {
        return switch (FormatChoice.format(Format.class, form)) {
            case KEYS -> items.stream().map(item -> item.key() + "\n").collect(Collectors.joining());
            case JSON -> exchange("csl-json", items);
            case JSONL -> exchange("jsonl", items);
            case PLAIN -> columns.table(items).plain(palette);
            case TABLE -> columns.table(items).render(width, palette);
        };
    }

    private String exchange(String format, List<Item> items) throws IOException {
        ItemWriter writer =
                Formats.byId(format).flatMap(known -> known.writer()).orElseThrow();
        StringBuilder out = new StringBuilder();
        writer.write(items, WriteOptions.of(library), out);
        return out.toString();
    }
}
