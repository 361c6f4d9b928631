package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kmref.cli.option.ChangeOptions;
import org.kmref.cli.option.LibraryOptions;
import org.kmref.cli.output.ChangeSummary;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.query.PartnerFilter;
import org.kmref.revision.Assignment;
import org.kmref.revision.PartnerRevision;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.PartnerEdit;

public final class PartnerCommand extends SessionCommand {
    public static final List<String> ACTIONS = List.of("add", "set", "remove");

    private final LibraryOptions libraryOptions;
    private final ChangeOptions change;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private List<String> words = new ArrayList<>();

    public PartnerCommand(Session session) {
        super(session);
        this.libraryOptions = new LibraryOptions(session);
        this.change = new ChangeOptions(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description("Change the partners: add ID, set ID field=value..., remove ID...")
                .footer("", "A field without a value, as in acronym=, is removed. kmref partners lists the partners.");
        of.words(
                "0..*",
                ArgumentValue.line("add ID | set ID field=value... | remove ID...", "partner"),
                "What to do.",
                value -> words = value);
        of.text(1, "NAME", "Its full name.", take("name"), "--name");
        of.text(2, "TEXT", "Its short name.", take("acronym"), "--acronym");
        of.text(3, ArgumentValue.PARTNER_KIND, "What it is, such as charity.", take("kind"), "--kind");
        of.text(
                4,
                ArgumentValue.PARTNER_SCOPE,
                "Scope: local, regional, national, international.",
                take("scope"),
                "--scope");
        of.text(5, ArgumentValue.PARTNER, "The partner it belongs to.", take("parent"), "--parent");
        of.text(
                6,
                ArgumentValue.APPROACH.called("TEXT"),
                "The approach it takes part in.",
                take("approach"),
                "--approach");
        of.text(7, "TEXT", "What it does.", take("description"), "--description");
        of.text(8, "TEXT", "Its address on the web.", take("url"), "--url");
        change.declare(of);
        libraryOptions.declare(of);
    }

    private Consumer<String> take(String field) {
        return value -> fields.put(field, value);
    }

    @Override
    public Integer call() throws IOException {
        if (words.size() < 2) {
            throw new UsageException(
                    "write what to do: kmref partner " + String.join(", ", ACTIONS) + ", each with an id");
        }
        String action = words.get(0);
        List<String> rest = words.subList(1, words.size());
        if (!ACTIONS.contains(action)) {
            throw new UsageException(Messages.unknown("action", action, ACTIONS));
        }
        Source target = change.targetPartners(libraryOptions);
        PartnerDirectory directory = libraryOptions.openPartners();
        return switch (action) {
            case "add" -> add(rest, target);
            case "set" -> set(rest, target, directory);
            default -> remove(rest, target, directory);
        };
    }

    private Integer add(List<String> rest, Source target) throws IOException {
        String id = rest.get(0);
        List<Assignment> assignments = assignments(rest);
        return change.make(
                List.of(PartnerEdit.of(target, now -> new PartnerRevision(now).add(id, assignments))),
                () -> new ChangeSummary("added", "add", "the partner " + id + libraryOptions.place("to", target), 1));
    }

    private Integer set(List<String> rest, Source target, PartnerDirectory directory) throws IOException {
        String id = partner(rest.get(0), directory).id();
        List<Assignment> assignments = assignments(rest);
        if (assignments.isEmpty()) {
            throw new UsageException("set what? Write kmref partner set " + id + " field=value");
        }
        List<String> names = assignments.stream().map(Assignment::field).toList();
        return change.make(
                List.of(PartnerEdit.of(target, now -> new PartnerRevision(now).set(partner(id, now), assignments))),
                () -> new ChangeSummary("set", "set", String.join(", ", names) + " of the partner " + id, 1));
    }

    private Integer remove(List<String> ids, Source target, PartnerDirectory directory) throws IOException {
        ids.forEach(id -> partner(id, directory));
        String what = (ids.size() == 1 ? "the partner " : "") + Messages.named(ids, "partner");
        return change.make(
                List.of(PartnerEdit.of(target, now -> new PartnerRevision(now).remove(new LinkedHashSet<>(ids)))),
                () -> new ChangeSummary("removed", "remove", what + libraryOptions.place("from", target), ids.size()));
    }

    private List<Assignment> assignments(List<String> rest) {
        List<Assignment> assignments = new ArrayList<>();
        fields.forEach((field, value) -> assignments.add(new Assignment(field, List.of(value))));
        for (String word : rest.subList(1, rest.size())) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new UsageException("'" + word + "' sets nothing; write field=value, such as kind=charity");
            }
            assignments.add(new Assignment(word.substring(0, equals), List.of(word.substring(equals + 1))));
        }
        return assignments;
    }

    private static Partner partner(String id, PartnerDirectory directory) {
        return directory
                .partner(id)
                .orElseThrow(
                        () -> new NoAnswerException(Messages.unknown("partner", id, PartnerFilter.ids(directory))));
    }
}
