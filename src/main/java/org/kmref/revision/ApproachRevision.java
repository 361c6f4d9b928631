package org.kmref.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kmref.model.Approach;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.model.Nearest;

/** What becomes of the approaches when some are added, changed or taken out. */
public final class ApproachRevision implements EntryRevision<Approaches> {
    /** The fields every approach may have, but its id. */
    public static final List<String> FIELDS =
            List.of("name", "aliases", "definition", "people", "groups", "references", "related");

    private final Approaches approaches;

    public ApproachRevision(Approaches approaches) {
        this.approaches = approaches;
    }

    @Override
    public Approaches add(String id, List<Assignment> fields) {
        EntryRevision.checkedId(id, "an approach");
        requireFree(id, Optional.empty());
        Approach approach = new Approach(id, id, List.of(), "", List.of(), List.of(), List.of(), List.of(), Map.of());
        List<Approach> all = new ArrayList<>(approaches.approaches());
        all.add(applied(approach, fields));
        return with(all);
    }

    @Override
    public Approaches set(String id, List<Assignment> fields) {
        Approach approach = existing(id);
        Approach changed = applied(approach, fields);
        return with(approaches.approaches().stream()
                .map(each -> each.equals(approach) ? changed : each)
                .toList());
    }

    @Override
    public Approaches remove(List<String> ids) {
        Set<Approach> gone = new LinkedHashSet<>();
        ids.forEach(id -> gone.add(existing(id)));
        return with(approaches.approaches().stream()
                .filter(each -> !gone.contains(each))
                .toList());
    }

    /** Returns the approach of an id or an alias. */
    public Approach existing(String word) {
        return find(word).orElseThrow(() -> {
            List<String> names = approaches.approaches().stream()
                    .flatMap(each -> Stream.concat(Stream.of(each.id()), each.aliases().stream()))
                    .toList();
            String question = Nearest.question(word, names);
            return new RevisionException("there is no approach '" + word + "'"
                    + (question.isEmpty() ? "; kmref approaches lists them" : "; " + question));
        });
    }

    private Optional<Approach> find(String word) {
        return approaches.approaches().stream()
                .filter(each -> each.id().equals(word) || each.aliases().contains(word))
                .findFirst();
    }

    private void requireFree(String word, Optional<Approach> self) {
        find(word).filter(other -> self.isEmpty() || !other.equals(self.get())).ifPresent(other -> {
            throw new RevisionException("'" + word + "' names the approach '" + other.id()
                    + "' already; choose another, or change it with approach set");
        });
    }

    private Approaches with(List<Approach> all) {
        return new Approaches(approaches.about(), approaches.unit(), all);
    }

    private Approach applied(Approach approach, List<Assignment> assignments) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<String, Object> extra = new LinkedHashMap<>(approach.extra());
        for (Assignment assignment : assignments) {
            String name = EntryRevision.field(
                    assignment.field(), FIELDS, approaches.approaches().stream().map(Approach::extra), "an approach");
            List<String> values = assignment.values().stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (FIELDS.contains(name)) {
                fields.put(name, values);
            } else {
                EntryRevision.setExtra(extra, name, values.isEmpty() ? "" : values.get(values.size() - 1));
            }
        }
        List<String> aliases = listed(fields, "aliases", approach.aliases());
        aliases.forEach(alias -> requireFree(alias, Optional.of(approach)));
        String name = text(fields, "name", approach.name());
        return new Approach(
                approach.id(),
                name.isEmpty() ? approach.id() : name,
                aliases,
                text(fields, "definition", approach.definition()),
                listed(fields, "people", approach.people()),
                listed(fields, "groups", approach.groups()),
                keys(fields, "references", approach.references()),
                keys(fields, "related", approach.related()),
                extra);
    }

    private static String text(Map<String, List<String>> fields, String name, String before) {
        return fields.containsKey(name) ? String.join(" ", listed(fields, name, List.of(), false)) : before;
    }

    // Several values of one field, or between commas.
    private static List<String> listed(Map<String, List<String>> fields, String name, List<String> before) {
        return fields.containsKey(name) ? listed(fields, name, before, true) : before;
    }

    private static List<String> listed(
            Map<String, List<String>> fields, String name, List<String> before, boolean isSplit) {
        return fields.getOrDefault(name, before).stream()
                .flatMap(value -> isSplit ? Stream.of(value.split(",", -1)) : Stream.of(value))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static List<CitationKey> keys(Map<String, List<String>> fields, String name, List<CitationKey> before) {
        return fields.containsKey(name)
                ? listed(fields, name, List.of(), true).stream()
                        .map(CitationKey::new)
                        .toList()
                : before;
    }
}
