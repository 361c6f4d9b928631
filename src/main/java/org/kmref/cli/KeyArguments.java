package org.kmref.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;

/** Keys on the command line; {@code -} stands for those on standard input, one a line. */
final class KeyArguments {
    private static final String STANDARD_INPUT = "-";

    private final Session session;

    KeyArguments(Session session) {
        this.session = session;
    }

    /** Returns the references of these keys in their order; one that does not exist ends the command. */
    List<Item> items(List<String> arguments, Library library) throws IOException {
        List<Item> items = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String key : keys(arguments)) {
            library.item(new CitationKey(key)).ifPresentOrElse(items::add, () -> missing.add(key));
        }
        if (!missing.isEmpty()) {
            List<String> known =
                    library.items().stream().map(item -> item.key().value()).toList();
            for (String key : missing.subList(0, missing.size() - 1)) {
                session.say(Messages.unknown("reference", key, known));
            }
            throw new NoAnswerException(Messages.unknown("reference", missing.get(missing.size() - 1), known));
        }
        return items;
    }

    private List<String> keys(List<String> arguments) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                Loaded<String> text = SourceText.read(session.surroundings().in(), "standard input");
                if (text.hasErrors()) {
                    throw new DataException(text.problems());
                }
                text.value()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(keys::add);
            } else if (argument.isBlank()) {
                throw new UsageException("a key is not blank; name a reference");
            } else {
                keys.add(argument);
            }
        }
        return keys;
    }
}
