package org.kmref.document.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.document.manuscript.ManuscriptLayout;
import org.kmref.document.manuscript.ManuscriptLayout.Note;
import org.kmref.document.manuscript.WrittenCitation;
import org.kmref.document.manuscript.WrittenCitation.Manner;

/** In which order the citations are read, and in which notes: a note is read where its mark stands. */
final class NotePlan {
    private final List<Placed> citations;

    /**
     * A citation in its place.
     *
     * @param anchor where in the text it is read
     * @param note the number of the note it stands in or makes, or 0 where it is in the text
     * @param within the note it was written in
     */
    record Placed(WrittenCitation citation, int anchor, int note, Optional<Note> within) {
        boolean makesNote() {
            return note > 0 && within.isEmpty();
        }
    }

    private NotePlan(List<Placed> citations) {
        this.citations = citations;
    }

    /** Returns the citations in the order in which they are read. */
    List<Placed> citations() {
        return citations;
    }

    /** Plans the notes of a manuscript; {@code used} are those of its citations that are formatted. */
    static NotePlan of(ManuscriptLayout layout, List<WrittenCitation> used, boolean citesInNotes) {
        Map<String, Integer> marks = new HashMap<>();
        for (Note note : layout.notes()) {
            if (note.isReference()) {
                marks.putIfAbsent(note.label(), note.start());
            }
        }
        List<Note> notes = layout.notes().stream()
                .filter(note -> !note.isReference())
                .sorted(Comparator.comparingInt(Note::start))
                .toList();
        List<Placed> placed = new ArrayList<>();
        int next = 0;
        List<Note> open = new ArrayList<>();
        for (WrittenCitation citation : used) {
            while (next < notes.size() && notes.get(next).start() <= citation.start()) {
                open.add(notes.get(next++));
            }
            open.removeIf(note -> note.end() <= citation.start());
            Optional<Note> within = open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
            int anchor = within.map(note -> anchor(note, marks)).orElse(citation.start());
            placed.add(new Placed(citation, anchor, 0, within));
        }
        placed.sort(Comparator.comparingInt(Placed::anchor)
                .thenComparingInt(each -> each.citation().start()));
        return new NotePlan(numbered(placed, notes, marks, citesInNotes));
    }

    private static int anchor(Note note, Map<String, Integer> marks) {
        return note.label().isEmpty() ? note.start() : marks.getOrDefault(note.label(), note.start());
    }

    private static List<Placed> numbered(
            List<Placed> placed, List<Note> notes, Map<String, Integer> marks, boolean citesInNotes) {
        List<Integer> anchors = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (Note note : notes) {
            if (note.label().isEmpty() || labels.add(note.label())) {
                anchors.add(anchor(note, marks));
            }
        }
        anchors.sort(Comparator.naturalOrder());
        List<Placed> numbered = new ArrayList<>(placed.size());
        int before = 0;
        int made = 0;
        for (Placed each : placed) {
            while (before < anchors.size() && anchors.get(before) <= each.anchor()) {
                before++;
            }
            boolean makes = each.within().isEmpty() && isNote(each.citation().manner(), citesInNotes);
            made += makes ? 1 : 0;
            int note = makes || each.within().isPresent() ? before + made : 0;
            numbered.add(new Placed(each.citation(), each.anchor(), note, each.within()));
        }
        return numbered;
    }

    private static boolean isNote(Manner manner, boolean citesInNotes) {
        return switch (manner) {
            case NOTE, FULL_NOTE -> true;
            case USUAL, IN_TEXT, BARE, YEAR -> citesInNotes;
            case AUTHOR, TITLE, FULL, NOTHING -> false;
        };
    }
}
