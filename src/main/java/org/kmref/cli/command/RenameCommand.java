package org.kmref.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.option.UnknownReferences;
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
import org.kmref.revision.TypedKey;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;
import org.kmref.store.UserFolders;
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
                        "Manuscripts are Markdown, LaTeX, Typst and Org files, recognised by their endings. The "
                                + "file of --map has an old and a new key on each line; keys that only "
                                + "manuscripts still use are renamed there.");
        of.words("0..2", ArgumentValue.KEY, "The present key, and the new one.", value -> words = value);
        of.texts(
                1,
                ArgumentValue.FILE,
                "Rename the citations in this manuscript too; repeatable.",
                value -> manuscripts = value,
                "--in");
        of.text(2, ArgumentValue.FILE, "Rename the keys listed in this file.", value -> map = value, "--map");
        change.declare(of);
        libraryOptions.declare(of);
    }

    @Override
    public Integer call() throws IOException {
        requireWords();
        Source target = change.target(libraryOptions);
        Library library = libraryOptions.open();
        KeyRevision revision = revision(library);
        List<CitationKey> missing = revision.missing(library);
        if (!missing.isEmpty()) {
            throw new UnknownReferences(library)
                    .of(missing.stream().map(CitationKey::value).toList(), session);
        }
        List<String> files = distinct(manuscripts, target);
        List<FileEdit> edits = new ArrayList<>();
        edits.add(LibraryEdit.of(target, revision::applied));
        Map<String, Integer> mentions = new LinkedHashMap<>();
        for (String file : files) {
            edits.add(edit(file, revision, mentions));
        }
        return change.make(edits, () -> summary(revision, library, mentions));
    }

    private ChangeSummary summary(KeyRevision revision, Library library, Map<String, Integer> mentions) {
        List<String> renamed =
                revision.renamed(library).stream().map(CitationKey::value).toList();
        List<String> citing = mentions.keySet().stream()
                .filter(file -> mentions.getOrDefault(file, 0) > 0)
                .toList();
        int cited = mentions.values().stream().mapToInt(Integer::intValue).sum();
        String what = words.isEmpty()
                ? Messages.named(renamed, "reference")
                : (renamed.isEmpty() ? words.get(0) : renamed.get(0)) + " to " + words.get(1);
        String also = mentions.isEmpty()
                ? ""
                : ", and " + Messages.count(cited, "citation") + " in "
                        + (citing.isEmpty() ? "manuscripts" : Messages.named(citing, "manuscript"));
        return new ChangeSummary("renamed", "rename", what + also, renamed.size() + citing.size());
    }

    // By the file that a name leads to, so that each is changed once.
    private List<String> distinct(List<String> names, Source target) {
        Map<Path, String> files = new LinkedHashMap<>();
        for (String name : names) {
            files.putIfAbsent(UserFolders.real(session.environment().directory().resolve(name)), name);
        }
        if (target.path().isPresent()) {
            String list = files.get(UserFolders.real(target.path().get()));
            if (list != null) {
                throw new UsageException(list + " is the reading list itself; name a manuscript");
            }
        }
        return List.copyOf(files.values());
    }

    private void requireWords() {
        if (map != null && !words.isEmpty()) {
            throw new UsageException("name two keys or a file of keys, not both");
        }
        boolean two =
                words.size() == 2 && !words.get(0).isBlank() && !words.get(1).isBlank();
        if (map == null && !two) {
            throw new UsageException("write the key as it is and the new one, or a file of keys with --map");
        }
    }

    private KeyRevision revision(Library library) throws IOException {
        if (map == null) {
            return new KeyRevision(Map.of(Selection.key(words.get(0), library, session), TypedKey.of(words.get(1))));
        }
        Loaded<String> text = SourceText.read(session.environment().directory().resolve(map), map);
        if (text.hasErrors()) {
            throw new DataException(text.problems());
        }
        return KeyRevision.read(map, text.value());
    }

    private FileEdit edit(String name, KeyRevision revision, Map<String, Integer> mentions) {
        Manuscript.Syntax syntax = Manuscript.Syntax.of(name)
                .filter(Manuscript.Syntax::isWritten)
                .orElseThrow(() -> new UsageException(
                        name + " is not a manuscript kmref knows; name a .md, .tex, .typ or .org file"));
        return new FileEdit(session.environment().directory().resolve(name), name, text -> {
            Manuscript manuscript = new Manuscript(syntax, text);
            mentions.put(name, manuscript.count(revision.keys()));
            return new Loaded<>(manuscript.renamed(revision.keys()).text(), List.of());
        });
    }
}
