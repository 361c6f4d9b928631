package org.kmref.format.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/**
 * The field {@code extra} of Zotero, in whose lines users write what Zotero has no field for: {@code Original Date: 1899}.
 *
 * <p>See <a href="https://www.zotero.org/support/kb/item_types_and_fields#citing_fields_from_extra">Citing fields from Extra</a>.
 *
 * @param fields what lines say that name a field of CSL
 * @param key the citation key that a line gives, or the empty string
 * @param rest the lines that are a note
 */
record ZoteroExtra(Map<Variable, List<String>> fields, Optional<ItemType> type, String key, List<String> rest) {

    private static final Pattern LINE = Pattern.compile("\\{?:?\\s*([A-Za-z][A-Za-z _-]{1,40}?)\\s*[:=]\\s*(.+?)\\}?");

    static ZoteroExtra of(String text) {
        Map<Variable, List<String>> fields = new LinkedHashMap<>();
        Optional<ItemType> type = Optional.empty();
        String key = "";
        List<String> rest = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            Matcher field = LINE.matcher(line.strip());
            String label =
                    field.matches() ? field.group(1).toLowerCase(Locale.ROOT).replace('-', ' ') : "";
            Optional<Variable> variable = label.isEmpty() ? Optional.empty() : Zotero.variable(field.group(1));
            if (label.equals("citation key") || label.equals("bibtex")) {
                key = field.group(2).strip();
            } else if (label.equals("type")
                    && ItemType.of(field.group(2).strip()).isPresent()) {
                type = ItemType.of(field.group(2).strip());
            } else if (variable.isPresent()) {
                fields.computeIfAbsent(variable.get(), none -> new ArrayList<>())
                        .add(field.group(2).strip());
            } else if (!line.isBlank()) {
                rest.add(line.strip());
            }
        }
        return new ZoteroExtra(fields, type, key, rest);
    }

    /** Puts the fields into the work, and what is no field into its note. */
    void into(Item.Builder item) {
        for (Map.Entry<Variable, List<String>> field : fields.entrySet()) {
            String value = field.getValue().get(0);
            if (field.getKey() instanceof TextVariable text) {
                item.put(text, value);
            } else if (field.getKey() instanceof NumberVariable number) {
                item.put(number, value);
            } else if (field.getKey() instanceof DateVariable date) {
                ServiceText.date(value).ifPresent(when -> item.put(date, when));
            } else if (field.getKey() instanceof NameVariable names) {
                item.put(names, field.getValue().stream().map(ZoteroExtra::name).toList());
            }
        }
        if (!rest.isEmpty()) {
            String note = item.build().text(TextVariable.NOTE);
            String more = String.join("\n", rest);
            item.put(TextVariable.NOTE, note.isEmpty() ? more : note + "\n" + more);
        }
    }

    // "Family || Given"
    private static Name name(String value) {
        String[] parts = value.split("\\s*\\|\\|\\s*", 2);
        return parts.length == 2 ? ServiceText.person(parts[0], parts[1]) : Name.literal(value);
    }
}
