package org.kmref.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.Nearest;
import org.kmref.model.NumberVariable;
import org.kmref.model.Summaries;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/**
 * A field and the values it is to have, as typed; none where it is to go.
 *
 * <p>Names are written {@code Lamont, Tara}, one value each or between semicolons; dates as in EDTF; themes between
 * commas.
 *
 * @param isOwn whether the field may be one that neither CSL nor the list has
 * @param isForced whether a value is kept that cannot be right, such as an ISBN as it is misprinted
 */
public record Assignment(String field, List<String> values, boolean isForced, boolean isOwn) {
    private static final Pattern TYPED =
            Pattern.compile("([A-Za-z][A-Za-z_-]*(?:\\.[A-Za-z][\\w-]*){0,2})=(.*)", Pattern.DOTALL);

    // summaries.public, summaries.public.by
    private static final Pattern SUMMARY =
            Pattern.compile(Summaries.FIELD + "(?:\\.([A-Za-z][\\w-]*)(?:\\.([A-Za-z]+))?)?");

    public Assignment {
        values = List.copyOf(values);
    }

    public Assignment(String field, List<String> values, boolean isForced) {
        this(field, values, isForced, false);
    }

    public Assignment(String field, List<String> values) {
        this(field, values, false);
    }

    /** Returns the assignment of the same values, right or not. */
    public Assignment forced(boolean force) {
        return new Assignment(field, values, force, isOwn);
    }

    private Assignment owned(boolean own) {
        return new Assignment(field, values, isForced, own);
    }

    /** Returns whether a word is an assignment by its looks: {@code volume=11}. */
    public static boolean isTyped(String word) {
        return TYPED.matcher(word).matches();
    }

