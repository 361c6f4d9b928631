package org.kmref.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kmref.cli.session.UsageException;
import org.kmref.document.Links;
import org.kmref.document.Summary;
import org.kmref.document.TerminalText;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Nearest;
import org.kmref.model.RichText;
import org.kmref.query.Field;
import org.kmref.query.FieldCatalogue;
import org.kmref.terminal.Cell;
import org.kmref.terminal.Column;
import org.kmref.terminal.MarkedText;
import org.kmref.terminal.Role;
import org.kmref.terminal.Table;

/** The columns of a table of references: the usual four, or fields of the query language. */
final class ItemColumns {
    /** Who made it, as a citation says it: authors, else editors or others. */
    static final String BY = "by";

    private static final List<String> USUAL = List.of("key", "year", BY, "title");

    private final Library library;
    private final List<ItemColumn> columns = new ArrayList<>();

    /** What one column shows; no field for {@link #BY}. */
    private record ItemColumn(String name, Optional<Field> field) {}

    private ItemColumns(Library library) {
        this.library = library;
    }

    /** Returns the usual columns. */
    static ItemColumns usual(Library library) {
        return of(USUAL, library);
    }

    /**
     * Returns the columns of a list such as {@code key,year,themes,title}.
     *
     * @throws UsageException when there is no such field
     */
    static ItemColumns of(String written, Library library) {
        List<String> names = new ArrayList<>();
        for (String name : written.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        if (names.isEmpty()) {
            throw new UsageException("--columns names no column; write such as --columns key,year,themes,title");
        }
        return of(names, library);
    }

    private static ItemColumns of(List<String> names, Library library) {
        ItemColumns columns = new ItemColumns(library);
        FieldCatalogue fields = new FieldCatalogue(library);
        for (String name : names) {
            Optional<Field> field = fields.find(name).filter(known -> known.type() != Field.Type.ANY);
            if (field.isEmpty() && !name.equals(BY)) {
                String question = Nearest.question(name, names(fields));
                throw new UsageException("there is no column '" + name + "'; "
                        + (question.isEmpty() ? "kmref help query lists the fields" : question));
            }
            columns.columns.add(new ItemColumn(name, field));
        }
        return columns;
    }

    private static List<String> names(FieldCatalogue fields) {
        List<String> names = new ArrayList<>(fields.names());
        names.remove(Field.ANY.name());
        names.add(BY);
        return names;
    }

    /** Returns a table without rows. */
    Table empty() {
        return new Table(columns.stream().map(ItemColumns::column).toList());
    }

    /** Returns the references, a row each. */
    Table table(List<Item> items) {
        Table table = empty();
        addTo(table, items);
        return table;
    }

    void addTo(Table table, List<Item> items) {
        for (Item item : items) {
            table.linkedRow(columns.stream().map(column -> cell(column, item)).toList());
        }
    }

    private static Column column(ItemColumn column) {
        String header = column.name().toUpperCase(Locale.ROOT);
        if (column.field().isEmpty()) {
            return Column.truncated(header, 14, 1).givingWayLast();
        }
        Field field = column.field().get();
        return switch (field.type()) {
            case ID -> field.name().equals("key") ? Column.whole(header).as(Role.KEY) : Column.whole(header);
            case TYPE -> Column.whole(header);
            case YEAR, DATE, NUMBER -> Column.truncated(header, 4, 1).givingWayLast();
            case NAME -> Column.truncated(header, 14, 1).givingWayLast();
            case THEME, OTHER -> Column.listed(header, 2);
            case KEYWORD -> Column.wrapped(header, 14, 2);
            case TEXT, ANY -> text(header, field);
        };
    }

    // What an address leads to cannot be read off a part of it.
    private static Column text(String header, Field field) {
        return switch (field.name()) {
            case "title" -> Column.truncated(header, 16, 6).as(Role.TITLE);
            case "url" -> Column.whole(header);
            default -> Column.truncated(header, 12, 3);
        };
    }

    private Cell cell(ItemColumn column, Item item) {
        if (column.field().isEmpty()) {
            return Cell.of(MarkedText.of(Summary.creators(item)));
        }
        Field field = column.field().get();
        MarkedText text = text(field, item);
        return new Cell(text, Links.of(field.name(), text.text()));
    }

    private MarkedText text(Field field, Item item) {
        return switch (field.type()) {
            case YEAR -> MarkedText.of(Summary.year(item));
            case NAME -> MarkedText.of(Summary.names(field.names(item)));
            // Of a text that has a short form, one is enough.
            case TEXT ->
                TerminalText.of(field.values(item, library).stream().findFirst().orElse(""));
            case ANY, KEYWORD, DATE, NUMBER, ID, TYPE, THEME, OTHER ->
                MarkedText.of(field.values(item, library).stream()
                        .map(RichText::plain)
                        .collect(Collectors.joining(", ")));
        };
    }
}
