package org.kmref.check.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.check.CheckedFile;
import org.kmref.check.Subject;
import org.kmref.model.Item;
import org.kmref.model.Nearest;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;
import org.kmref.query.text.Folding;

/** {@code BMJ Quality & Safety} here and {@code BMJ Quality and Safety} there. */
final class JournalSpelling extends Rule {
    JournalSpelling() {
        super("journal-spelling", Severity.WARNING, """
                One journal has two names: with `&` and `and`, with and without `The`, in upper and lower case, or
                with a typing error. It is sorted and printed as two. Keep the spelling the journal has itself.\
                """);
    }

    @Override
    void check(Subject subject, Findings findings) {
        Map<String, Integer> counts = Journals.counted(subject.items());
        Map<String, String> usual = usual(counts);
        for (CheckedFile list : subject.lists()) {
            for (Item item : list.library().items()) {
                String journal = Journals.of(item);
                String better = usual.getOrDefault(journal, journal);
                if (!better.equals(journal)) {
                    findings.add(
                            list,
                            item.key().value(),
                            Part.of(item.key(), TextVariable.CONTAINER_TITLE.cslName()),
                            "the journal `" + journal + "` is `" + better + "` elsewhere; keep one spelling");
                }
            }
        }
    }

    /** Returns for every name that is not the usual one of its journal that one. */
    private static Map<String, String> usual(Map<String, Integer> counts) {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        counts.keySet()
                .forEach(name -> spellings
                        .computeIfAbsent(plain(name), same -> new ArrayList<>())
                        .add(name));
        Map<String, String> usual = new HashMap<>();
        // Of spellings used as often, the one met first.
        spellings.forEach((plain, names) -> {
            String best = names.stream().max(Comparator.comparing(counts::get)).orElse(plain);
            names.forEach(name -> usual.put(name, best));
        });
        slips(spellings, counts).forEach((slip, right) -> {
            String best = usual.getOrDefault(right, right);
            usual.put(slip, best);
        });
        return usual;
    }

    private static String plain(String journal) {
        List<String> words = new ArrayList<>(Folding.words(journal.replace("&", " and ")));
        if (words.size() > 1 && words.get(0).equals("the")) {
            words.remove(0);
        }
        return String.join(" ", words);
    }

    // Two names that are alike but for one word share all their other words: so each is looked up by these.
    private static Map<String, String> slips(Map<String, List<String>> spellings, Map<String, Integer> counts) {
        Map<String, String> byRest = new HashMap<>();
        Map<String, String> slips = new LinkedHashMap<>();
        for (String plain : spellings.keySet()) {
            String[] words = plain.split(" ", -1);
            for (int i = 0; i < words.length && words.length > 1; i++) {
                String word = words[i];
                words[i] = "*";
                String other = byRest.putIfAbsent(String.join(" ", words), plain);
                words[i] = word;
                if (other != null && isSlip(word, other.split(" ", -1)[i])) {
                    pair(first(plain, spellings), first(other, spellings), counts, slips);
                }
            }
        }
        return slips;
    }

    private static String first(String plain, Map<String, List<String>> spellings) {
        return spellings.getOrDefault(plain, List.of(plain)).get(0);
    }

    private static void pair(String one, String other, Map<String, Integer> counts, Map<String, String> slips) {
        boolean first = counts.getOrDefault(one, 0) > counts.getOrDefault(other, 0);
        slips.put(first ? other : one, first ? one : other);
    }

    // Long words only, for Physics A and Physics B are two journals; and not at the end, which is a word's grammar.
    private static boolean isSlip(String one, String other) {
        boolean longWords = Math.min(one.length(), other.length()) >= 6;
        return longWords
                && Nearest.distance(one, other, 1) <= 1
                && one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
    }
}
