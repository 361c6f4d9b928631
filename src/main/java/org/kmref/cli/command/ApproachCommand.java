package org.kmref.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kmref.cli.option.Selection;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.NoAnswerException;
import org.kmref.cli.session.Session;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.model.Library;
import org.kmref.query.PartnerFilter;
import org.kmref.revision.ApproachRevision;
import org.kmref.revision.Assignment;
import org.kmref.revision.EntryRevision;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.FileEdit;
import org.kmref.store.change.LibraryEdit;

public final class ApproachCommand extends EntryCommand<Approaches> {
    public ApproachCommand(Session session) {
        super(session, "approach", "approaches", "name=Mindlines");
    }

    @Override
    void declareFields(Declaration of) {
        of.footer(
                "",
                "A field without a value, as in people=, is removed; commas separate several values. "
                        + "kmref approaches lists the approaches.");
        of.text(1, "NAME", "Its full name.", take("name"), "--name");
        of.text(2, "TEXT", "What it is.", take("definition"), "--definition");
        of.texts(3, "WORD", "Another id for it; repeatable.", takeAll("aliases"), "--alias");
        of.texts(4, "WHO", "Who takes part; repeatable.", takeAll("people"), "--people");
        of.texts(5, ArgumentValue.PARTNER, "A partner that takes part; repeatable.", takeAll("groups"), "--group");
        of.texts(6, ArgumentValue.KEY, "A reference listed with it; repeatable.", takeAll("references"), "--reference");
        of.texts(7, ArgumentValue.KEY, "A related reference; repeatable.", takeAll("related"), "--related");
    }

    @Override
    Source target() throws IOException {
        return change.targetApproaches(libraryOptions);
    }

    @Override
    Approaches open() throws IOException {
        return libraryOptions.openApproaches();
    }

    @Override
    EntryRevision<Approaches> revision(Approaches approaches) {
        return new ApproachRevision(approaches);
    }

    @Override
    FileEdit edit(Source target, LibraryEdit.Step<Approaches> step) {
        return LibraryEdit.ofApproaches(target, step);
    }

    @Override
    String id(String word, Approaches approaches) {
        return new ApproachRevision(approaches).existing(word).id();
    }

    @Override
    Assignment resolved(Assignment typed) throws IOException {
        return switch (typed.field()) {
            case "references", "related" -> new Assignment(typed.field(), keys(typed.values()));
            case "groups" -> new Assignment(typed.field(), partners(typed.values()));
            default -> typed;
        };
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
