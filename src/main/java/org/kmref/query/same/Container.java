package org.kmref.query.same;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.model.Item;
import org.kmref.model.TextVariable;
import org.kmref.query.text.Folding;

/** The journal or book a work is in, in full or abbreviated. */
record Container(List<String> words) {
    private static final Pattern BESIDE = Pattern.compile("\\([^)]*\\)|&(?:#?\\w+;)?");
    private static final Set<String> LITTLE = Set.of(
            "the", "a", "of", "and", "in", "on", "for", "to", "der", "die", "das", "und", "et", "de", "des", "la",
            "le");

    static Container of(Item item) {
        String title = item.text(TextVariable.CONTAINER_TITLE);
        String shown = title.isEmpty() ? item.text(TextVariable.CONTAINER_TITLE_SHORT) : title;
        String bare = BESIDE.matcher(shown).replaceAll(" ");
        return new Container(Folding.words(bare).stream()
                .filter(word -> !LITTLE.contains(word))
                .map(Letters::sound)
                .toList());
    }

    boolean isKnown() {
        return !words.isEmpty();
    }

    /** Returns whether both are known and may be one: equal, abbreviated, or by their initials. */
    boolean fits(Container other) {
        return isKnown()
                && other.isKnown()
                && (joined().equals(other.joined())
                        || abbreviates(other)
                        || other.abbreviates(this)
                        || isAcronymOf(other)
                        || other.isAcronymOf(this));
    }

    boolean contradicts(Container other) {
        return isKnown() && other.isKnown() && !fits(other);
    }

    String joined() {
        return String.join("", words);
    }

    private boolean abbreviates(Container whole) {
        if (words.size() > whole.words.size() || (words.size() == 1 && whole.words.size() > 2)) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!Letters.abbreviates(words.get(i), whole.words.get(i))) {
                return false;
            }
        }
        // What comes behind is a place or a section: BMJ (Clinical research ed.).
        return words.size() == whole.words.size() || joined().length() >= 5;
    }

    private boolean isAcronymOf(Container whole) {
        if (words.size() != 1 || whole.words.size() < 2) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        whole.words.forEach(word -> initials.append(word.charAt(0)));
        String acronym = words.get(0);
        return acronym.length() > 2 && initials.toString().startsWith(acronym);
    }
}
