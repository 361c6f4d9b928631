package org.kmref.format.bibtex;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One entry of a BibTeX file as it is written, before anything is inherited or understood.
 *
 * @param type in lower case: {@code article}
 * @param key empty where the entry has none
 * @param fields raw TeX by name in lower case, macros replaced, in the order of the file; of a field given twice the first
 * @param line of the {@code @}, counted from 1
 * @param column of the {@code @}, counted from 1
 */
record BibtexRecord(String type, String key, Map<String, String> fields, int line, int column) {

    BibtexRecord {
        fields = new LinkedHashMap<>(fields);
    }

    /** Returns the raw value, or the empty string. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    BibtexRecord with(Map<String, String> others) {
        return new BibtexRecord(type, key, others, line, column);
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
