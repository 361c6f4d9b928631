package org.kmref.format.service;

import java.util.List;
import java.util.Optional;
import org.kmref.model.Item;

/** What is to be known of one service's answers in JSON. */
interface Service {

    /** Returns what the service is called in messages. */
    String name();

    /** Returns the field under which {@code --keep-all} keeps what is no part of the reference. */
    String field();

    /** Returns the records in the answer, or in one element of it where the answer is a list. */
    List<JsonValue> records(JsonValue answer);

    /** Returns the work, of any key, or absent where the record is none, such as a note. */
    Optional<Item.Builder> work(ServiceRecord record);

    /** Returns the key that somebody chose, or the empty string where the service only has a number of its own. */
    default String key(JsonValue record) {
        return "";
    }
}
