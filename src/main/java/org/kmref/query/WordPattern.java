package org.kmref.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kmref.model.Nearest;
import org.kmref.query.text.Folding;
import org.kmref.query.text.Glob;
import org.kmref.query.text.Spelling;
import org.kmref.query.text.Text;
import org.kmref.query.text.Word;
import org.kmref.query.text.Word.Gap;

/**
 * What is looked for among the words of a text: words in a row, each whole unless it carries {@code *}, or all of them
 * written as one.
 */
public final class WordPattern {

    /** How near a word must come. */
    public enum Nearness {
        /** {@code brokers}: plurals and forms in -ing and -ed are the same word. */
        STEM,
        /** {@code "brokers"}: only British and American spellings are. */
        SPELLING,
        /** {@code nilson~}: one letter may be wrong, missing, too many, or changed places with the next. */
        ONE_EDIT,
        /** {@code nilson~2}: two may. */
        TWO_EDITS
    }

    private final List<String> words;
    private final Nearness nearness;
    // How often in a row words may be written as one that are two there, or the other way round.
    private static final int MOST_JOINS = 2;
    private static final int MOST_JOINED = 3;

    private final List<Wanted> row;
    // By the place in the row: the word there and the next as one, where they may be.
    private final List<Optional<Wanted>> pairs;
    private final List<Wanted> wholes;

    private WordPattern(List<String> words, Nearness nearness, Set<String> wholes) {
        this.words = List.copyOf(words);
        this.nearness = nearness;
        this.row = words.stream().map(word -> Wanted.of(word, nearness)).toList();
        this.pairs = pairs(this.words, nearness);
        this.wholes = wholes.stream()
                .map(whole -> Wanted.of(whole, nearness))
                .distinct()
                .toList();
    }

