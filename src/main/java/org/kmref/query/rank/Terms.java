package org.kmref.query.rank;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.kmref.model.Isbn;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.TextVariable;
import org.kmref.query.Work;
import org.kmref.query.text.Folding;
import org.kmref.query.text.Text;
import org.kmref.query.text.Word;

/**
 * The terms a work is found by in an index: every word of all it says, folded, in common spelling and as a stem, two words
 * side by side as one where they may be written so, and the numbers of a book in one piece.
 */
public final class Terms {
    static final NavigableSet<String> NONE = Collections.emptyNavigableSet();

    private Terms() {}

    /** Returns the terms of all that is said of the work, that of its themes in this library too. */
    public static NavigableSet<String> of(Item item, Library library) {
        NavigableSet<String> terms = new TreeSet<>();
        Work.wordings(item, library, (wording, prose) -> {
            Text text = prose ? Text.prose(wording) : Text.plain(wording);
            for (int i = 0; i < text.words().size(); i++) {
                add(text.words().get(i), prose, terms);
                text.compounds(i).forEach(compound -> add(compound, prose, terms));
            }
            return 0;
        });
        wholeNumbers(item).forEach(terms::add);
        return terms;
    }

    /** Returns the numbers of a book in one piece: their parts are written apart in many ways. */
    static List<String> wholeNumbers(Item item) {
        return Isbn.in(item.text(TextVariable.ISBN)).stream()
                .filter(Isbn::isWellFormed)
                .map(isbn -> Folding.fold(isbn.thirteen()))
                .toList();
    }

    private static void add(Word word, boolean prose, NavigableSet<String> terms) {
        terms.add(word.folded());
        if (prose) {
            terms.add(word.american());
            terms.add(word.stem());
        }
    }
}
