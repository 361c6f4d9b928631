package org.kmref.csl.citeproc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NumberVariable;

/** Items as CSL-JSON maps that citeproc-java reads without throwing. */
final class ItemJson {
    // Those the processor itself gives.
    private static final Set<NumberVariable> NOT_AN_ITEMS =
            Set.of(NumberVariable.CITATION_NUMBER, NumberVariable.FIRST_REFERENCE_NOTE_NUMBER, NumberVariable.LOCATOR);

    private ItemJson() {}

    static Map<String, Object> of(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", item.key().value());
        json.put("type", item.type().cslName());
        item.names()
                .forEach((variable, names) -> json.put(
                        variable.cslName(), names.stream().map(ItemJson::name).toList()));
        item.dates().forEach((variable, date) -> json.put(variable.cslName(), date(date)));
        item.numbers().forEach((variable, number) -> {
            if (!NOT_AN_ITEMS.contains(variable)) {
                json.put(variable.cslName(), TagMarks.protect(number));
            }
        });
        item.texts().forEach((variable, text) -> json.put(variable.cslName(), TagMarks.protect(text)));
        return json;
    }

    /** Returns the little that any style can print: the type, the title, the names as they are said, the year as text. */
    static Map<String, Object> reduced(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", item.key().value());
        json.put("type", item.type().cslName());
        json.put("title", TagMarks.protect(item.title().isEmpty() ? item.key().value() : item.title()));
        List<Object> authors = new ArrayList<>();
        item.creators().forEach(name -> authors.add(Map.of("literal", TagMarks.protect(name.displayName()))));
        if (!authors.isEmpty()) {
            json.put("author", authors);
        }
        item.year().ifPresent(year -> json.put("issued", Map.of("literal", year.toString())));
        return json;
    }

    private static Map<String, Object> name(Name name) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "family", name.family());
        put(json, "given", name.given());
        put(json, "dropping-particle", name.droppingParticle());
        put(json, "non-dropping-particle", name.nonDroppingParticle());
        put(json, "suffix", name.suffix());
        put(json, "literal", name.literal());
        if (name.commaSuffix()) {
            json.put("comma-suffix", true);
        }
        if (name.staticOrdering()) {
            json.put("static-ordering", true);
        }
        return json;
    }

    private static void put(Map<String, Object> json, String part, String value) {
        if (!value.isEmpty()) {
            json.put(part, TagMarks.protect(value));
        }
    }

    private static Map<String, Object> date(DateValue date) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (date.start().isPresent() && date.end().isPresent()) {
            json.put("date-parts", range(date.start().get(), date.end().get()));
        } else if (date.open()) {
            // citeproc-java has no open ranges; the years at least are printed, with the dash that leaves one open.
            json.put(
                    "literal",
                    date.start().map(DateParts::year).map(String::valueOf).orElse("") + "–"
                            + date.end()
                                    .map(DateParts::year)
                                    .map(String::valueOf)
                                    .orElse(""));
        } else if (date.start().isPresent()) {
            DateParts start = date.start().get();
            json.put("date-parts", List.of(parts(start, 3)));
            if (start.season() > 0) {
                json.put("season", String.valueOf(start.season()));
            }
        } else {
            json.put("literal", TagMarks.protect(date.literal()));
        }
        if (date.circa()) {
            json.put("circa", true);
        }
        return json;
    }

    // Both ends with as many parts as the shorter has, for citeproc-java throws where they differ.
    private static List<List<Integer>> range(DateParts start, DateParts end) {
        int precision = Math.min(parts(start, 3).size(), parts(end, 3).size());
        return List.of(parts(start, precision), parts(end, precision));
    }

    private static List<Integer> parts(DateParts date, int precision) {
        List<Integer> parts = new ArrayList<>();
        parts.add(date.year());
        if (date.month() > 0) {
            parts.add(date.month());
        }
        if (date.day() > 0) {
            parts.add(date.day());
        }
        return parts.subList(0, Math.min(precision, parts.size()));
    }
}
