package org.kmref.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kmref.model.Nearest;
import org.kmref.query.Word.Gap;

/**
 * What is looked for among the words of a text: words in a row, each whole unless it carries {@code *}, or all of them
 * written as one.
 */
final class WordPattern {

    /** How near a word must come. */
    enum Nearness {
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
    private final List<Wanted> row;
    private final List<Wanted> wholes;

    private WordPattern(List<String> words, Nearness nearness, Set<String> wholes) {
        this.words = List.copyOf(words);
        this.nearness = nearness;
        this.row = words.stream().map(word -> Wanted.of(word, nearness)).toList();
        this.wholes = wholes.stream()
                .map(whole -> Wanted.of(whole, nearness))
                .distinct()
                .toList();
    }

    /** Returns the pattern of the words in a text; {@code *} in it stands for any letters where {@code wild}. */
    static WordPattern of(String text, Nearness nearness, boolean wild) {
        List<String> words = wild && Glob.isIn(text) ? wildWords(text) : Folding.words(text);
        return new WordPattern(words, nearness, words.isEmpty() ? Set.of() : Set.of(String.join("", words)));
    }

    /** Returns this or, written as one with one of the others, that: {@code co} beside {@code production}. */
    WordPattern beside(List<WordPattern> others) {
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

    List<String> words() {
        return words;
    }

    /** Returns whether there is nothing in it to look for: no word, or only {@code *}. */
    boolean isEmpty() {
        return words.stream().allMatch(word -> word.equals("*"));
    }

    /** Returns whether it is of whole words as they are inflected, which may be one with their neighbours. */
    boolean isBare() {
        return nearness == Nearness.STEM && words.stream().noneMatch(Glob::isIn);
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
    List<Place> places(Text text) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < text.words().size(); i++) {
            Optional<Place> found = at(text, i);
            if (found.isPresent()) {
                Place place = found.get();
                if (places.isEmpty() || places.get(places.size() - 1).end() <= place.start()) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    // The place whose last word is the one at this index; of a row, the one that begins there.
    private Optional<Place> at(Text text, int index) {
        List<Word> all = text.words();
        if (row.size() > 1 || wholes.isEmpty()) {
            if (isRow(text, index)) {
                return Optional.of(new Place(
                        all.get(index).start(), all.get(index + row.size() - 1).end()));
            }
        }
        Word word = all.get(index);
        if (isWhole(word, text.prose())) {
            return Optional.of(new Place(word.start(), word.end()));
        }
        return text.compound(index)
                .filter(compound -> isWhole(compound, text.prose()))
                .map(compound -> new Place(compound.start(), compound.end()));
    }

    private boolean isRow(Text text, int from) {
        if (row.isEmpty() || from + row.size() > text.words().size()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            Word word = text.words().get(from + i);
            if ((i > 0 && word.gap() == Gap.BREAK) || !row.get(i).is(word, text.prose())) {
                return false;
            }
        }
        return true;
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
    Need need() {
        List<Need> needs = new ArrayList<>();
        needs.add(Need.allOf(row.stream().map(Wanted::need).toList()));
        wholes.forEach(whole -> needs.add(whole.need()));
        return Need.oneOf(needs);
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

    /** One word as it is wanted, in each of its spellings. */
    private record Wanted(String folded, String spelt, Nearness nearness, Optional<Glob> glob) {
        static Wanted of(String word, Nearness nearness) {
            String spelt = switch (nearness) {
                case STEM -> Spelling.stem(word);
                case SPELLING -> Spelling.common(word);
                case ONE_EDIT, TWO_EDITS -> word;
            };
            boolean wild = Glob.isIn(word);
            return new Wanted(
                    word, wild ? word : spelt, nearness, wild ? Optional.of(new Glob(word)) : Optional.empty());
        }

        boolean is(Word word, boolean prose) {
            if (glob.isPresent()) {
                return glob.get().matches(word.folded());
            }
            return switch (nearness) {
                case STEM -> prose ? spelt.equals(word.stem()) : folded.equals(word.folded());
                case SPELLING -> prose ? spelt.equals(word.common()) : folded.equals(word.folded());
                case ONE_EDIT -> Nearest.distance(folded, word.folded(), 1) <= 1;
                case TWO_EDITS -> Nearest.distance(folded, word.folded(), 2) <= 2;
            };
        }

        Need need() {
            if (glob.isPresent()) {
                String beginning = glob.get().beginning();
                return beginning.isEmpty() ? Need.NOTHING : new Need.Prefix(beginning);
            }
            return switch (nearness) {
                case STEM, SPELLING -> Need.oneOf(List.of(new Need.Term(spelt), new Need.Term(folded)));
                case ONE_EDIT, TWO_EDITS -> Need.NOTHING;
            };
        }
    }
}
