package org.kmref.query.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.Field;
import org.kmref.query.Query;
import org.kmref.query.TermFilter;
import org.kmref.query.TextRange;
import org.kmref.query.WordPattern;
import org.kmref.query.Work;
import org.kmref.query.text.SearchField;
import org.kmref.query.text.Text;

/**
 * The works a query wants, the best first, by BM25F: how often a word stands in a field, weighed by {@link SearchField},
 * against the field's length and against how many works have the word. Equal works keep the order of the list.
 *
 * <p>Only words count, and only those asked for, not those kept out. See Robertson and Zaragoza, The Probabilistic
 * Relevance Framework: BM25 and Beyond (2009), section 3.
 */
public final class Ranking {
    /** How soon more of the same word counts no more: {@code k1} of the formula. */
    public static final double SATURATION = 1.2;

    /** How much a long field is held against it, 0 to 1: {@code b} of the formula. */
    public static final double LENGTH_WEIGHT = 0.5;

    private static final SearchField[] FIELDS = SearchField.values();

    private final Library library;
    private final Query query;
    private final List<Query.Words> words = new ArrayList<>();
    private final List<Query.Pointing> pointing = new ArrayList<>();

    /** How often the words of the query stand in the fields of one work, and how many words those have. */
    public interface WordCounts {
        /** Returns how often the word of this place in {@link #countable} stands in the field. */
        int count(int word, SearchField field);

        int length(SearchField field);
    }

    /**
     * How good a work is.
     *
     * @param value the higher the better; 0 where the query has no words
     * @param field where the best hit is; the title where there is none
     */
    public record Score(double value, SearchField field) {}

    public Ranking(Query query, Library library) {
        this.query = query;
        this.library = library;
        gather(query);
    }

    /**
     * A work that is wanted.
     *
     * @param score the higher the better; 0 where the query has no words
     * @param field where the best hit is; the title where there is none
     */
    public record RankedItem(Item item, double score, SearchField field, Library library) {

        /** Returns what the field of the best hit says. */
        public String text() {
            return field.text(item, library);
        }
    }

    /** Returns the works wanted, the best first. */
    public List<RankedItem> rank(List<Item> items, Corpus corpus) {
        List<RankedItem> hits = new ArrayList<>();
        Corpus.@Nullable Statistics statistics = null;
        for (Item item : items) {
            // Its words take up more room than all it says, so they are let go of before the next.
            Work work = new Work(item, library);
            if (query.test(work)) {
                statistics = statistics == null ? corpus.statistics(needs()) : statistics;
                hits.add(hit(work, statistics));
            }
        }
        hits.sort(Comparator.comparingDouble(RankedItem::score).reversed());
        return hits;
    }

    /** Returns where the words stand in a text of the field, in order and apart. */
    public List<TextRange> places(SearchField field, String text) {
        Text read = field.words(text);
        List<TextRange> all = new ArrayList<>();
        for (Query.Words word : words) {
            if (covers(word.field(), field)) {
                all.addAll(word.pattern().places(read));
            }
        }
        for (Query.Pointing part : pointing) {
            if (covers(part.field(), field)) {
                all.addAll(places(part, text));
            }
        }
        all.sort(Comparator.comparingInt(TextRange::start).thenComparing(TextRange::end, Comparator.reverseOrder()));
        List<TextRange> apart = new ArrayList<>();
        for (TextRange place : all) {
            TextRange last = apart.isEmpty() ? new TextRange(-1, -1) : apart.get(apart.size() - 1);
            if (place.start() >= last.end()) {
                apart.add(place);
            } else if (place.end() > last.end()) {
                apart.set(apart.size() - 1, new TextRange(last.start(), place.end()));
            }
        }
        return apart;
    }

    /**
     * Returns the patterns of the words of the query, where how often each stands in the fields of a work says whether it is
     * wanted and how good it is.
     */
    public Optional<List<WordPattern>> countable() {
        return isCountable(query)
                ? Optional.of(words.stream().map(Query.Words::pattern).toList())
                : Optional.empty();
    }

    private static boolean isCountable(Query part) {
        if (part instanceof Query.Words word) {
            return word.field().type() == Field.Type.ANY && word.pattern().isOfSingleWords();
        }
        return (part instanceof Query.All || part instanceof Query.Either)
                && part.parts().stream().allMatch(Ranking::isCountable);
    }

    /** Returns what a work must have to be wanted. */
    public TermFilter need() {
        return query.need();
    }

    /** Returns whether a work is wanted whose words are counted, of a query that is {@link #countable}. */
    public boolean wants(WordCounts counts) {
        return wants(query, counts, new int[1]);
    }

