package org.kmref.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.Variable;
import org.kmref.query.text.Folding;

/**
 * The orders of {@code --sort}: {@code FIELD}, {@code FIELD:desc} or {@code -FIELD}, any field; names by family, dates by date, numbers by
 * number, themes as in the list, all else by the alphabet. What lacks the field, or has a text in place of a date or
 * number, comes last either way; in a field of the list's own, where either may be meant, texts come behind numbers.
 */
public final class Order {
    private static final List<String> DIRECTIONS = List.of("asc", "desc");

    private Order() {}

    /** Returns the fields one may sort by. */
    public static List<String> names(Library library) {
        List<String> names = new ArrayList<>(new FieldCatalogue(library).names());
        names.remove(Field.ANY.name());
        return names;
    }

    /** Returns the order so written, or absent where there is no such field or direction. */
    public static Optional<Comparator<Item>> of(String written, Library library) {
        if (written.startsWith("-")) {
            return written.indexOf(':') < 0 ? of(written.substring(1) + ":desc", library) : Optional.empty();
        }
        int colon = written.indexOf(':');
        String direction = colon < 0 ? "asc" : written.substring(colon + 1);
        if (!DIRECTIONS.contains(direction)) {
            return Optional.empty();
        }
        return new FieldCatalogue(library)
                .find(colon < 0 ? written : written.substring(0, colon))
                .filter(field -> field.type() != Field.Type.ANY)
                .map(field -> {
                    Comparator<Item> order = by(field, library);
                    return Comparator.comparing((Item item) -> isMissing(field, item, library))
                            .thenComparing(item -> isTextAmongNumbers(field, item, library))
                            .thenComparing(direction.equals("desc") ? order.reversed() : order);
                });
    }

    /** Returns the same order written the other way round. */
    public static String turned(String written) {
        if (written.startsWith("-")) {
            return written.substring(1);
        }
        if (written.endsWith(":desc")) {
            return written.substring(0, written.length() - ":desc".length());
        }
        return written.endsWith(":asc")
                ? written.substring(0, written.length() - "asc".length()) + "desc"
                : "-" + written;
    }

    private static Comparator<Item> by(Field field, Library library) {
        return switch (field.type()) {
            case NAME ->
                Comparator.<Item, String>comparing(item -> names(field, item))
                        .thenComparing(item -> date(DateVariable.ISSUED, item));
            case YEAR, DATE -> Comparator.comparing(item -> date(variable(field), item));
            case NUMBER ->
                Comparator.<Item>comparingDouble(item -> number(first(field, item, library)))
                        .thenComparing(item -> isMissing(field, item, library) ? "" : first(field, item, library));
            case THEME -> Comparator.comparingInt(item -> theme(item, library));
            // By the letter: a and A are two keys, and there are no words in them.
            case ID -> Comparator.comparing(item -> first(field, item, library));
            case OTHER ->
                Comparator.<Item>comparingDouble(item -> whole(first(field, item, library)))
                        .thenComparing(item -> Folding.fold(first(field, item, library)));
            case ANY, TEXT, KEYWORD, TYPE -> Comparator.comparing(item -> Folding.fold(first(field, item, library)));
        };
    }

    private static boolean isMissing(Field field, Item item, Library library) {
        return switch (field.type()) {
            case DATE -> item.date(variable(field)).flatMap(Order::begins).isEmpty();
            case NUMBER ->
                Comparison.Numbers.leading(first(field, item, library)).isEmpty();
            case NAME ->
                field.name().equals("author")
                        ? item.creators().isEmpty()
                        : field.names(item).isEmpty();
            case ANY, TEXT, KEYWORD, YEAR, ID, TYPE, THEME, OTHER ->
                field.values(item, library).isEmpty();
        };
    }

    private static boolean isTextAmongNumbers(Field field, Item item, Library library) {
        return field.type() == Field.Type.OTHER
                && Comparison.Numbers.whole(first(field, item, library)).isEmpty();
    }

    private static String first(Field field, Item item, Library library) {
        List<String> values = field.values(item, library);
        return values.isEmpty() ? "" : values.get(0);
    }

    private static String names(Field field, Item item) {
        List<Name> names = field.name().equals("author") ? item.creators() : field.names(item);
        return Folding.fold(String.join(" ", names.stream().map(Order::family).toList()));
    }

    // The particle stands behind the family name, as English bibliographies sort it: Graaf, van der.
    private static String family(Name name) {
        return name.isLiteral() ? name.literal() : name.family() + " " + name.given();
    }

    private static DateVariable variable(Field field) {
        for (Variable variable : field.variables()) {
            if (variable instanceof DateVariable date) {
                return date;
            }
        }
        return DateVariable.ISSUED;
    }

    private static DateParts date(DateVariable variable, Item item) {
        return item.date(variable).flatMap(Order::begins).orElse(DateParts.ofYear(Integer.MAX_VALUE));
    }

    private static Optional<DateParts> begins(DateValue date) {
        return date.start().or(date::end);
    }

    private static double number(String written) {
        return Comparison.Numbers.leading(written).orElse(Double.POSITIVE_INFINITY);
    }

    private static double whole(String written) {
        return Comparison.Numbers.whole(written).orElse(Double.POSITIVE_INFINITY);
    }

    private static int theme(Item item, Library library) {
        for (int i = 0; i < library.themes().size(); i++) {
            if (item.themes().contains(library.themes().get(i).id())) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }
}
