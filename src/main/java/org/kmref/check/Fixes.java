package org.kmref.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Part;

/** What a number of checks would fix in one list: for each piece of text what it says and what it is to say. */
public record Fixes(List<Fix> fixes) {
    /** One fix may make room for another, but not for ever. */
    private static final int ROUNDS = 5;

    public Fixes {
        fixes = List.copyOf(fixes);
    }

    /** Returns the fixes for the only list of the subject, those of one piece of text joined into one. */
    public static Fixes of(Subject subject, List<Checker> checkers) {
        Map<Part, Fix> settled = new LinkedHashMap<>();
        Subject now = subject;
        for (int round = 0; round < ROUNDS; round++) {
            Map<Part, Fix> further = next(now, checkers);
            if (further.isEmpty()) {
                break;
            }
            further.forEach((part, fix) ->
                    settled.merge(part, fix, (first, then) -> new Fix(first.file(), part, first.old(), then.now())));
            CheckedFile list = now.lists().get(0);
            now = now.with(list.with(new Fixes(List.copyOf(further.values())).applied(list.library())));
        }
        return new Fixes(List.copyOf(settled.values()));
    }

    private static Map<Part, Fix> next(Subject subject, List<Checker> checkers) {
        Map<Part, Fix> next = new LinkedHashMap<>();
        for (Finding finding : new CheckRun(checkers).of(subject)) {
            finding.fix().ifPresent(fix -> {
                next.putIfAbsent(fix.part(), fix);
                fix.with().forEach(more -> next.putIfAbsent(more.part(), more));
            });
        }
        return next;
    }

    /** Returns the list fixed; text that has changed since is left as it is. */
    public Library applied(Library library) {
        Map<String, List<Fix>> byKey = new LinkedHashMap<>();
        for (Fix fix : fixes) {
            byKey.computeIfAbsent(fix.part().steps().get(1), none -> new ArrayList<>())
                    .add(fix);
        }
        List<Item> items = new ArrayList<>(library.items().size());
        for (Item item : library.items()) {
            Item fixed = item;
            for (Fix fix : byKey.getOrDefault(item.key().value(), List.of())) {
                FieldText text = new FieldText(
                        fix.part().steps().subList(2, fix.part().steps().size()));
                if (text.of(fixed).equals(Optional.of(fix.old()))) {
                    fixed = text.with(fix.now(), fixed);
                }
            }
            items.add(fixed);
        }
        return new Library(library.title(), library.locale(), library.themes(), items, library.extra());
    }
}
