package org.kmref.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kmref.model.Item;
import org.kmref.store.Places.Source;
import org.kmref.store.change.LibraryEdit;

final class RemoveCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;

    private List<String> words = new ArrayList<>();

    RemoveCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
    }

    @Override
    void declare(Declaration of) {
        of.description("Take references out of your reading list.")
                .footer("", "kmref undo brings them back. Comments above a reference stay.");
        of.words("1..*", "KEY", "Keys of references; - reads them from standard input.", value -> words = value);
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        Source target = libraryOptions.changeable();
        KeyArguments arguments = new KeyArguments(session);
        List<Item> gone = arguments.items(arguments.keys(words), libraryOptions.open());
        Set<String> keys = new HashSet<>();
        gone.forEach(item -> keys.add(item.key().value()));
        String what = gone.size() == 1 ? gone.get(0).key().value() : Messages.count(gone.size(), "reference");
        return change.make(
                List.of(LibraryEdit.of(
                        target,
                        library -> library.withItems(library.items().stream()
                                .filter(item -> !keys.contains(item.key().value()))
                                .toList()))),
                () -> new Account("removed", "remove", what + " from " + target.name(), gone.size()));
    }
}
