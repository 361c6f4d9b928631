package org.kmref.cli.option;

import java.util.List;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.model.Library;
import org.kmref.model.Nearest;

/** Says that there are no references of these names, and which may have been meant. */
public final class UnknownReferences {
    private final List<String> names;

    /** {@code library} holds at least the references whose keys are near. */
    public UnknownReferences(Library library) {
        this.names = library.items().stream()
                .map(item -> item.key().value())
                .sorted()
                .toList();
    }

    /** Ends the command: the last of the names by the exception, the others by a message each. */
    public NoAnswerException of(List<String> unknown, Session session) {
        unknown.subList(0, unknown.size() - 1).forEach(name -> session.warn(of(name)));
        return new NoAnswerException(of(unknown.get(unknown.size() - 1)));
    }

    /** Returns the message for one name. */
    public String of(String name) {
        String message = Messages.unknown("reference", name, names);
        return message.contains(";") ? message : message + "; kmref list --to keys lists them";
    }

    /** Returns whether a name is nearly a key. */
    boolean isNearly(String name) {
        return names.contains(name) || !Nearest.question(name, names).isEmpty();
    }
}
