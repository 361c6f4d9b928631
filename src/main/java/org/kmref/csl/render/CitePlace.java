package org.kmref.csl.render;

import java.util.Optional;
import org.kmref.csl.style.Condition.Position;
import org.kmref.model.Locator;

/**
 * Where a work is shown, and as what: in a cite or as an entry of the bibliography.
 *
 * @param number the citation number, or 0 where it is not known yet
 * @param locator the place in the work, if one is cited
 * @param position where the cite stands; absent in a bibliography
 * @param near whether an earlier cite stands in a note nearby
 * @param firstNote the number of the note of the first cite, or 0
 * @param tells what tells the work apart from others
 */
public record CitePlace(
        int number,
        Optional<Locator> locator,
        Optional<Position> position,
        boolean near,
        int firstNote,
        Distinctions tells) {

    public CitePlace with(Distinctions other) {
        return new CitePlace(number, locator, position, near, firstNote, other);
    }

    public CitePlace withNumber(int other) {
        return new CitePlace(other, locator, position, near, firstNote, tells);
    }

    boolean isSubsequent() {
        return position.isPresent() && position.get() != Position.FIRST;
    }
}
