package org.kmref.cli.option;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Nearest;

/** Which references a change is about: words that are all keys are keys, and else they are a query. */
public final class ItemArguments {
    private final SelectionOptions selection;
    private final KeyArguments arguments;
    private final List<CitationKey> keys;
    private final boolean keysOnly;

    /** Reads the keys on standard input, if that is named. */
    public ItemArguments(Session session, SelectionOptions selection) throws IOException {
        this.selection = selection;
        this.arguments = new KeyArguments(session);
        this.keys = arguments.keys(selection.words());
        this.keysOnly = arguments.areAmongInput(selection.words());
    }

    /** Returns the references meant; that there are none ends the command. */
    public List<Item> some(Library library) throws IOException {
        List<Item> items = in(library);
        if (items.isEmpty()) {
            if (keys.stream().anyMatch(key -> isNearly(key, library))) {
                // Of keys with one mistyped among them, that one is reported.
                arguments.items(keys, library);
            }
            throw new NoAnswerException(selection.described());
        }
        return items;
    }

    /** Returns the references meant, in the order of the list. */
    public List<Item> in(Library library) throws IOException {
        if (keysOnly) {
            arguments.items(keys, library);
        }
        if (!areKeys(library)) {
            return selection.all(library);
        }
        Set<CitationKey> wanted = new HashSet<>(keys);
        return selection.ofThemes(library).stream()
                .filter(item -> wanted.contains(item.key()))
                .toList();
    }

    /** Returns whether the references are named, and not what a query finds. */
    public boolean areKeys(Library library) {
        Set<CitationKey> known = library.items().stream().map(Item::key).collect(Collectors.toSet());
        return keysOnly || (!keys.isEmpty() && known.containsAll(keys));
    }

    private static boolean isNearly(CitationKey key, Library library) {
        List<String> names =
                library.items().stream().map(item -> item.key().value()).toList();
        return names.contains(key.value())
                || !Nearest.question(key.value(), names).isEmpty();
    }
}
