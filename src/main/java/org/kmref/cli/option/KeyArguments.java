package org.kmref.cli.option;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;

/** Keys on the command line; {@code -} stands for those on standard input, one a line. */
public final class KeyArguments {
    private static final String STANDARD_INPUT = "-";

    private final Session session;

    public KeyArguments(Session session) {
        this.session = session;
    }

    /** Returns the references of these keys in their order; one that does not exist ends the command. */
    public List<Item> items(List<CitationKey> keys, Library library) {
        return items(keys.stream(), library);
    }

    /** Returns the references that are cited, each once, in the order of the first citation of each. */
    public List<Item> cited(List<Citation> citations, Library library) {
        return items(keysOf(citations).stream(), library);
    }

    /** Returns the keys that are cited, in the order of the citations. */
    public static List<CitationKey> keysOf(List<Citation> citations) {
        return citations.stream()
                .flatMap(citation -> citation.cites().stream())
                .map(Cite::key)
                .toList();
    }

    /** Returns the keys named, those on standard input among them. */
    public List<CitationKey> keys(List<String> arguments) throws IOException {
        List<CitationKey> keys = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                lines().forEach(line -> keys.add(new CitationKey(line)));
            } else if (argument.isBlank()) {
                throw new UsageException("a key cannot be empty; name a reference");
            } else {
                keys.add(new CitationKey(argument));
            }
        }
        return keys;
    }

    /** Returns whether standard input is named among these. */
    boolean areAmongInput(List<String> arguments) {
        return arguments.contains(STANDARD_INPUT);
    }

    /** Returns the lines of standard input that are not blank, without the blanks around them. */
    public List<String> lines() throws IOException {
        Loaded<String> text = SourceText.read(session.surroundings().in(), "standard input");
        if (text.hasErrors()) {
            throw new DataException(text.problems());
        }
        return text.value()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<Item> items(Stream<CitationKey> keys, Library library) {
        Map<CitationKey, Item> known = new HashMap<>();
        library.items().forEach(item -> known.put(item.key(), item));
        List<Item> items = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        keys.distinct().forEach(key -> {
            Item item = known.get(key);
            if (item == null) {
                missing.add(key.value());
            } else {
                items.add(item);
            }
        });
        if (!missing.isEmpty()) {
            List<String> names =
                    known.keySet().stream().map(CitationKey::value).sorted().toList();
            missing.subList(0, missing.size() - 1).forEach(key -> session.warn(unknown(key, names)));
            throw new NoAnswerException(unknown(missing.get(missing.size() - 1), names));
        }
        return items;
    }

    private static String unknown(String key, List<String> names) {
        String message = Messages.unknown("reference", key, names);
        return message.contains(";") ? message : message + "; kmref list --to keys lists them";
    }
}
