package org.kmref.cli.session;

import java.util.Collection;
import java.util.List;
import org.kmref.model.Item;
import org.kmref.model.Nearest;

/** Sentences that several commands say alike. */
public final class Messages {
    private static final int FEW = 16;
    private static final int NAMED = 10;

    private Messages() {}

    /** Returns {@code there is no form 'jsn'; did you mean 'json'?}, or with all names where none is near and they are few. */
    public static String unknown(String what, String typed, Collection<String> names) {
        String question = Nearest.question(typed, names);
        boolean few = !names.isEmpty() && names.size() <= FEW;
        String hint = question.isEmpty() && few ? "one of " + String.join(", ", names) : question;
        return "there is no " + what + " '" + typed + "'" + (hint.isEmpty() ? "" : "; " + hint);
    }

    /** Returns {@code 1 reference}, {@code 2 references}. */
    public static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Returns how many there are, and the first few by name: {@code 2 references (nilsen2015, wye2015)}; one by its name alone. */
    public static String named(List<String> names, String what) {
        if (names.size() == 1) {
            return names.get(0);
        }
        return count(names.size(), what) + (names.isEmpty() ? "" : " (" + few(names) + ")");
    }

    /** Returns references likewise: {@code 2 references (nilsen2015, wye2015)}. */
    public static String named(List<Item> items) {
        return named(items.stream().map(item -> item.key().value()).toList(), "reference");
    }

    /** Returns the first few names, and how many more there are. */
    public static String few(List<String> names) {
        int shown = Math.min(NAMED, names.size());
        String rest = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
        return String.join(", ", names.subList(0, shown)) + rest;
    }

    public static String quoted(List<String> words) {
        return "'" + String.join("', '", words) + "'";
    }
}
