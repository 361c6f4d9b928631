package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.FieldOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.SelectionOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.TextVariable;
import org.kmref.store.DataException;
import org.kmref.store.LibraryReader;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.FileEdit;
import org.kmref.store.change.LibraryEdit;
import org.kmref.store.edit.EntryTexts;

public final class EditCommand extends SessionCommand {
    private static final String HEAD = """
            # Change the references, save, and close the editor; comments come along. Keep every reference: kmref remove
            # takes one out, and kmref add puts one in.
            """;

    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;

    private final SelectionOptions selectionOptions;
    private boolean force;

    public EditCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
        this.selectionOptions = new SelectionOptions(session).expectingKeys().required();
    }

    @Override
    public void declare(Declaration of) {
        of.description("Edit single references in your editor.")
                .footer(
                        "",
                        "VISUAL or EDITOR names the editor and may include options; no shell is involved. Text that cannot "
                                + "be used is not lost: you can go on editing it, or kmref says where it is kept.");
        selectionOptions.declareQuery(of);
        FieldOptions.declareForce(of, value -> force = value);
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        Source target = libraryOptions.changeable();
        Selection selection = selectionOptions.openWhole(libraryOptions);
        Library list = selection.library();
        List<Item> items = selection.some();
        List<String> keys = items.stream().map(item -> item.key().value()).toList();
        EntryTexts before = checked(EntryTexts.of(target.name(), text(target), keys));
        TypedReferences typedReferences = new TypedReferences(list, force, false);
        return new Editing(session, change)
                .edit(
                        HEAD + before.document(),
                        (name, typed) -> {
                            Loaded<List<String>> texts = before.read(name, typed, text(target));
                            Loaded<List<Item>> read = texts.hasErrors()
                                    ? new Loaded<>(List.of(), texts.problems())
                                    : typedReferences.checked(name, typed, LibraryReader.read(name, typed), items);
                            return new Loaded<>(
                                    new Edited(texts.value(), retyped(items, read.value())), read.problems());
                        },
                        after -> change.make(
                                List.of(edit(target, before, after)),
                                () -> new ChangeSummary("edited", "edit", String.join(", ", keys), 1)));
    }

    /** The texts as they were typed, and the keys of those whose DOI is another one. */
    private record Edited(List<String> texts, List<CitationKey> retyped) {}

    private static List<CitationKey> retyped(List<Item> before, List<Item> after) {
        List<CitationKey> keys = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).text(TextVariable.DOI).equals(before.get(i).text(TextVariable.DOI))) {
                keys.add(after.get(i).key());
            }
        }
        return keys;
    }

    private static FileEdit edit(Source target, EntryTexts before, Edited after) {
        LibraryEdit<Library> keeping =
                LibraryEdit.named(target.name(), now -> TypedReferences.kept(now, after.retyped()));
        return new FileEdit(target.path().orElseThrow(), target.name(), text -> {
            Loaded<String> replaced = before.replaced(text, after.texts());
            return replaced.hasErrors() || after.retyped().isEmpty() ? replaced : keeping.apply(replaced.value());
        });
    }

    private static String text(Source target) throws IOException {
        return checked(SourceText.read(target.path().orElseThrow(), target.name()));
    }

    private static <T> T checked(Loaded<T> loaded) throws DataException {
        return loaded.required();
    }
}
