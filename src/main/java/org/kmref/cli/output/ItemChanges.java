package org.kmref.cli.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kmref.cli.session.Messages;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.revision.Assignment;
import org.kmref.revision.ThemeRevision;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.change.FileEdit;
import org.kmref.store.change.LibraryEdit;

/** Some references of a list, and what is to become of each. */
public final class ItemChanges {
    private final Source target;
    private final Choice choice;
    private final List<Item> changed = new ArrayList<>();

    public ItemChanges(Source target, Choice choice) {
        this.target = target;
        this.choice = choice;
    }

    /** Says which references are meant. */
    public interface Choice {
        List<Item> in(Library library) throws IOException;
    }

    /** Says what becomes of one. */
    public interface Change {
        Item of(Item item, Library library);
    }

    /** Returns the edit that sets fields; themes that are none yet are made where that is wanted. */
    public FileEdit assigning(List<Assignment> assignments, boolean newThemes) {
        return edit(
                library -> {
                    List<String> words = assignments.stream()
                            .flatMap(assignment -> assignment.themes(library).stream())
                            .toList();
                    return newThemes ? new ThemeRevision(library).withNew(words) : library;
                },
                (item, library) -> {
                    Item now = item;
                    for (Assignment assignment : assignments) {
                        now = assignment.applied(now, library);
                    }
                    return now;
                });
    }

    /** Returns the edit that first changes the list and then each of the references. */
    public FileEdit edit(LibraryEdit.Step<Library> first, Change change) {
        return LibraryEdit.of(target, library -> {
            Library wider = first.next(library);
            Set<CitationKey> chosen = new HashSet<>();
            choice.in(library).forEach(item -> chosen.add(item.key()));
            changed.clear();
            List<Item> items = new ArrayList<>();
            for (Item item : library.items()) {
                Item now = chosen.contains(item.key()) ? change.of(item, wider) : item;
                items.add(now);
                if (!now.equals(item)) {
                    changed.add(now);
                }
            }
            return changed.isEmpty() ? library : wider.withItems(items);
        });
    }

    /** Returns how many references become others. */
    public int count() {
        return changed.size();
    }

    /** Returns what is changed, in a few words: {@code nilsen2015}, {@code 2 references (nilsen2015, wye2015)}. */
    public String named() {
        return Messages.named(changed);
    }
}
