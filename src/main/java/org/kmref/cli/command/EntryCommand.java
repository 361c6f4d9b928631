package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.revision.Assignment;
import org.kmref.revision.EntryRevision;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.FileEdit;
import org.kmref.store.change.LibraryEdit;

/** Adds, sets and removes the entries of a file that goes with the list: the partners, or the approaches. */
public abstract class EntryCommand<T> extends SessionCommand {
    public static final List<String> ACTIONS = List.of("add", "set", "remove");

    final LibraryOptions libraryOptions;
    final ChangeOptions change;

    private final String what;
    private final String many;
    private final String example;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private List<String> words = new ArrayList<>();

    /**
     * @param what an entry's name, which is the command's too
     * @param many that of several
     * @param example a field and its value
     */
    EntryCommand(Session session, String what, String many, String example) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
        this.what = what;
        this.many = many;
        this.example = example;
    }

    /** Returns the file to change. */
    abstract Source target() throws IOException;

    /** Returns what the file holds. */
    abstract T open() throws IOException;

    abstract EntryRevision<T> revision(T entries);

    abstract FileEdit edit(Source target, LibraryEdit.Step<T> step);

    /** Returns the id of the entry that a word names, or fails for there is none. */
    abstract String id(String word, T entries);

    /** Returns an assignment whose values are ids as the library has them. */
    Assignment resolved(Assignment typed) throws IOException {
        return typed;
    }

    @Override
    public final void declare(Declaration of) {
        of.description("Change the " + many + ": add ID, set ID field=value..., remove ID...");
        of.words(
                "0..*",
                ArgumentValue.line("add ID | set ID field=value... | remove ID...", what),
                "What to do.",
                value -> words = value);
        declareFields(of);
        change.declare(of);
        libraryOptions.declare(of);
    }

    /** Says what else the command says of itself, and the options that set a field. */
    abstract void declareFields(Declaration of);

    final Consumer<String> take(String field) {
        return value -> fields.put(field, List.of(value));
    }

    final Consumer<List<String>> takeAll(String field) {
        return values -> fields.put(field, values);
    }

    @Override
    public final Integer call() throws IOException {
        if (words.size() == 1 && ACTIONS.contains(words.get(0))) {
            throw new UsageException(words.get(0) + " which " + what + "? Write an id after it");
        }
        if (words.size() < 2) {
            throw new UsageException(
                    "write what to do: kmref " + what + " " + String.join(", ", ACTIONS) + ", each with an id");
        }
        String action = words.get(0);
        if (!ACTIONS.contains(action)) {
            throw new UsageException(Messages.unknown("action", action, ACTIONS));
        }
        List<String> rest = words.subList(1, words.size());
        Source target = target();
        T entries = open();
        return switch (action) {
            case "add" -> add(rest, target);
            case "set" -> set(rest, target, entries);
            default -> remove(rest, target, entries);
        };
    }

    private Integer add(List<String> rest, Source target) throws IOException {
        String id = rest.get(0);
        List<Assignment> assignments = assignments(rest);
        return change.make(
                List.of(edit(target, now -> revision(now).add(id, assignments))),
                () -> new ChangeSummary(
                        "added", "add", "the " + what + " " + id + libraryOptions.place("to", target), 1));
    }

    private Integer set(List<String> rest, Source target, T entries) throws IOException {
        String id = id(rest.get(0), entries);
        List<Assignment> assignments = assignments(rest);
        if (assignments.isEmpty()) {
            throw new UsageException("set what? Write kmref " + what + " set " + id + " field=value");
        }
        List<String> names = assignments.stream().map(Assignment::field).toList();
        return change.make(
                List.of(edit(target, now -> revision(now).set(id(id, now), assignments))),
                () -> new ChangeSummary("set", "set", String.join(", ", names) + " of the " + what + " " + id, 1));
    }

    private Integer remove(List<String> typed, Source target, T entries) throws IOException {
        List<String> ids =
                typed.stream().map(word -> id(word, entries)).distinct().toList();
        String named = ids.size() == 1
                ? "the " + what + " " + ids.get(0)
                : ids.size() + " " + many + " (" + Messages.few(ids) + ")";
        return change.make(
                List.of(edit(target, now -> revision(now).remove(ids))),
                () -> new ChangeSummary("removed", "remove", named + libraryOptions.place("from", target), ids.size()));
    }

    private List<Assignment> assignments(List<String> rest) throws IOException {
        List<Assignment> typed = new ArrayList<>();
        fields.forEach((field, values) -> typed.add(new Assignment(field, values)));
        for (String word : rest.subList(1, rest.size())) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new UsageException("'" + word + "' sets nothing; write field=value, such as " + example);
            }
            typed.add(new Assignment(word.substring(0, equals), List.of(word.substring(equals + 1))));
        }
        List<Assignment> assignments = new ArrayList<>();
        for (Assignment each : typed) {
            assignments.add(resolved(each));
        }
        return assignments;
    }
}
