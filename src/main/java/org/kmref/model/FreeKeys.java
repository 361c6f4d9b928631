package org.kmref.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives out keys that none of the others has: {@code lamont2021}, or {@code lamont2021a} on a clash. */
public final class FreeKeys {
    private final Set<CitationKey> taken = new HashSet<>();
    // Where to go on after a clash: a key that was taken stays so.
    private final Map<CitationKey, Integer> next = new HashMap<>();

    /** The keys of these works are taken. */
    public FreeKeys(Collection<Item> items) {
        items.forEach(item -> taken.add(item.key()));
    }

    public boolean isTaken(CitationKey key) {
        return taken.contains(key);
    }

    /** Takes the key, free or not. */
    public void take(CitationKey key) {
        taken.add(key);
    }

    /** Takes and returns the key, or one with letters behind it where it is taken. */
    public CitationKey free(CitationKey wanted) {
        CitationKey key = wanted;
        int number = next.getOrDefault(wanted, 0);
        while (!taken.add(key)) {
            key = new CitationKey(wanted.value() + letters(number++));
        }
        next.put(wanted, number);
        return key;
    }

    // a to z, then aa, ab ...
    private static String letters(int number) {
        String last = String.valueOf((char) ('a' + number % 26));
        return number < 26 ? last : letters(number / 26 - 1) + last;
    }
}
