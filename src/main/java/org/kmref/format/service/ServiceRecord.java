package org.kmref.format.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kmref.format.tree.Node.Field;

/** One record of an answer, which remembers what of it has been read: the rest is what the service notes for itself. */
final class ServiceRecord {

    private final JsonValue value;
    private final Set<String> read = new HashSet<>();

    ServiceRecord(JsonValue value) {
        this.value = value;
    }

    /** Returns the value at the end of the path. */
    JsonValue at(String field, String... more) {
        read.add(field);
        return value.at(field).at(more);
    }

    String text(String field, String... more) {
        return at(field, more).text();
    }

    List<JsonValue> items(String field, String... more) {
        return at(field, more).items();
    }

    List<String> texts(String field, String... more) {
        return at(field, more).texts();
    }

    /** Returns the first of these fields that says something. */
    String firstText(String... fields) {
        String first = "";
        for (String field : fields) {
            String text = text(field);
            first = first.isEmpty() ? text : first;
        }
        return first;
    }

    JsonValue value() {
        return value;
    }

    /** Returns the fields that say something and have not been asked for. */
    List<Field> rest() {
        List<Field> rest = new ArrayList<>();
        for (Field field : value.fields()) {
            if (!read.contains(field.name()) && new JsonValue(field.value()).isPresent()) {
                rest.add(field);
            }
        }
        return rest;
    }
}
