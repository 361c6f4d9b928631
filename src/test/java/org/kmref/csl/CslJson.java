package org.kmref.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;
import tools.jackson.databind.JsonNode;

/** Reads the CSL-JSON of the suite's fixtures: leniently, for they hold what real data holds. */
final class CslJson {

    private static final Map<String, String> OLD_NAMES =
            Map.of("journalAbbreviation", "container-title-short", "shortTitle", "title-short");

    private static final Pattern NOTE_FIELD = Pattern.compile("\\{?:?([A-Za-z_-]+): ([^}]*)\\}?");

    private CslJson() {}

    static Item item(JsonNode json) {
        ItemType type = ItemType.of(text(json.path("type"))).orElse(ItemType.DOCUMENT);
        String id = text(json.path("id"));
        Item.Builder item = Item.builder(new CitationKey(id.isBlank() ? "undefined" : id), type);
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            String name = OLD_NAMES.getOrDefault(field.getKey(), field.getKey());
            Variable variable = Variable.of(name).orElse(null);
            JsonNode value = field.getValue();
            if (variable instanceof TextVariable text) {
                item.put(text, text(value));
            } else if (variable instanceof NumberVariable number) {
                item.put(number, text(value));
            } else if (variable instanceof NameVariable names) {
                item.put(names, names(value));
            } else if (variable instanceof DateVariable date) {
                DateValue read = date(value);
                if (read != null) {
                    item.put(date, read);
                }
            } else if (variable == null && value.isString()) {
                item.extra(name, value.stringValue());
            }
        }
        notes(text(json.path("note")), item);
        return item.build();
    }

    // Fields that have no place of their own are written into the note, one a line: "event-date: 2004-10-01".
    private static void notes(String note, Item.Builder item) {
        for (String line : note.split("\\n|(?<=\\})|(?=\\{:)", -1)) {
            Matcher field = NOTE_FIELD.matcher(line.strip());
            if (!field.matches()) {
                continue;
            }
            Variable variable = Variable.of(field.group(1)).orElse(null);
            String value = field.group(2).strip();
            if (variable instanceof TextVariable text) {
                item.put(text, value);
            } else if (variable instanceof NumberVariable number) {
                item.put(number, value);
            } else if (variable instanceof DateVariable date) {
                item.put(date, RawDates.parse(value));
            } else if (variable instanceof NameVariable names) {
                String[] parts = value.split("\\|\\|", 2);
                Name name = parts.length == 2 ? Name.person(parts[0].strip(), parts[1].strip()) : Name.literal(value);
                item.put(names, List.of(name));
            } else if (field.group(1).equals("type")) {
                ItemType.of(value).ifPresent(item::type);
            }
        }
    }

    static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isContainer() ? "" : value.asString();
    }

    private static List<Name> names(JsonNode json) {
        List<Name> names = new ArrayList<>();
        for (JsonNode name : json) {
            names.add(new Name(
                    text(name.path("family")),
                    text(name.path("given")),
                    text(name.path("dropping-particle")),
                    text(name.path("non-dropping-particle")),
                    text(name.path("suffix")),
                    text(name.path("literal")),
                    isTrue(name.path("comma-suffix")),
                    isTrue(name.path("static-ordering"))));
        }
        return names;
    }

    private static boolean isTrue(JsonNode value) {
        String text = text(value);
        return !text.isEmpty() && !text.equals("false") && !text.equals("0");
    }

    private static @Nullable DateValue date(JsonNode json) {
        DateValue value = uncertain(json);
        return value == null || !isTrue(json.path("circa")) ? value : value.asCirca();
    }

    private static @Nullable DateValue uncertain(JsonNode json) {
        String raw = text(json.path("raw"));
        if (!raw.isEmpty()) {
            return RawDates.parse(raw);
        }
        JsonNode ends = json.path("date-parts");
        String literal = text(json.path("literal"));
        if (ends.isEmpty()) {
            return literal.isEmpty() ? null : DateValue.literal(literal);
        }
        int season = season(json.path("season"));
        Optional<DateParts> start = parts(ends.path(0), season);
        if (start.isEmpty()) {
            String word = text(json.path("season"));
            return literal.isEmpty() ? word.isEmpty() ? null : DateValue.literal(word) : DateValue.literal(literal);
        }
        if (ends.size() > 1) {
            Optional<DateParts> end = parts(ends.path(1), 0);
            return end.map(last -> DateValue.range(start.get(), last)).orElseGet(() -> DateValue.from(start.get()));
        }
        return DateValue.of(start.get());
    }

    private static int season(JsonNode json) {
        int season = whole(json);
        return season >= 1 && season <= 4 ? season : season >= 21 && season <= 24 ? season - 20 : 0;
    }

    private static Optional<DateParts> parts(JsonNode json, int season) {
        int year = whole(json.path(0));
        if (year == 0) {
            return Optional.empty();
        }
        return Optional.of(parts(year, whole(json.path(1)), whole(json.path(2)), season));
    }

    static DateParts parts(int year, int month, int day, int season) {
        if (month >= 13 && month <= 24) {
            return DateParts.ofSeason(year, (month - 13) % 4 + 1);
        }
        if (month < 1 || month > 12) {
            return new DateParts(year, 0, 0, season);
        }
        try {
            return new DateParts(year, month, Math.max(0, day), 0);
        } catch (IllegalArgumentException e) {
            return DateParts.ofMonth(year, month);
        }
    }

    private static int whole(JsonNode json) {
        String text = text(json).strip();
        try {
            return text.isEmpty() ? 0 : (int) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
