package org.kmref.cli.command;

import java.util.List;
import org.kmref.cli.session.NamedFiles;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.format.plaintext.PlainTextPage;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.NameVariable;
import org.kmref.revision.KeyPattern;

/** A reference that was typed as one argument: {@code kmref add "Nilsen, P. Making sense of ... (2015)"}. */
final class TypedText {
    private static final int LEAST = 20;

    private final Session session;

    TypedText(Session session) {
        this.session = session;
    }

    /** Returns whether the words are one argument of several words that is no file. */
    boolean is(List<String> words) {
        return words.size() == 1
                && words.get(0).length() >= LEAST
                && words.get(0).strip().indexOf(' ') > 0
                && !NamedFiles.exists(words.get(0), session);
    }

    /** Returns the reference; a text of which neither a title nor who and when is understood is refused. */
    Item read(String text) {
        Item item = new PlainTextPage().readOne(text).item();
        boolean dated = item.date(DateVariable.ISSUED).isPresent();
        boolean named = !item.names(NameVariable.AUTHOR).isEmpty();
        if (!(dated && named) && (item.title().isEmpty() || !(dated || named))) {
            throw new UsageException(
                    "'" + text + "' is neither a file nor understood as a reference; check the name of the "
                            + "file, or add a reference by its fields: kmref add --title TITLE");
        }
        return KeyPattern.keyless(item);
    }
}
