package org.kmref.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a library describes beside its references: an approach, a partner, the unit, or what is said about all of them.
 *
 * @param id what it is asked for by
 * @param aliases other names it is known by
 * @param summary what it is, in a sentence or two
 * @param fields everything about it by the names of the file, {@code id} and {@code name} first, with values as in
 *     {@link Item#extra}
 */
public record DirectoryEntry(
        Kind kind, String id, String name, List<String> aliases, String summary, Map<String, Object> fields) {

    /** What an entry is. */
    public enum Kind {
        ABOUT,
        UNIT,
        APPROACH,
        PARTNER;

        /** Returns the word a user reads. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DirectoryEntry {
        aliases = List.copyOf(aliases);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns what the approaches are about, the unit, and the approaches, in this order. */
    public static List<DirectoryEntry> of(Approaches approaches) {
        List<DirectoryEntry> entries = new ArrayList<>();
        approaches.about().ifPresent(about -> entries.add(of(Kind.ABOUT, about)));
        approaches.unit().ifPresent(unit -> entries.add(of(unit)));
        approaches.approaches().forEach(approach -> entries.add(of(Kind.APPROACH, approach)));
        return entries;
    }

    /** Returns what is said about the partners, where something is, and the partners. */
    public static List<DirectoryEntry> of(PartnerDirectory directory) {
        List<DirectoryEntry> entries = new ArrayList<>();
        if (!directory.about().isEmpty()) {
            entries.add(new DirectoryEntry(
                    Kind.ABOUT, PartnerDirectory.ABOUT, directory.title(), List.of(), "", directory.about()));
        }
        directory.partners().forEach(partner -> entries.add(of(partner)));
        return entries;
    }

    private static DirectoryEntry of(Kind kind, Approach approach) {
        Map<String, Object> fields = named(approach.id(), approach.name());
        put(fields, "aliases", approach.aliases());
        fields.put("definition", approach.definition());
        fields.put("people", approach.people());
        fields.put("groups", approach.groups());
        fields.put("references", keys(approach.references()));
        fields.put("related", keys(approach.related()));
        fields.putAll(approach.extra());
        return new DirectoryEntry(
                kind, approach.id(), approach.name(), approach.aliases(), approach.definition(), fields);
    }

    private static DirectoryEntry of(Unit unit) {
        Map<String, Object> fields = named(unit.id(), unit.name());
        fields.put("host", unit.host());
        fields.put("aim", unit.aim());
        fields.put("principles", unit.principles());
        fields.putAll(unit.extra());
        return new DirectoryEntry(Kind.UNIT, unit.id(), unit.name(), List.of(), unit.aim(), fields);
    }

    private static DirectoryEntry of(Partner partner) {
        Map<String, Object> fields = named(partner.id(), partner.name());
        put(fields, "acronym", partner.acronym());
        put(fields, "kind", partner.kind());
        put(fields, "scope", partner.scope());
        put(fields, "parent", partner.parent());
        put(fields, "approach", partner.approach());
        put(fields, "description", partner.description());
        put(fields, "url", partner.url());
        fields.putAll(partner.extra());
        List<String> aliases = partner.acronym().isEmpty() ? List.of() : List.of(partner.acronym());
        return new DirectoryEntry(Kind.PARTNER, partner.id(), partner.name(), aliases, partner.description(), fields);
    }

    private static Map<String, Object> named(String id, String name) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", name);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            fields.put(name, value);
        }
    }

    private static List<String> keys(List<CitationKey> keys) {
        return keys.stream().map(CitationKey::value).toList();
    }
}
