package org.kmref.query.same;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** Two references and whether they are one work, as {@code src/test/resources/duplicates} writes them. */
record HardPair(boolean same, String why, Item one, Item other) {
    private static final Path FOLDER = Path.of("src/test/resources/duplicates");

    static List<HardPair> read(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<HardPair> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 3) {
            String[] head = lines.get(i).split(": ", 2);
            if (!List.of("same", "different").contains(head[0])) {
                throw new IllegalArgumentException("no head of a pair: " + lines.get(i));
            }
            String key = file.charAt(0) + "" + i / 3;
            pairs.add(new HardPair(
                    head[0].equals("same"),
                    head[1],
                    item(key + "a", lines.get(i + 1)),
                    item(key + "b", lines.get(i + 2))));
        }
        return pairs;
    }

    private static Item item(String key, String line) {
        List<String> parts =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        ItemType type = ItemType.of(parts.get(0)).orElseThrow(() -> new IllegalArgumentException(line));
        Item.Builder item = Item.builder(new CitationKey(key), type)
                .put(NameVariable.AUTHOR, names(parts.get(1)))
                .put(TextVariable.TITLE, parts.get(3));
        if (!parts.get(2).isEmpty()) {
            item.put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(Integer.parseInt(parts.get(2)))));
        }
        for (String field : parts.subList(4, parts.size())) {
            String[] named = field.split("=", 2);
            put(variable(named[0]), named[1], item);
        }
        return item.build();
    }

    private static void put(Variable variable, String value, Item.Builder item) {
        if (variable instanceof TextVariable text) {
            item.put(text, value);
        } else if (variable instanceof NumberVariable number) {
            item.put(number, value);
        } else if (variable instanceof NameVariable names) {
            item.put(names, names(value));
        } else {
            throw new IllegalArgumentException("no field of a pair: " + variable);
        }
    }

    private static Variable variable(String name) {
        return switch (name) {
            case "in" -> TextVariable.CONTAINER_TITLE;
            case "vol" -> NumberVariable.VOLUME;
            case "no" -> NumberVariable.ISSUE;
            case "lang" -> TextVariable.LANGUAGE;
            default -> Variable.of(name).orElseThrow(() -> new IllegalArgumentException(name));
        };
    }

    private static List<Name> names(String written) {
        List<Name> names = new ArrayList<>();
        for (String one : written.split(";", -1)) {
            String name = one.strip();
            if (name.startsWith("{")) {
                names.add(Name.literal(name.substring(1, name.length() - 1)));
            } else {
                // Initials without a comma follow the family name, as in PubMed.
                String[] parts = name.contains(",") ? name.split(",", 2) : name.split(" (?=\\p{Lu}+$)", 2);
                names.add(Name.person(parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""));
            }
        }
        return names;
    }
}
