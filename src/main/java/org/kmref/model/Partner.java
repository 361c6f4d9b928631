package org.kmref.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An organisation, network, project or group the unit works with. What is not known is the empty string.
 *
 * @param kind what sort of body it is: {@code charity}, {@code research-funder} ...
 * @param scope how far it reaches: {@code local}, {@code regional}, {@code national}, {@code international}
 * @param parent the id of the body it belongs to
 * @param approach the id of the approach it takes part in
 * @param listed whether it is an item of the list itself, not only named within one
 * @param extra the other fields, in the order of the file, with values as in {@link Item#extra}
 */
public record Partner(
        String id,
        String name,
        String acronym,
        String kind,
        String scope,
        String parent,
        String approach,
        String description,
        String url,
        boolean listed,
        Map<String, Object> extra) {

    public Partner {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a partner's id is not blank");
        }
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** Returns its fields that have a value, under the names a file has for them, but {@code listed} and the further ones. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", name);
        put("acronym", acronym, fields);
        put("kind", kind, fields);
        put("scope", scope, fields);
        put("parent", parent, fields);
        put("approach", approach, fields);
        put("description", description, fields);
        put("url", url, fields);
        return fields;
    }

    private static void put(String field, String value, Map<String, Object> fields) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
    }
}
