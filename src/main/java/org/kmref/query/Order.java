package org.kmref.query;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Name;

/** The orders {@code --sort} knows: {@code FIELD} or {@code FIELD:desc}; what lacks the field comes last either way. */
public final class Order {
    private static final Map<String, Comparator<Item>> FIELDS = fields();

    private Order() {}

    /** Returns the fields one may sort by. */
    public static List<String> names() {
        return List.copyOf(FIELDS.keySet());
    }

    /** Returns the order so written, or absent where there is none of that name. */
    public static Optional<Comparator<Item>> of(String written) {
        int colon = written.indexOf(':');
        String field = colon < 0 ? written : written.substring(0, colon);
        String direction = colon < 0 ? "asc" : written.substring(colon + 1);
        if (!FIELDS.containsKey(field) || !List.of("asc", "desc").contains(direction)) {
            return Optional.empty();
        }
        Comparator<Item> order = FIELDS.get(field);
        Comparator<Item> absentLast = Comparator.comparing((Item item) -> isMissing(field, item));
        return Optional.of(absentLast.thenComparing(direction.equals("desc") ? order.reversed() : order));
    }

    private static Map<String, Comparator<Item>> fields() {
        Map<String, Comparator<Item>> fields = new LinkedHashMap<>();
        fields.put("key", Comparator.comparing(Item::key));
        fields.put("author", Comparator.<Item, String>comparing(Order::names).thenComparing(Order::date));
        fields.put("year", Comparator.comparing(Order::date));
        fields.put("title", Comparator.comparing((Item item) -> Folding.fold(item.title())));
        fields.put("type", Comparator.comparing((Item item) -> item.type().cslName()));
        return fields;
    }

    private static boolean isMissing(String field, Item item) {
        return switch (field) {
            case "author" -> item.creators().isEmpty();
            case "year" -> item.year().isEmpty();
            case "title" -> item.title().isEmpty();
            default -> false;
        };
    }

    private static String names(Item item) {
        return item.creators().stream().map(Order::family).map(Folding::fold).collect(Collectors.joining(" "));
    }

    // The particle stands behind the family name, as English bibliographies sort it: Graaf, van der.
    private static String family(Name name) {
        return name.isLiteral() ? name.literal() : name.family() + " " + name.given();
    }

    private static DateParts date(Item item) {
        return item.date(DateVariable.ISSUED).flatMap(Order::begins).orElse(DateParts.ofYear(Integer.MAX_VALUE));
    }

    private static Optional<DateParts> begins(DateValue date) {
        return date.start().or(date::end);
    }
}
