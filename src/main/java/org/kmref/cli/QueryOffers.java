package org.kmref.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.Theme;
import org.kmref.query.Fields;
import org.kmref.query.Need;

/** What completion offers where a query may stand: fields, and behind some of them their values. */
final class QueryOffers {
    private static final List<String> PRESENCE = List.of("has", "missing");

    private final LibraryOptions options;

    QueryOffers(LibraryOptions options) {
        this.options = options;
    }

    /** Returns the words that may stand where this much is typed, those that do not begin so among them. */
    List<String> words(String prefix) throws IOException {
        int colon = prefix.indexOf(':');
        if (colon >= 0) {
            String field = prefix.substring(0, colon);
            return with(field + ":", values(field, prefix.substring(colon + 1)), "");
        }
        Fields fields = new Fields(Library.empty());
        List<String> names = prefix.isEmpty() ? Fields.usual() : fields.names();
        List<String> words = with("", names, ":");
        words.addAll(with("", PRESENCE, ":"));
        return words;
    }

    private Collection<String> values(String field, String beginning) throws IOException {
        if (PRESENCE.contains(field)) {
            return new Fields(options.outline()).names();
        }
        return switch (field) {
            case "type" ->
                Arrays.stream(ItemType.values()).map(ItemType::cslName).toList();
            case "theme" -> options.outline().themes().stream().map(Theme::id).toList();
            case "key" ->
                options.keysBeginning(beginning).items().stream()
                        .map(item -> item.key().value())
                        .toList();
            case "author" ->
                families(options.meeting(library -> Need.ofBeginning(beginning))
                        .library()
                        .items());
            default -> List.of();
        };
    }

    private static Collection<String> families(List<Item> items) {
        TreeSet<String> families = new TreeSet<>();
        for (Item item : items) {
            for (Name name : item.names(NameVariable.AUTHOR)) {
                // Of several words a query would take the first only.
                if (!name.family().isEmpty() && name.family().codePoints().allMatch(Character::isLetter)) {
                    families.add(name.family());
                }
            }
        }
        return families;
    }

    private static List<String> with(String before, Collection<String> words, String after) {
        return words.stream().map(word -> before + word + after).collect(Collectors.toCollection(ArrayList::new));
    }
}
