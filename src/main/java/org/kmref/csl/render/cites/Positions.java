package org.kmref.csl.render.cites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.csl.style.Condition.Position;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.Locator;

/** Finds where each cite stands among the others. See <a href="https://docs.citationstyles.org/en/stable/specification.html#choose">CSL 1.0.2, position</a>. */
final class Positions {

    private final int nearNoteDistance;
    private final Map<CitationKey, Integer> lastNote = new HashMap<>();
    private final Map<CitationKey, Integer> firstNote = new HashMap<>();
    // Cites in the text and cites in notes each follow their own.
    private final CiteHistory text = new CiteHistory();
    private final CiteHistory notes = new CiteHistory();

    /** The citation before, and all cites of the note it stands in. */
    private static final class CiteHistory {
        private List<Cite> previous = List.of();
        private final List<Cite> note = new ArrayList<>();
        private int noteNumber = -1;

        void add(List<Cite> cites, int number) {
            if (number != noteNumber || number == 0) {
                note.clear();
            }
            note.addAll(cites);
            noteNumber = number;
            previous = cites;
        }
    }

    Positions(int nearNoteDistance) {
        this.nearNoteDistance = nearNoteDistance;
    }

    /** Where a cite stands. */
    record At(Position position, boolean near, int firstNote) {}

    /** Returns where the cites of the next citation stand, in their order. */
    List<At> next(Citation citation, List<Cite> cites) {
        List<At> found = new ArrayList<>(cites.size());
        for (int i = 0; i < cites.size(); i++) {
            Cite cite = cites.get(i);
            found.add(at(citation, cites, i, cite));
            firstNote.putIfAbsent(cite.key(), citation.noteNumber());
            lastNote.put(cite.key(), citation.noteNumber());
        }
        (citation.noteNumber() == 0 ? text : notes).add(cites, citation.noteNumber());
        return found;
    }

    private At at(Citation citation, List<Cite> cites, int i, Cite cite) {
        Integer first = firstNote.get(cite.key());
        if (first == null) {
            return new At(Position.FIRST, false, 0);
        }
        Integer last = lastNote.getOrDefault(cite.key(), 0);
        boolean near = citation.noteNumber() - last <= nearNoteDistance;
        Optional<Cite> before = i > 0 ? Optional.of(cites.get(i - 1)) : before(citation);
        Position position = before.filter(b -> b.key().equals(cite.key()))
                .map(b -> ibid(b.locator(), cite.locator()))
                .orElse(Position.SUBSEQUENT);
        return new At(position, near, first);
    }

    // Absent where what stands before is not one work alone, for then ibid would not say which.
    private Optional<Cite> before(Citation citation) {
        CiteHistory trace = citation.noteNumber() == 0 ? text : notes;
        List<Cite> alone = trace.noteNumber == citation.noteNumber() ? trace.previous : trace.note;
        if (alone.isEmpty() || alone.stream().map(Cite::key).distinct().count() > 1) {
            return Optional.empty();
        }
        return Optional.of(alone.get(alone.size() - 1));
    }

    private static Position ibid(Optional<Locator> before, Optional<Locator> now) {
        if (before.isEmpty()) {
            return now.isEmpty() ? Position.IBID : Position.IBID_WITH_LOCATOR;
        }
        if (now.isEmpty()) {
            return Position.SUBSEQUENT;
        }
        return before.equals(now) ? Position.IBID : Position.IBID_WITH_LOCATOR;
    }
}
