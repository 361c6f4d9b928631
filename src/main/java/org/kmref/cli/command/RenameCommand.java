package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.KeyArguments;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.document.manuscript.Manuscript;
import org.kmref.model.CitationKey;
import org.kmref.model.Library;
import org.kmref.revision.KeyRevision;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.FileEdit;
import org.kmref.store.change.LibraryEdit;

public final class RenameCommand extends SessionCommand {
    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;

    private List<String> words = new ArrayList<>();
    private List<String> manuscripts = new ArrayList<>();
    private @Nullable String map;

    public RenameCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Give a reference another key, and its citations in manuscripts too.")
                .footer(
                        "",
                        "Manuscripts are Markdown, LaTeX, Typst and Org files, told by their endings. A file of keys has an",
                        "old and a new one in each line; keys that only manuscripts still have are renamed there.");
        of.words("0..2", ArgumentValue.KEY, "The key as it is, and the new one.", value -> words = value);
        of.texts(
                1,
                ArgumentValue.FILE,
                "Rename the citations in this manuscript too; repeatable.",
                value -> manuscripts = value,
                "--in");
        of.text(2, ArgumentValue.FILE, "Rename the keys of this file instead.", value -> map = value, "--map");
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        KeyRevision revision = revision();
        Source target = libraryOptions.changeable();
        Library library = libraryOptions.open();
        List<CitationKey> missing = revision.missing(library);
        if (!missing.isEmpty()) {
            new KeyArguments(session).items(missing, library);
        }
        List<FileEdit> edits = new ArrayList<>();
        edits.add(LibraryEdit.of(target, revision::applied));
        int[] mentions = new int[manuscripts.size()];
        for (int i = 0; i < mentions.length; i++) {
            edits.add(edit(i, revision, mentions));
        }
        return change.make(edits, () -> {
            int cited = java.util.Arrays.stream(mentions).sum();
            String what = words.isEmpty()
                    ? Messages.count(revision.count(library), "reference")
                    : words.get(0) + " to " + words.get(1);
            String also =
                    manuscripts.isEmpty() ? "" : ", and " + Messages.count(cited, "citation") + " of it in manuscripts";
            return new ChangeSummary(
                    "renamed",
                    "rename",
                    what + also,
                    words.isEmpty() ? revision.keys().size() : 1);
        });
    }

    private KeyRevision revision() throws IOException {
        if (map == null) {
            if (words.size() != 2 || words.get(0).isBlank() || words.get(1).isBlank()) {
                throw new UsageException("write the key as it is and the new one, or a file of keys with --map");
            }
            return new KeyRevision(Map.of(new CitationKey(words.get(0)), new CitationKey(words.get(1))));
        }
        if (!words.isEmpty()) {
            throw new UsageException("name two keys or a file of keys, not both");
        }
        Loaded<String> text = SourceText.read(session.surroundings().directory().resolve(map), map);
        if (text.hasErrors()) {
            throw new DataException(text.problems());
        }
        return KeyRevision.read(map, text.value());
    }

    private FileEdit edit(int index, KeyRevision revision, int[] mentions) {
        String name = manuscripts.get(index);
        Manuscript.Syntax syntax = Manuscript.Syntax.of(name)
                .orElseThrow(() -> new UsageException(
                        name + " is no manuscript kmref knows; name a .md, .tex, .typ or .org file"));
        return new FileEdit(session.surroundings().directory().resolve(name), name, text -> {
            Manuscript manuscript = new Manuscript(syntax, text);
            mentions[index] = manuscript.count(revision.keys());
            return new Loaded<>(manuscript.renamed(revision.keys()).text(), List.of());
        });
    }
}
