package org.kmref.query.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.model.Item;
import org.kmref.query.same.People.Agreement;
import org.kmref.query.same.TitleWords.Likeness;

/** What titles tell where an identifier has been looked up, or where there is nothing but a title. */
public final class TitleJudge {
    private static final int FEWEST_WORDS = 3;

    private TitleJudge() {}

    /**
     * Returns whether what is registered under the identifier of a reference is another work, by its title. A translated title of
     * what the same people printed in the same place is not.
     */
    public static boolean isOtherWork(Item yours, Item registered) {
        WorkFeatures one = new WorkFeatures(yours);
        WorkFeatures other = new WorkFeatures(registered);
        boolean spoken = !one.title.words().isEmpty() && !other.title.words().isEmpty();
        if (!spoken || one.title.to(other.title) != Likeness.DIFFERENT || contains(one.title, other.title)) {
            return false;
        }
        boolean people = one.people.with(other.people) == Agreement.YES;
        boolean place = !one.volume.isEmpty()
                && one.volume.equals(other.volume)
                && !one.firstPage.isEmpty()
                && one.firstPage.equals(other.firstPage);
        boolean translated = !one.language.isEmpty()
                && !other.language.isEmpty()
                && !one.language.equals(other.language)
                && one.year.equals(other.year);
        return !(people && (place || translated));
    }

    // The title of the work within one that has its series or its translation beside it.
    private static boolean contains(TitleWords one, TitleWords other) {
        boolean isShorter = one.words().size() <= other.words().size();
        TitleWords shorter = isShorter ? one : other;
        TitleWords longer = isShorter ? other : one;
        return shorter.words().size() >= FEWEST_WORDS && longer.joined().contains(shorter.joined());
    }

    /**
     * Returns those of some works that have this very title, the subtitle included, each work once; none where the title says too
     * little to tell works apart.
     */
    public static List<Item> ofTitle(String title, List<Item> candidates) {
        TitleWords sought = TitleWords.of(title);
        List<Item> found = new ArrayList<>();
        if (sought.words().size() < FEWEST_WORDS) {
            return found;
        }
        SameWork seen = new SameWork(List.of());
        for (Item candidate : candidates) {
            if (sought.to(TitleWords.of(candidate.title())) == Likeness.SAME
                    && seen.find(candidate).isEmpty()) {
                seen.add(candidate);
                found.add(candidate);
            }
        }
        return found;
    }

    /** Returns the work among some that is this one for sure, and the evidence. */
    public static Optional<SameWork.Found> sure(Item sought, List<Item> candidates) {
        return new SameWork(candidates).find(sought);
    }
}
