package org.kmref.cli.option;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kmref.check.Checker;
import org.kmref.check.rules.Checkers;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.UsageException;

/** Which checks are made. */
public final class CheckOptions {
    /** The id of a check. */
    public static final ArgumentValue CHECK = ArgumentValue.oneOf("CHECK", Checkers::ids);

    private List<String> only = new ArrayList<>();

    private List<String> except = new ArrayList<>();

    /** Says what these options are. */
    public void declare(Declaration of) {
        of.texts(1, CHECK, "Only this check; repeatable.", value -> only = value, "--only");
        of.texts(2, CHECK, "Not this check; repeatable.", value -> except = value, "--except");
    }

    /** Returns the checks asked for; an id that is none of them is refused. */
    public List<Checker> chosen() {
        Set<String> wanted = ids(only);
        Set<String> unwanted = ids(except);
        return Checkers.all().stream()
                .filter(checker -> wanted.isEmpty() || wanted.contains(checker.id()))
                .filter(checker -> !unwanted.contains(checker.id()))
                .toList();
    }

    private static Set<String> ids(List<String> named) {
        Set<String> ids = new HashSet<>();
        for (String option : named) {
            for (String id : option.split(",", -1)) {
                ids.add(known(id.strip()).id());
            }
        }
        return ids;
    }

    /** Returns the check of this id; one that does not exist is refused. */
    public static Checker known(String id) {
        return Checkers.byId(id).orElseThrow(() -> {
            String message = Messages.unknown("check", id, Checkers.ids());
            return new UsageException(
                    message.contains(";") ? message : message + "; kmref check --explain all explains each");
        });
    }
}
