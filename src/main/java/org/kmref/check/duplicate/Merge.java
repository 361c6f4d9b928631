package org.kmref.check.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kmref.model.CitationKey;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.query.same.FullerValue;

/** Makes one record of several of one work: the fullest value of each field, the themes, keywords and notes of all. */
public final class Merge {
    private static final Set<TextVariable> NOTES = Set.of(TextVariable.NOTE, TextVariable.ANNOTE);

    private final Item kept;
    private final List<Item> items;
    private final Conflict.ConflictResolver resolver;
    private final Item.Builder merged;
    // Whose the values are that are being settled.
    private final Map<Object, List<CitationKey>> owners = new HashMap<>();

    private Merge(Item kept, List<Item> items, Conflict.ConflictResolver resolver) {
        this.kept = kept;
        this.items = items;
        this.resolver = resolver;
        this.merged = kept.toBuilder();
    }

    /**
     * Returns the one record, under the key of the one that is preferred.
     *
     * @param resolver asked where values contradict one another
     */
    public static Item of(List<Item> items, Preference preference, Conflict.ConflictResolver resolver) {
        Item kept = preference.of(items);
        List<Item> ordered = new ArrayList<>(List.of(kept));
        items.stream().filter(item -> !item.key().equals(kept.key())).forEach(ordered::add);
        return new Merge(kept, ordered, resolver).made();
    }

    private Item made() {
        type();
        for (NameVariable field : NameVariable.values()) {
            Optional<List<Name>> names = settled(
                    field.cslName(),
                    values(item -> Optional.ofNullable(item.names().get(field))),
                    FullerValue::names,
                    Merge::shown);
            names.ifPresent(value -> merged.put(field, value));
        }
        for (DateVariable field : DateVariable.values()) {
            settled(
                            field.cslName(),
                            values(item -> Optional.ofNullable(item.dates().get(field))),
                            FullerValue::date,
                            Edtf::write)
                    .ifPresent((DateValue value) -> merged.put(field, value));
        }
        for (NumberVariable field : NumberVariable.values()) {
            settled(
                            field.cslName(),
                            values(item -> Optional.ofNullable(item.numbers().get(field))),
                            FullerValue::number,
                            text -> text)
                    .ifPresent((String value) -> merged.put(field, value));
        }
        for (TextVariable field : TextVariable.values()) {
            text(field).ifPresent(value -> merged.put(field, value));
        }
        merged.themes(united(item -> item.themes()));
        extra();
        return merged.build();
    }

    // A document is whatever the others are.
    private void type() {
        List<ItemType> types = values(item -> Optional.of(item.type()).filter(type -> type != ItemType.DOCUMENT));
        settled("type", types, (one, other) -> one == other ? Optional.of(one) : Optional.empty(), ItemType::cslName)
                .ifPresent(merged::type);
    }

    private Optional<String> text(TextVariable field) {
        List<String> values = values(item -> Optional.ofNullable(item.texts().get(field)));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (field == TextVariable.KEYWORD) {
            return Optional.of(
                    Keywords.of(united(item -> item.keywords().list())).text());
        }
        if (NOTES.contains(field)) {
            return Optional.of(String.join("; ", new LinkedHashSet<>(values)));
        }
        return settled(
                field.cslName(), values, (one, other) -> FullerValue.text(field.cslName(), one, other), text -> text);
    }

    private void extra() {
        Set<String> fields = new LinkedHashSet<>();
        items.forEach(item -> fields.addAll(item.extra().keySet()));
        for (String field : fields) {
            settled(
                            field,
                            values(item -> Optional.ofNullable(item.extra().get(field))),
                            ExtraFields::together,
                            String::valueOf)
                    .ifPresent(value -> merged.extra(field, value));
        }
    }

    private <T> List<T> values(Function<Item, Optional<T>> field) {
        owners.clear();
        List<T> values = new ArrayList<>();
        for (Item item : items) {
            Optional<T> value = field.apply(item);
            if (value.isPresent()) {
                values.add(value.get());
                owners.computeIfAbsent(value.get(), of -> new ArrayList<>()).add(item.key());
            }
        }
        return values;
    }

    private List<String> united(Function<Item, List<String>> field) {
        Set<String> all = new LinkedHashSet<>();
        items.forEach(item ->
                field.apply(item).stream().filter(word -> !word.isBlank()).forEach(all::add));
        return List.copyOf(all);
    }

    /** Returns the value that says all the others do, or the one that is chosen; absent where there is none. */
    private <T> Optional<T> settled(
            String field, List<T> values, BiFunction<T, T, Optional<T>> fuller, Function<T, String> shown) {
        List<T> rivals = new ArrayList<>();
        for (T value : values) {
            boolean joined = false;
            for (int i = 0; i < rivals.size() && !joined; i++) {
                Optional<T> both = fuller.apply(rivals.get(i), value);
                if (both.isPresent()) {
                    rivals.set(i, both.get());
                    joined = true;
                }
            }
            if (!joined) {
                rivals.add(value);
            }
        }
        if (rivals.size() < 2) {
            return rivals.stream().findFirst();
        }
        Map<String, T> each = new LinkedHashMap<>();
        rivals.forEach(rival -> each.putIfAbsent(shown.apply(rival), rival));
        List<String> words = List.copyOf(each.keySet());
        List<List<CitationKey>> of = words.stream()
                .map(word -> owners.getOrDefault(each.get(word), List.of()))
                .toList();
        int choice = resolver.choice(new Conflict(kept.key(), field, words, of));
        return Optional.ofNullable(each.get(words.get(choice)));
    }

    private static String shown(List<Name> names) {
        return names.stream().map(Name::displayName).collect(Collectors.joining("; "));
    }
}
