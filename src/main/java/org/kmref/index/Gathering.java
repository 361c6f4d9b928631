package org.kmref.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.SearchField;
import org.kmref.query.Tally;
import org.kmref.store.Progress;

/** The terms of the works of a library, and which works have them. */
final class Gathering {
    private final Map<String, PostingList> terms = new HashMap<>();
    private final CompoundTable.Writer compounds = new CompoundTable.Writer();
    private final Tally<PostingList> tally;

    private Gathering(Library library) {
        this.tally = new Tally<>(library, term -> terms.computeIfAbsent(term, absent -> new PostingList()));
    }

    /** Returns the terms of all works; two threads find them, for of all that opening a library takes this takes longest. */
    static Gathering of(Library library, Progress progress) {
        int half = library.items().size() / 2;
        FutureTask<Gathering> later =
                new FutureTask<>(() -> of(library, half, library.items().size(), Progress.UNHEARD));
        Thread thread = new Thread(later, "terms");
        thread.setDaemon(true);
        thread.start();
        Gathering all = of(library, 0, half, progress);
        try {
            all.append(later.get());
        } catch (ExecutionException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
        return all;
    }

    private static Gathering of(Library library, int from, int to, Progress progress) {
        Gathering gathering = new Gathering(library);
        for (int i = from; i < to; i++) {
            gathering.add(library.items().get(i), i);
            progress.at(i - from + 1L, to - from);
        }
        return gathering;
    }

    private void add(Item item, int work) {
        tally.add(item, list -> list.add(work), compound -> compounds.add(compound, work));
    }

    private void append(Gathering later) {
        later.terms.forEach((term, list) -> {
            PostingList own = terms.putIfAbsent(term, list);
            if (own != null) {
                own.append(list);
            }
        });
        compounds.append(later.compounds);
        tally.append(later.tally);
    }

    /** Returns the terms in their order. */
    List<String> terms() {
        List<String> sorted = new ArrayList<>(terms.keySet());
        sorted.sort(null);
        return sorted;
    }

    PostingList worksOf(String term) {
        return terms.getOrDefault(term, new PostingList());
    }

    CompoundTable.Writer compounds() {
        return compounds;
    }

    /** Returns how many words each field has in all works. */
    Map<SearchField, Long> words() {
        return tally.words();
    }
}