    private static List<Optional<Wanted>> pairs(List<String> words, Nearness nearness) {
        List<Optional<Wanted>> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            String pair = words.get(i) + words.get(i + 1);
            boolean small = Text.isStopWord(words.get(i)) || Text.isStopWord(words.get(i + 1));
            boolean one = Text.isCompound(Gap.BLANK, small, pair.length()) && !Glob.isIn(pair);
            pairs.add(one ? Optional.of(Wanted.of(pair, nearness)) : Optional.empty());
        }
        return pairs;
    }

    /** Returns the pattern of the words in a text; {@code *} in it stands for any letters where {@code wild}. */
    public static WordPattern of(String text, Nearness nearness, boolean wild) {
        List<String> words = wild && Glob.isIn(text) ? wildWords(text) : Folding.words(text);
        return new WordPattern(words, nearness, words.isEmpty() ? Set.of() : Set.of(String.join("", words)));
    }

    /** Returns this or, written as one with one of the others, that: {@code co} beside {@code production}. */
    public WordPattern beside(List<WordPattern> others) {
        String own = String.join("", words);
        Set<String> all = new LinkedHashSet<>();
        all.add(own);
        for (WordPattern other : others) {
            if (other != this) {
                String beside = String.join("", other.words);
                all.add(own + beside);
                all.add(beside + own);
            }
        }
        return new WordPattern(words, nearness, all);
    }

    public List<String> words() {
        return words;
    }

    /** Returns whether there is nothing in it to look for: no word, or only {@code *}. */
    public boolean isEmpty() {
        return words.stream().allMatch(word -> word.equals("*"));
    }

    /** Returns whether it is of whole words as they are inflected, which may be one with their neighbours. */
    public boolean isBare() {
        return nearness == Nearness.STEM && words.stream().noneMatch(Glob::isIn);
    }

    /**
     * Returns whether it is of single words only, spelt out, so that how often it stands in a text is how often words that
     * {@link #isWord} holds of do, but for compounds.
     */
    public boolean isOfSingleWords() {
        boolean spelt = nearness == Nearness.STEM || nearness == Nearness.SPELLING;
        return spelt
                && row.size() == 1
                && !wholes.isEmpty()
                && wholes.stream().allMatch(whole -> whole.glob().isEmpty());
    }

    /** Returns whether a word of a text, folded, is what is looked for. */
    public boolean isWord(String folded, boolean prose) {
        return isWhole(Word.of(folded), prose);
    }

    boolean isIn(Text text) {
        for (int i = 0; i < text.words().size(); i++) {
            if (at(text, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Returns where it stands in the text, in order and apart. */
    public List<TextRange> places(Text text) {
        List<TextRange> places = new ArrayList<>();
        for (int i = 0; i < text.words().size(); i++) {
            Optional<TextRange> found = at(text, i);
            if (found.isPresent()) {
                TextRange place = found.get();
                if (places.isEmpty() || places.get(places.size() - 1).end() <= place.start()) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    // The place whose last word is the one at this index; of a row, the one that begins there.
    private Optional<TextRange> at(Text text, int index) {
        List<Word> all = text.words();
        if (row.size() > 1 || wholes.isEmpty()) {
            int last = endOfRow(text, 0, index, MOST_JOINS);
            if (last >= 0) {
                return Optional.of(
                        new TextRange(all.get(index).start(), all.get(last).end()));
            }
        }
        Word word = all.get(index);
        if (isWhole(word, text.prose())) {
            return Optional.of(new TextRange(word.start(), word.end()));
        }
        if (mayCompoundEnd(all, index)) {
            for (Word compound : text.compounds(index)) {
                if (isWhole(compound, text.prose())) {
                    return Optional.of(new TextRange(compound.start(), compound.end()));
                }
            }
        }
        return Optional.empty();
    }

    // To put compounds together takes far longer than to look at the first letters of what they would be made of.
    private boolean mayCompoundEnd(List<Word> all, int index) {
        for (int first = Math.max(0, index - MOST_JOINED + 1); first < index; first++) {
            for (Wanted whole : wholes) {
                if (whole.mayBegin(all.get(first).folded())) {
                    return true;
                }
            }
        }
        return false;
    }

    // The last word of the rest of the row where it stands from this word on; -1 where it does not.
    private int endOfRow(Text text, int wanted, int from, int joins) {
        if (wanted == row.size()) {
            return wanted == 0 ? -1 : from - 1;
        }
        List<Word> all = text.words();
        if (from >= all.size() || (wanted > 0 && all.get(from).gap() == Gap.BREAK)) {
            return -1;
        }
        Wanted first = row.get(wanted);
        Word word = all.get(from);
        int end = first.is(word, text.prose()) ? endOfRow(text, wanted + 1, from + 1, joins) : -1;
        if (end >= 0 || joins == 0 || row.size() == 1) {
            return end;
        }
        if (wanted < pairs.size()
                && pairs.get(wanted).filter(pair -> pair.is(word, text.prose())).isPresent()) {
            return endOfRow(text, wanted + 2, from + 1, joins - 1);
        }
        for (int joined = 2; joined <= MOST_JOINED && from + joined <= all.size(); joined++) {
            for (Word compound : text.compounds(from + joined - 1)) {
                if (compound.start() == word.start() && first.is(compound, text.prose())) {
                    return endOfRow(text, wanted + 1, from + joined, joins - 1);
                }
            }
        }
        return -1;
    }

    private boolean isWhole(Word word, boolean prose) {
        for (Wanted whole : wholes) {
            if (whole.is(word, prose)) {
                return true;
            }
        }
        return false;
    }

    /** Returns what the terms of a work must have for this to be in one of its texts. */
    TermFilter need() {
        List<TermFilter> needs = new ArrayList<>();
        needs.add(TermFilter.allOf(rowNeeds()));
        wholes.forEach(whole -> needs.add(whole.need()));
        return TermFilter.oneOf(needs);
    }

    // Each word of the row, or a pair that it is part of.
    private List<TermFilter> rowNeeds() {
        List<TermFilter> needs = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            List<TermFilter> either = new ArrayList<>(List.of(row.get(i).need()));
            for (int pair = Math.max(0, i - 1); pair <= i && pair < pairs.size(); pair++) {
                pairs.get(pair).map(Wanted::need).ifPresent(either::add);
            }
            needs.add(TermFilter.oneOf(either));
        }
        return needs;
    }

    // Where no blanks part words, every character is one, and what follows it need not be said.
    private static List<String> wildWords(String text) {
        List<String> words = new ArrayList<>();
        for (String part : Folding.fold(text).split("[^\\p{L}\\p{M}\\p{N}*]+", -1)) {
            boolean unspaced = part.codePoints().anyMatch(Folding::isUnspaced);
            if (unspaced) {
                words.addAll(Folding.words(part));
            } else if (!part.isEmpty()) {
                words.add(part);
            }
        }
        return words;
    }

    /**
     * One word as it is wanted, in each of its spellings.
     *
     * @param glob what the word matches, where it carries {@code *}
     * @param others what it matches in the common spelling, where that may be another
     */
    private record Wanted(
            String folded,
            String normalized,
            Nearness nearness,
            Optional<Glob> glob,
            List<Glob> others,
            String firstLetters) {
        static Wanted of(String word, Nearness nearness) {
            if (Glob.isIn(word)) {
                return new Wanted(word, word, nearness, Optional.of(new Glob(word)), inCommonSpelling(word), "");
            }
            String spelt = switch (nearness) {
                case STEM -> Spelling.stem(word);
                case SPELLING, ONE_EDIT, TWO_EDITS -> Spelling.american(word);
            };
            return new Wanted(word, spelt, nearness, Optional.empty(), List.of(), firstLetters(word, spelt, nearness));
        }

        private static String firstLetters(String word, String spelt, Nearness nearness) {
            return switch (nearness) {
                case STEM, SPELLING -> word.isEmpty() ? "" : word.charAt(0) + Spelling.firstLetters(spelt);
                case ONE_EDIT, TWO_EDITS -> "";
            };
        }

        /** Returns whether a word may be this one by how it begins; where nothing is known of that, it may. */
        boolean mayBegin(String word) {
            return firstLetters.isEmpty() || word.isEmpty() || firstLetters.indexOf(word.charAt(0)) >= 0;
        }

        // Only of the beginning of a word is it known how it is spelt elsewhere: mobilis*, behaviour*.
        private static List<Glob> inCommonSpelling(String word) {
            String beginning = new Glob(word).beginning();
            if (beginning.length() + 1 != word.length()) {
                return List.of(new Glob(word));
            }
            Set<String> others = new LinkedHashSet<>();
            others.add(beginning);
            others.add(Spelling.american(beginning));
            others.add(Spelling.americanBeginning(beginning));
            return others.stream().map(other -> new Glob(other + Glob.ANY)).toList();
        }

        boolean is(Word word, boolean prose) {
            if (glob.isPresent()) {
                return glob.get().matches(word.folded())
                        || (prose && others.stream().anyMatch(other -> other.matches(word.american())));
            }
            if (!mayBegin(word.folded())) {
                return false;
            }
            return switch (nearness) {
                case STEM -> prose ? normalized.equals(word.stem()) : folded.equals(word.folded());
                case SPELLING -> prose ? normalized.equals(word.american()) : folded.equals(word.folded());
                case ONE_EDIT -> isNear(word, prose, 1);
                case TWO_EDITS -> isNear(word, prose, 2);
            };
        }

        private boolean isNear(Word word, boolean prose, int edits) {
            return Nearest.distance(folded, word.folded(), edits) <= edits
                    || (prose && Nearest.distance(blurred(normalized), blurred(word.american()), edits) <= edits);
        }

        // Of a word with a slip in it the spelling is not known by its ending: mobilsation, mobilzation.
        private static String blurred(String word) {
            return word.replace('z', 's');
        }

        TermFilter need() {
            if (glob.isPresent()) {
                List<TermFilter> needs = new ArrayList<>();
                for (Glob each : all()) {
                    needs.add(
                            each.beginning().isEmpty() ? TermFilter.NOTHING : new TermFilter.Prefix(each.beginning()));
                }
                return TermFilter.oneOf(needs);
            }
            return switch (nearness) {
                case STEM, SPELLING ->
                    TermFilter.oneOf(List.of(new TermFilter.Term(normalized), new TermFilter.Term(folded)));
                case ONE_EDIT, TWO_EDITS -> TermFilter.NOTHING;
            };
        }

        private List<Glob> all() {
            List<Glob> all = new ArrayList<>(others);
            glob.ifPresent(all::add);
            return all;
        }
    }
}
