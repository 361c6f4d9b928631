package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.option.Selection;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.model.Library;
import org.kmref.query.PartnerFilter;
import org.kmref.revision.ApproachRevision;
import org.kmref.revision.Assignment;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.ApproachEdit;

public final class ApproachCommand extends SessionCommand {
    public static final List<String> ACTIONS = List.of("add", "set", "remove");

    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private List<String> words = new ArrayList<>();

    public ApproachCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Change the approaches: add ID, set ID field=value..., remove ID...")
                .footer(
                        "",
                        "A field without a value, as in people=, is removed; several values stand between commas. "
                                + "kmref approaches lists the approaches.");
        of.words(
                "0..*",
                ArgumentValue.line("add ID | set ID field=value... | remove ID...", "approach"),
                "What to do.",
                value -> words = value);
        of.text(1, "NAME", "Its full name.", take("name"), "--name");
        of.text(2, "TEXT", "What it is.", take("definition"), "--definition");
        of.texts(3, "WORD", "Another id it answers to; repeatable.", takeAll("aliases"), "--alias");
        of.texts(4, "WHO", "Who takes part; repeatable.", takeAll("people"), "--people");
        of.texts(5, ArgumentValue.PARTNER, "A partner that takes part; repeatable.", takeAll("groups"), "--group");
        of.texts(6, ArgumentValue.KEY, "A reference given with it; repeatable.", takeAll("references"), "--reference");
        of.texts(7, ArgumentValue.KEY, "A further reference on it; repeatable.", takeAll("related"), "--related");
        change.declare(of);
        libraryOptions.declare(of);
    }

    private Consumer<String> take(String field) {
        return value -> fields.put(field, List.of(value));
    }

    private Consumer<List<String>> takeAll(String field) {
        return values -> fields.put(field, values);
    }

    @Override
    public Integer call() throws IOException {
        if (words.size() < 2) {
            throw new UsageException(
                    "write what to do: kmref approach " + String.join(", ", ACTIONS) + ", each with an id");
        }
        String action = words.get(0);
        if (!ACTIONS.contains(action)) {
            throw new UsageException(Messages.unknown("action", action, ACTIONS));
        }
        List<String> rest = words.subList(1, words.size());
        Source target = change.targetApproaches(libraryOptions);
        Approaches approaches = libraryOptions.openApproaches();
        return switch (action) {
            case "add" -> add(rest, target);
            case "set" -> set(rest, target, approaches);
            default -> remove(rest, target, approaches);
        };
    }

    private Integer add(List<String> rest, Source target) throws IOException {
        String id = rest.get(0);
        List<Assignment> assignments = assignments(rest);
        return change.make(
                List.of(ApproachEdit.of(target, now -> new ApproachRevision(now).add(id, assignments))),
                () -> new ChangeSummary("added", "add", "the approach " + id + libraryOptions.place("to", target), 1));
    }

    private Integer set(List<String> rest, Source target, Approaches approaches) throws IOException {
        String id = new ApproachRevision(approaches).existing(rest.get(0)).id();
        List<Assignment> assignments = assignments(rest);
        if (assignments.isEmpty()) {
            throw new UsageException("set what? Write kmref approach set " + id + " field=value");
        }
        List<String> names = assignments.stream().map(Assignment::field).toList();
        return change.make(
                List.of(ApproachEdit.of(target, now -> new ApproachRevision(now).set(id, assignments))),
                () -> new ChangeSummary("set", "set", String.join(", ", names) + " of the approach " + id, 1));
    }

    private Integer remove(List<String> words, Source target, Approaches approaches) throws IOException {
        List<String> ids = words.stream()
                .map(word -> new ApproachRevision(approaches).existing(word).id())
                .distinct()
                .toList();
        String what =
                ids.size() == 1 ? "the approach " + ids.get(0) : ids.size() + " approaches (" + Messages.few(ids) + ")";
        return change.make(
                List.of(ApproachEdit.of(target, now -> new ApproachRevision(now).remove(ids))),
                () -> new ChangeSummary("removed", "remove", what + libraryOptions.place("from", target), ids.size()));
    }

    private List<Assignment> assignments(List<String> rest) throws IOException {
        List<Assignment> typed = new ArrayList<>();
        fields.forEach((field, values) -> typed.add(new Assignment(field, values)));
        for (String word : rest.subList(1, rest.size())) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new UsageException("'" + word + "' sets nothing; write field=value, such as name=Mindlines");
            }
            typed.add(new Assignment(word.substring(0, equals), List.of(word.substring(equals + 1))));
        }
        List<Assignment> assignments = new ArrayList<>();
        for (Assignment each : typed) {
            assignments.add(
                    switch (each.field()) {
                        case "references", "related" -> new Assignment(each.field(), keys(each.values()));
                        case "groups" -> new Assignment(each.field(), partners(each.values()));
                        default -> each;
                    });
        }
        return assignments;
    }

    private List<String> keys(List<String> typed) throws IOException {
        Library library = libraryOptions.open();
        List<String> known =
                library.items().stream().map(item -> item.key().value()).toList();
        List<String> keys = new ArrayList<>();
        for (String word : split(typed)) {
            CitationKey key = Selection.key(word, library, session);
            if (library.item(key).isEmpty()) {
                throw new NoAnswerException(Messages.unknown("reference", word, known));
            }
            keys.add(key.value());
        }
        return keys;
    }

    private List<String> partners(List<String> typed) throws IOException {
        List<String> known = PartnerFilter.ids(libraryOptions.openPartners());
        for (String id : split(typed)) {
            if (!known.isEmpty() && !known.contains(id)) {
                throw new NoAnswerException(Messages.unknown("partner", id, known));
            }
        }
        return typed;
    }

    private static List<String> split(List<String> typed) {
        return typed.stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
