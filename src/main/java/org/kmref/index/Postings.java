package org.kmref.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which works of a stretch have which terms: the numbers of the terms, work by work, until all are there, then by terms.
 *
 * <p>In arrays, not in a list for each term: there are a hundred terms to a work, and to look each one's list up in turn is
 * what would take the time.
 */
final class Postings {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    // By the number of a term: the last work that has it, and how many have.
    private int[] lastWork = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    // The terms of the works, one behind the other, and by the place of a work in the stretch where its own end.
    private int[] stream = new int[1 << 16];
    private int[] ends = new int[1 << 10];
    private int size;
    private int works;
    private int firstWork;
    private int[] worksByTerm = {};
    private int[] endsByTerm = {};

    /** Returns the number of a term. */
    int number(String term) {
        return numbers.computeIfAbsent(term, absent -> {
            int number = terms.size();
            terms.add(absent);
            if (number == counts.length) {
                lastWork = Arrays.copyOf(lastWork, 2 * number);
                counts = Arrays.copyOf(counts, 2 * number);
            }
            lastWork[number] = -1;
            return number;
        });
    }

    /** Adds a term to those of the next work, once however often it comes. */
    void add(int term) {
        if (lastWork[term] == works) {
            return;
        }
        lastWork[term] = works;
        counts[term]++;
        if (size == stream.length) {
            stream = Arrays.copyOf(stream, 2 * size);
        }
        stream[size++] = term;
    }

    /** The work is whole; {@code ordinal} is its place in the library, one more than that of the work before it. */
    void endWork(int ordinal) {
        if (works == 0) {
            firstWork = ordinal;
        }
        if (works == ends.length) {
            ends = Arrays.copyOf(ends, 2 * works);
        }
        ends[works++] = size;
    }

    /** No more works come. */
    void sort() {
        // Where the next work of a term goes; at the end, where its works end.
        int[] next = new int[terms.size()];
        for (int term = 1; term < next.length; term++) {
            next[term] = next[term - 1] + counts[term - 1];
        }
        worksByTerm = new int[size];
        int from = 0;
        for (int work = 0; work < works; work++) {
            for (; from < ends[work]; from++) {
                worksByTerm[next[stream[from]]++] = firstWork + work;
            }
        }
        endsByTerm = next;
        stream = new int[0];
    }

    /** Returns the terms, in the order in which they came up. */
    List<String> terms() {
        return terms;
    }

    /** Adds the works that have the term to the list, when sorted. */
    void addTo(PostingList list, String term) {
        Integer number = numbers.get(term);
        if (number != null) {
            int end = endsByTerm[number];
            for (int i = end - counts[number]; i < end; i++) {
                list.add(worksByTerm[i]);
            }
        }
    }
}
