package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.session.Session;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.store.LibraryReader;

/** Opens references one at a time in the editor before they are added, each under the line it was read from. */
final class Review {
    private static final String HEAD =
            "# Correct what is wrong, save, and close the editor. Take the reference out to leave it out.\n";

    private final Session session;
    private final ChangeOptions change;
    private final NewReferences given;
    private final boolean newThemes;

    Review(Session session, ChangeOptions change, NewReferences given, boolean newThemes) {
        this.session = session;
        this.change = change;
        this.given = given;
        this.newThemes = newThemes;
    }

    /** Returns the references as the user wants them, without those taken out. */
    List<Item> of(List<Item> items, Library list) throws IOException {
        Editing editing = new Editing(session, change);
        List<Item> reviewed = new ArrayList<>();
        int number = 0;
        for (Item item : items) {
            number++;
            String form = HEAD + "# " + number + " of " + items.size() + lines(item) + "\n" + given.yamlOf(item);
            reviewed.addAll(editing.review(
                    form,
                    (name, text) -> new TypedReferences(list, true, newThemes)
                            .checked(name, text, LibraryReader.read(name, text), List.of(item))));
        }
        return reviewed;
    }

    private static String lines(Item item) {
        Object line = item.extra().get("source-text");
        return line == null ? "" : ": " + String.valueOf(line).replaceAll("\\s+", " ");
    }
}
