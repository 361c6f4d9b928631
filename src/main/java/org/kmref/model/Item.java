package org.kmref.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A work in the library.
 *
 * @param key what it is cited by, unique in its library
 * @param type what it is
 * @param names people and bodies, in the order of the title page; no empty lists
 * @param dates dates; no empty values
 * @param numbers numbers, each kept as written: {@code 12A}, {@code suppl_1}, {@code 1013–1017}
 * @param texts plain text with the rich-text tags of CSL-JSON; no empty values
 * @param themes ids of the library's themes
 * @param extra fields that are not CSL's, in the order of the file: text ({@link String}), numbers ({@link Long},
 *     {@link Double}), {@link Boolean}, {@link List} and {@link Map} of the same
 */
public record Item(
        CitationKey key,
        ItemType type,
        Map<NameVariable, List<Name>> names,
        Map<DateVariable, DateValue> dates,
        Map<NumberVariable, String> numbers,
        Map<TextVariable, String> texts,
        List<String> themes,
        Map<String, Object> extra) {

    public Item {
        names = Collections.unmodifiableMap(copied(NameVariable.class, names));
        dates = Collections.unmodifiableMap(copied(DateVariable.class, dates));
        numbers = Collections.unmodifiableMap(copied(NumberVariable.class, numbers));
        texts = Collections.unmodifiableMap(copied(TextVariable.class, texts));
        themes = List.copyOf(themes);
        extra = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    public static Builder builder(CitationKey key, ItemType type) {
        return new Builder(key, type);
    }

    /** Returns the names, or an empty list. */
    public List<Name> names(NameVariable variable) {
        return names.getOrDefault(variable, List.of());
    }

    public Optional<DateValue> date(DateVariable variable) {
        return Optional.ofNullable(dates.get(variable));
    }

    /** Returns the number as written, or the empty string. */
    public String number(NumberVariable variable) {
        return numbers.getOrDefault(variable, "");
    }

    /** Returns the text, or the empty string. */
    public String text(TextVariable variable) {
        return texts.getOrDefault(variable, "");
    }

    public String title() {
        return text(TextVariable.TITLE);
    }

    /** Returns the DOI; one without text where there is none. */
    public Doi doi() {
        return new Doi(text(TextVariable.DOI));
    }

    /** Returns the pages; without text where there are none. */
    public Pages pages() {
        return new Pages(number(NumberVariable.PAGE));
    }

    public Keywords keywords() {
        return new Keywords(text(TextVariable.KEYWORD));
    }

    /** Returns the language; one without text where none is given. */
    public Language language() {
        return new Language(text(TextVariable.LANGUAGE));
    }

    public Optional<Integer> year() {
        return date(DateVariable.ISSUED).flatMap(DateValue::year);
    }

    /** Returns those a reader would look the work up by: the authors, else the editors, else whoever is named first. */
    public List<Name> creators() {
        List<Name> authors = names(NameVariable.AUTHOR);
        if (!authors.isEmpty()) {
            return authors;
        }
        List<Name> editors = names(NameVariable.EDITOR);
        return editors.isEmpty() ? names.values().stream().findFirst().orElse(List.of()) : editors;
    }

    /** Returns a builder that starts from this item. */
    public Builder toBuilder() {
        Builder builder = new Builder(key, type);
        builder.names.putAll(names);
        builder.dates.putAll(dates);
        builder.numbers.putAll(numbers);
        builder.texts.putAll(texts);
        builder.themes = themes;
        builder.extra.putAll(extra);
        return builder;
    }

    /** Returns the same item with these fields that are not CSL's, and no others. */
    public Item withExtra(Map<String, Object> fields) {
        return new Item(key, type, names, dates, numbers, texts, themes, fields);
    }

    private static <K extends Enum<K>, V> Map<K, V> copied(Class<K> type, Map<K, V> map) {
        if (map instanceof EnumMap<K, V> own) {
            return own.clone();
        }
        Map<K, V> copy = new EnumMap<>(type);
        copy.putAll(map);
        return copy;
    }

    /** Gathers the fields of an item one by one; empty values are left out. */
    public static final class Builder {
        private CitationKey key;
        private ItemType type;
        private final Map<NameVariable, List<Name>> names = new EnumMap<>(NameVariable.class);
        private final Map<DateVariable, DateValue> dates = new EnumMap<>(DateVariable.class);
        private final Map<NumberVariable, String> numbers = new EnumMap<>(NumberVariable.class);
        private final Map<TextVariable, String> texts = new EnumMap<>(TextVariable.class);
        private List<String> themes = List.of();
        private final Map<String, Object> extra = new LinkedHashMap<>();

        private Builder(CitationKey key, ItemType type) {
            this.key = key;
            this.type = type;
        }

        public Builder key(CitationKey newKey) {
            this.key = newKey;
            return this;
        }

        public Builder type(ItemType newType) {
            this.type = newType;
            return this;
        }

        public Builder put(NameVariable variable, List<Name> value) {
            List<Name> named = value.stream().anyMatch(Name::isEmpty)
                    ? value.stream().filter(name -> !name.isEmpty()).toList()
                    : List.copyOf(value);
            return put(names, variable, named, named.isEmpty());
        }

        public Builder put(DateVariable variable, DateValue value) {
            return put(dates, variable, value, value.isEmpty());
        }

        public Builder put(NumberVariable variable, String value) {
            return put(numbers, variable, value, value.isEmpty());
        }

        public Builder put(TextVariable variable, String value) {
            return put(texts, variable, value, value.isEmpty());
        }

        /** Returns whether the number has been put. */
        public boolean has(NumberVariable variable) {
            return numbers.containsKey(variable);
        }

        public Builder themes(List<String> ids) {
            this.themes = List.copyOf(ids);
            return this;
        }

        public Builder extra(String field, Object value) {
            extra.put(field, value);
            return this;
        }

        public Item build() {
            return new Item(key, type, names, dates, numbers, texts, themes, extra);
        }

        private <K, V> Builder put(Map<K, V> map, K variable, V value, boolean empty) {
            if (empty) {
                map.remove(variable);
            } else {
                map.put(variable, value);
            }
            return this;
        }
    }
}
