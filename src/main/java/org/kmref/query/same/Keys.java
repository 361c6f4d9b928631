package org.kmref.query.same;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What two references share when they may be one work; those that share nothing of it are not compared. */
final class Keys {
    private static final int START = 16;
    private static final int TELLING = 5;

    private Keys() {}

    static List<String> of(WorkFeatures facts) {
        List<String> keys = new ArrayList<>();
        key("doi", facts.doi, keys);
        key("pmid", facts.pmid, keys);
        key("arxiv", facts.arxiv, keys);
        facts.isbns.forEach(isbn -> key("isbn", isbn, keys));
        String joined = facts.title.joined();
        key("start", joined.substring(0, Math.min(START, joined.length())), keys);
        key("end", joined.substring(Math.max(0, joined.length() - START)), keys);
        key("main", String.join("", facts.title.mainWords()), keys);
        pairs(facts, keys);
        if (!facts.volume.isEmpty() && !facts.firstPage.isEmpty()) {
            key("place", facts.volume + "/" + facts.firstPage + "/" + facts.people.first(), keys);
        }
        if (keys.isEmpty()) {
            key("alike", alike(facts), keys);
        }
        return keys;
    }

    // A slip spoils one word: of the longest, which are the rarest, two are likely to be whole.
    private static void pairs(WorkFeatures facts, List<String> keys) {
        List<String> longest = facts.title.words().stream()
                .filter(word -> word.length() >= TELLING)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .sorted()
                .toList();
        for (int i = 0; i < longest.size(); i++) {
            for (int j = i + 1; j < longest.size(); j++) {
                key("words", longest.get(i) + "/" + longest.get(j), keys);
            }
        }
    }

    private static void key(String kind, String value, List<String> keys) {
        if (!value.isEmpty()) {
            keys.add(kind + ":" + value);
        }
    }

    // Without a title and an identifier all must be alike; the key and the themes are the list's, not the work's.
    static String alike(WorkFeatures facts) {
        return facts.item.toBuilder()
                .key(new org.kmref.model.CitationKey("any"))
                .themes(List.of())
                .build()
                .toString();
    }
}
