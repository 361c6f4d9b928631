package org.kmref.query.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.Nearest;
import org.kmref.model.RichText;
import org.kmref.query.text.Folding;

/**
 * A title taken apart for comparison.
 *
 * @param words those that carry meaning, as they sound, numbers as digits
 * @param main how many of them stand before the subtitle
 * @param edition the edition the title speaks of, or empty
 * @param joined all words run together, so that {@code health care} is {@code healthcare}
 */
record TitleWords(List<String> words, int main, String edition, String joined) {
    private static final Set<String> LITTLE = Set.of(
            "the", "a", "an", "of", "and", "in", "on", "for", "to", "with", "from", "by", "at", "as", "der", "die",
            "das", "und", "le", "la", "les", "et", "de", "des", "du", "el", "los", "y", "i", "и");
    private static final Set<String> BEFORE_NUMBERS =
            Set.of("part", "volume", "vol", "book", "phase", "type", "section", "study", "paper", "teil", "band");
    private static final Pattern MARKUP_OF_TEX = Pattern.compile("[{}$]");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w{2,8};");
    private static final Pattern SUBTITLE = Pattern.compile(":|[?!.;](?=\\s)|\\s[-–—]{1,3}\\s|\\s\\(|—");
    private static final Pattern EDITION =
            Pattern.compile("(?i)[\\s,:;.(\\[]+(\\w+)\\s+(?:ed\\.|edn\\.?|edition)[)\\]]?(?=\\s*$|[\\s:,.])");

    TitleWords {
        words = List.copyOf(words);
    }

    /** How two titles stand to each other. */
    enum Likeness {
        /** All words are the same. */
        SAME,
        /** They are the same but for slips of one letter. */
        SLIPS,
        /** One leaves out the subtitle, or the end. */
        SHORTENED,
        DIFFERENT
    }

    static TitleWords of(String title) {
        String text = ENTITY.matcher(RichText.bare(title)).replaceAll(" ").replace("&", " and ");
        String bare = MARKUP_OF_TEX.matcher(text).replaceAll("");
        String edition = "";
        Matcher named = EDITION.matcher(bare);
        if (named.find()) {
            edition = Letters.number(Folding.fold(named.group(1)));
            bare = bare.substring(0, named.start()) + bare.substring(named.end());
        }
        Matcher subtitle = SUBTITLE.matcher(bare);
        // A number before a dot, as of an abstract, is no title.
        int split = subtitle.find(Math.min(bare.length(), 4)) ? subtitle.start() : bare.length();
        List<String> main = words(bare.substring(0, split));
        List<String> all = new ArrayList<>(main);
        all.addAll(words(bare.substring(split)));
        return new TitleWords(all, main.size(), edition, String.join("", all));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String before = "";
        List<String> folded = Folding.words(text.replace("'", "").replace("’", ""));
        for (int i = 0; i < folded.size(); i++) {
            String word = folded.get(i);
            boolean last = i > 0 && i == folded.size() - 1;
            boolean labelled = BEFORE_NUMBERS.contains(before);
            before = word;
            if (word.length() == 1 && (labelled || (last && "ivx".contains(word)))) {
                words.add(label(word));
            } else if (!LITTLE.contains(word)) {
                String number = Letters.number(word);
                words.add(isNumber(number) ? number : Letters.sound(word));
            }
        }
        return words;
    }

    // Part I, section A: what counts, whatever it counts with.
    private static String label(String letter) {
        return switch (letter) {
            case "i" -> "1";
            case "v" -> "5";
            case "x" -> "10";
            default -> Character.isDigit(letter.charAt(0)) ? letter : "0" + letter;
        };
    }

    List<String> mainWords() {
        return words.subList(0, main);
    }

    Likeness to(TitleWords other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return Likeness.DIFFERENT;
        }
        if (joined().equals(other.joined())) {
            return Likeness.SAME;
        }
        if (words.size() == other.words.size() && sameButForSlips(words, other.words)) {
            return Likeness.SLIPS;
        }
        if (numbers(words).equals(numbers(other.words)) && joinedAlike(joined(), other.joined())) {
            return Likeness.SLIPS;
        }
        boolean longer = words.size() > other.words.size();
        return longer ? shortened(this, other) : shortened(other, this);
    }

    // With a word run together or apart, and one slip beside.
    private static boolean joinedAlike(String left, String right) {
        return Math.min(left.length(), right.length()) >= 20 && Nearest.distance(left, right, 1) <= 1;
    }

    private static Likeness shortened(TitleWords whole, TitleWords part) {
        List<String> start = whole.words.subList(0, Math.min(whole.words.size(), part.words.size()));
        boolean atSubtitle = part.words.size() == whole.main && part.joined().length() >= 8;
        boolean cutOff = part.words.size() >= 5;
        return (atSubtitle || cutOff) && part.words.size() < whole.words.size() && sameButForSlips(start, part.words)
                ? Likeness.SHORTENED
                : Likeness.DIFFERENT;
    }

    private static boolean sameButForSlips(List<String> left, List<String> right) {
        int slips = 0;
        for (int i = 0; i < left.size(); i++) {
            String one = left.get(i);
            String other = right.get(i);
            if (!one.equals(other)) {
                if (isNumber(one)
                        || Math.min(one.length(), other.length()) < 4
                        || Nearest.distance(one, other, 1) > 1) {
                    return false;
                }
                slips++;
            }
        }
        return slips <= 1 + left.size() / 6;
    }

    private static List<String> numbers(List<String> words) {
        return words.stream().filter(TitleWords::isNumber).toList();
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }
}