    // Every part is gone through, so that the next word is the one of the next number.
    private static boolean wants(Query part, WordCounts counts, int[] next) {
        if (part instanceof Query.Words) {
            int word = next[0]++;
            for (SearchField field : FIELDS) {
                if (counts.count(word, field) > 0) {
                    return true;
                }
            }
            return false;
        }
        boolean all = true;
        boolean any = false;
        for (Query each : part.parts()) {
            boolean holds = wants(each, counts, next);
            all &= holds;
            any |= holds;
        }
        return part instanceof Query.All ? all : any;
    }

    /** Returns what has to be known of all works to score one. */
    public Corpus.Statistics statistics(Corpus corpus) {
        return corpus.statistics(needs());
    }

    /** Returns the counts of a work that has been read. */
    public WordCounts counts(Item item) {
        return counts(new Work(item, library));
    }

    private WordCounts counts(Work work) {
        return new WordCounts() {
            @Override
            public int count(int word, SearchField field) {
                return words.get(word).pattern().places(work.text(field)).size();
            }

            @Override
            public int length(SearchField field) {
                return work.text(field).words().size();
            }
        };
    }

    // Values stand side by side in the text, and each is looked at by itself.
    private static List<TextRange> places(Query.Pointing part, String text) {
        List<TextRange> places = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(SearchField.SEPARATOR, start);
            end = end < 0 ? text.length() : end;
            for (TextRange place : part.places(text.substring(start, end))) {
                places.add(new TextRange(start + place.start(), start + place.end()));
            }
            start = end + SearchField.SEPARATOR.length();
        }
        return places;
    }

    // Of one word alone it changes no order how rare it is.
    private List<TermFilter> needs() {
        return words.size() < 2 ? List.of() : words.stream().map(Query::need).toList();
    }

    private void gather(Query part) {
        if (part instanceof Query.Words word) {
            words.add(word);
        } else if (part instanceof Query.Pointing other) {
            pointing.add(other);
        } else if (!(part instanceof Query.Not)) {
            part.parts().forEach(this::gather);
        }
    }

    private RankedItem hit(Work work, Corpus.Statistics statistics) {
        Score score = score(counts(work), statistics);
        SearchField field = score.value() == 0 ? pointedAt(work.item()) : score.field();
        return new RankedItem(work.item(), score.value(), field, library);
    }

    /** Returns how good a work of these counts is. */
    public Score score(WordCounts counts, Corpus.Statistics statistics) {
        double score = 0;
        Map<SearchField, Double> byField = new EnumMap<>(SearchField.class);
        for (int i = 0; i < words.size(); i++) {
            double sum = 0;
            for (SearchField field : FIELDS) {
                double weight = covers(words.get(i).field(), field) ? weight(i, field, counts, statistics) : 0;
                byField.merge(field, weight, Double::sum);
                sum += weight;
            }
            score += rarity(i, statistics) * sum / (SATURATION + sum);
        }
        SearchField best = SearchField.TITLE;
        double most = 0;
        for (Map.Entry<SearchField, Double> entry : byField.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return new Score(score, best);
    }

    private SearchField pointedAt(Item item) {
        for (SearchField field : SearchField.values()) {
            for (Query.Pointing part : pointing) {
                if (covers(part.field(), field)
                        && !places(part, field.text(item, library)).isEmpty()) {
                    return field;
                }
            }
        }
        return SearchField.TITLE;
    }

    private static double weight(int word, SearchField field, WordCounts counts, Corpus.Statistics statistics) {
        int count = counts.count(word, field);
        if (count == 0) {
            return 0;
        }
        double usual = Math.max(1, statistics.lengths().getOrDefault(field, 1.0));
        return field.weight() * count / (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * counts.length(field) / usual);
    }

    private static double rarity(int word, Corpus.Statistics statistics) {
        if (statistics.meeting().isEmpty()) {
            return 1;
        }
        int with = statistics.meeting().get(word);
        return Math.log1p((statistics.works() - with + 0.5) / (with + 0.5));
    }

    private static boolean covers(Field asked, SearchField field) {
        return switch (asked.type()) {
            case ANY -> true;
            case NAME -> field == SearchField.NAMES;
            case THEME -> field == SearchField.THEMES;
            case KEYWORD -> field == SearchField.KEYWORD;
            case DATE, YEAR -> field == SearchField.ISSUED;
            case ID -> field == (asked.name().equals("key") ? SearchField.KEY : SearchField.IDENTIFIERS);
            case TYPE, NUMBER, OTHER -> false;
            case TEXT ->
                switch (asked.name()) {
                    case "title" -> field == SearchField.TITLE;
                    case "journal", "container-title", "collection-title" -> field == SearchField.CONTAINER;
                    case "publisher", "publisher-place" -> field == SearchField.PUBLISHER;
                    case "abstract" -> field == SearchField.ABSTRACT;
                    case "note", "annote" -> field == SearchField.NOTE;
                    case "genre", "medium" -> field == SearchField.GENRE;
                    case "url" -> field == SearchField.IDENTIFIERS;
                    default -> false;
                };
        };
    }
}
