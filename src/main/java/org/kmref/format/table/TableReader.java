package org.kmref.format.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.Lines;
import org.kmref.format.text.PlainDates;
import org.kmref.format.text.PlainNames;
import org.kmref.model.CitationKey;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** Reads a table with a header row: a column a variable of CSL, or what people and other programs call them. */
public final class TableReader implements ItemReader {

    private final char delimiter;

    public TableReader(char delimiter) {
        this.delimiter = delimiter;
    }

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        String first = lines.next();
        if (first == null || first.isBlank()) {
            sink.problem(
                    Problem.error(file, 0, 0, "has no header row; begin with one such as id,type,title,author,issued"));
            return;
        }
        boolean semicolons = delimiter == ',' && first.indexOf(',') < 0 && first.indexOf(';') >= 0;
        DelimitedText rows = new DelimitedText(lines, semicolons ? ';' : delimiter);
        List<String> header = rows.cells(first);
        if (header.stream().noneMatch(name -> TableColumns.isKnown(name))) {
            sink.problem(Problem.error(
                    file, 1, 1, "no column of the header row is known; name one `title`, `author` or the like"));
            return;
        }
        KeyMaker keys = new KeyMaker();
        for (List<String> cells = rows.next(); cells != null; cells = rows.next()) {
            if (rows.isUnclosed()) {
                sink.problem(
                        Problem.error(file, rows.row(), 1, "a quote opened in this row is never closed; close it"));
            }
            if (cells.size() > header.size()) {
                sink.problem(Problem.warning(
                        file,
                        rows.row(),
                        1,
                        "the row has " + cells.size() + " cells, the header " + header.size()
                                + "; put cells that hold the separator in quotes"));
            }
            sink.item(item(header, cells, rows.row(), file, keys, sink));
        }
    }

    private static Item item(List<String> header, List<String> cells, int row, String file, KeyMaker keys, Sink sink) {
        Item.Builder item = Item.builder(new CitationKey("none"), ItemType.DOCUMENT);
        String key = "";
        Set<String> filled = new HashSet<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            String cell = cells.get(i);
            String column = TableColumns.variable(header.get(i));
            // Of two columns for one variable the first that says something counts.
            if (cell.isBlank() || !filled.add(column)) {
                continue;
            }
            switch (column) {
                case "id" -> key = cell.strip();
                case "type" -> type(cell, item, row, file, sink);
                case "themes" -> item.themes(List.of(cell.strip().split("(?<!\\s)\\s*;\\s*", -1)));
                default -> variable(column, cell, item);
            }
        }
        Item read = item.build();
        return read.toBuilder()
                .key(key.isEmpty() ? keys.made(read) : keys.free(key))
                .build();
    }

    private static void type(String cell, Item.Builder item, int row, String file, Sink sink) {
        String name = cell.strip();
        Optional<ItemType> type = ItemType.of(name);
        String words = TableColumns.letters(name);
        ItemType found = type.orElseGet(() -> switch (words) {
            case "journalarticle", "article" -> ItemType.ARTICLE_JOURNAL;
            case "booksection", "bookchapter" -> ItemType.CHAPTER;
            case "conferencepaper" -> ItemType.PAPER_CONFERENCE;
            case "magazinearticle" -> ItemType.ARTICLE_MAGAZINE;
            case "newspaperarticle" -> ItemType.ARTICLE_NEWSPAPER;
            case "computerprogram" -> ItemType.SOFTWARE;
            case "blogpost" -> ItemType.POST_WEBLOG;
            case "preprint" -> ItemType.ARTICLE;
            case "presentation" -> ItemType.SPEECH;
            case "statute" -> ItemType.LEGISLATION;
            case "film", "videorecording" -> ItemType.MOTION_PICTURE;
            case "webpage" -> ItemType.WEBPAGE;
            case "book" -> ItemType.BOOK;
            case "report" -> ItemType.REPORT;
            case "thesis" -> ItemType.THESIS;
            default -> ItemType.DOCUMENT;
        });
        if (found == ItemType.DOCUMENT && type.isEmpty()) {
            sink.problem(Problem.warning(file, row, 0, "`" + name + "` is no type, read as document; correct it"));
        }
        item.type(found);
    }

    private static void variable(String column, String cell, Item.Builder item) {
        Optional<Variable> variable = Variable.of(column);
        if (variable.isEmpty()) {
            item.extra(column, cell);
        } else if (variable.get() instanceof TextVariable text) {
            item.put(text, cell);
        } else if (variable.get() instanceof NumberVariable number) {
            item.put(number, cell);
        } else if (variable.get() instanceof NameVariable names) {
            item.put(names, PlainNames.read(List.of(cell.split("(?<!\\s)\\s*;\\s*", -1))));
        } else if (variable.get() instanceof DateVariable date) {
            item.put(date, date(cell));
        }
    }

    private static DateValue date(String cell) {
        return Edtf.parse(cell).or(() -> PlainDates.read(cell)).orElseGet(() -> DateValue.literal(cell));
    }
}