    /** Returns the assignments of words such as {@code volume=11}; those of one field are taken together. */
    public static List<Assignment> parse(List<String> words) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String word : words) {
            Matcher typed = TYPED.matcher(word);
            if (!typed.matches()) {
                throw new RevisionException("'" + word + "' sets nothing; write field=value, such as volume=11");
            }
            // Without a value the field is emptied.
            fields.computeIfAbsent(typed.group(1), field -> new ArrayList<>()).add(typed.group(2));
        }
        List<Assignment> all = new ArrayList<>();
        fields.forEach((field, values) -> all.add(new Assignment(field, values)));
        return all;
    }

    /** Returns the assignment of a field of the user's own, written {@code name=value}. */
    public static Assignment own(String word) {
        Matcher typed = TYPED.matcher(word);
        if (!typed.matches()) {
            throw new RevisionException("'" + word + "' is not a new field; write name=value, such as shelf=B12");
        }
        String name = typed.group(1);
        ItemField.meant(name)
                .or(() -> Optional.of(name).filter(ItemField.names()::contains))
                .ifPresent(known -> {
                    throw new RevisionException("`" + known + "` is a field that every list has; write " + known + "="
                            + typed.group(2) + " without --new-field");
                });
        return new Assignment(name, List.of(typed.group(2)), false, true);
    }

    /** Returns whether it empties the field. */
    public boolean isEmpty() {
        return values.stream().allMatch(String::isBlank);
    }

    /** Returns what is to be said of how values were understood. */
    public List<String> remarks(Library library) {
        if (known(library).variable().filter(NameVariable.class::isInstance).isEmpty()) {
            return List.of();
        }
        return values.stream()
                .flatMap(value -> TypedName.parts(value).stream())
                .flatMap(name -> TypedName.remark(name).stream())
                .toList();
    }

    private ItemField known(Library library) {
        if (SUMMARY.matcher(field).matches()) {
            return new ItemField(Summaries.FIELD, Optional.empty());
        }
        return isOwn ? new ItemField(field, Optional.empty()) : ItemField.of(field, library);
    }

    /** Returns the assignment that takes a field out. */
    public static Assignment none(String field) {
        return new Assignment(field, List.of());
    }

    /** Returns the field's name as the file spells it. */
    public String name(Library library) {
        return SUMMARY.matcher(field).matches() ? field : known(library).name();
    }

    /** Returns the work with the field set; themes must be among those of the library. */
    public Item applied(Item item, Library library) {
        ItemField known = known(library);
        if (isEmpty() && !values.isEmpty()) {
            return none(field).owned(isOwn).applied(item, library);
        }
        Matcher summary = SUMMARY.matcher(field);
        if (summary.matches() && !(values.isEmpty() && summary.group(1) == null)) {
            return summarized(item, summary);
        }
        Item.Builder changed = item.toBuilder();
        if (known.variable().isPresent()) {
            put(known.variable().get(), changed);
        } else if (known.name().equals(ItemField.TYPE)) {
            return typed(item);
        } else if (known.name().equals(ItemField.THEMES)) {
            changed.themes(new ThemeRevision(library).ids(words()));
        } else {
            return further(known.name(), item);
        }
        return changed.build();
    }

    /** Returns the themes named, where the field is that of themes. */
    public List<String> themes(Library library) {
        return known(library).name().equals(ItemField.THEMES) ? words() : List.of();
    }

    private List<String> words() {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void put(Variable variable, Item.Builder item) {
        if (variable instanceof NameVariable names) {
            item.put(names, names());
        } else if (variable instanceof DateVariable date) {
            item.put(date, TypedValue.date(date, one(), isForced));
        } else if (variable instanceof NumberVariable number) {
            item.put(number, one());
        } else if (variable instanceof TextVariable text) {
            item.put(text, TypedValue.text(text, one(), isForced));
        }
    }

    private List<Name> names() {
        List<Name> names = values.stream()
                .flatMap(value -> TypedName.parts(value).stream())
                .map(TypedName::read)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty() && !values.isEmpty()) {
            throw new RevisionException(
                    "`" + field + "` is a name such as 'Lamont, Tara', not '" + String.join(" ", values) + "'");
        }
        return names;
    }

    private Item summarized(Item item, Matcher summary) {
        String readers = summary.group(1);
        if (readers == null) {
            throw new RevisionException("a summary is for readers of one kind; write " + field
                    + ".public=TEXT, or clinicians, commissioners ...");
        }
        String part = summary.group(2) == null ? Summaries.TEXT : summary.group(2);
        if (!Summaries.PARTS.contains(part)) {
            throw new RevisionException("a summary has no part '" + part + "'; it has "
                    + String.join(", ", Summaries.PARTS) + ", such as summaries." + readers + ".by");
        }
        return Summaries.with(item, readers, part, one());
    }

    private Item typed(Item item) {
        if (values.isEmpty()) {
            throw new RevisionException("a reference needs a type; set another one instead");
        }
        ItemType type = TypedType.of(one()).orElseThrow(() -> {
            List<String> known =
                    Arrays.stream(ItemType.values()).map(ItemType::cslName).toList();
            String question = Nearest.question(one(), known);
            return new RevisionException("there is no type '" + one() + "'; "
                    + (question.isEmpty() ? "one of " + String.join(", ", known) : question));
        });
        Map<String, Object> extra = new LinkedHashMap<>(item.extra());
        // What was no type of CSL had been kept there.
        extra.remove(ItemField.TYPE);
        return item.withExtra(extra).toBuilder().type(type).build();
    }

    private Item further(String name, Item item) {
        Map<String, Object> extra = new LinkedHashMap<>(item.extra());
        Object before = extra.get(name);
        if (values.isEmpty()) {
            extra.remove(name);
        } else if (before instanceof Map<?, ?> || (before instanceof List<?> list && !isWords(list))) {
            throw new RevisionException(
                    "`" + name + "` has fields of its own; change it with kmref edit " + item.key());
        } else {
            extra.put(name, before instanceof List<?> ? words() : one());
        }
        return item.withExtra(extra);
    }

    private static boolean isWords(List<?> list) {
        return list.stream().allMatch(element -> element instanceof String);
    }

    private String one() {
        if (values.size() > 1) {
            throw new RevisionException("`" + field + "` has one value; give it once");
        }
        return values.isEmpty() ? "" : values.get(0).strip();
    }
}
