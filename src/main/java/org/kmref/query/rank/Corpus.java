package org.kmref.query.rank;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.TermFilter;
import org.kmref.query.Work;
import org.kmref.query.text.SearchField;

/** What ranking must know of all works of a library, wanted or not; an index may know it without reading them. */
public interface Corpus {

    Statistics statistics(List<TermFilter> needs);

    /**
     * What is counted once for all works.
     *
     * @param works how many works there are
     * @param meeting for each need, how many works have terms that meet it
     * @param lengths for each field, how many words it has in a work on average
     */
    record Statistics(int works, List<Integer> meeting, Map<SearchField, Double> lengths) {
        public Statistics {
            meeting = List.copyOf(meeting);
            lengths = Map.copyOf(lengths);
        }
    }

    /** Returns the corpus that reads every work. */
    static Corpus of(Library library) {
        return needs -> {
            int[] meeting = new int[needs.size()];
            Map<SearchField, Double> lengths = new EnumMap<>(SearchField.class);
            for (Item item : library.items()) {
                Work work = new Work(item, library);
                for (SearchField field : SearchField.values()) {
                    lengths.merge(field, (double) work.text(field).words().size(), Double::sum);
                }
                NavigableSet<String> terms = needs.isEmpty() ? Terms.NONE : Terms.of(item, library);
                for (int i = 0; i < meeting.length; i++) {
                    meeting[i] += needs.get(i).test(terms) ? 1 : 0;
                }
            }
            int works = library.items().size();
            lengths.replaceAll((field, sum) -> sum / works);
            return new Statistics(works, Arrays.stream(meeting).boxed().toList(), lengths);
        };
    }
}
