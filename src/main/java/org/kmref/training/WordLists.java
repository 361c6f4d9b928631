package org.kmref.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lists that made-up references are made of. */
final class WordLists {

    private final Map<String, List<String>> lists = new HashMap<>();

    WordLists() {
        read("words.txt", ",");
        read("sources.txt", "\\|");
    }

    private void read(String file, String between) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordLists.class.getResourceAsStream("/org/kmref/training/" + file)),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (line.startsWith("#") || colon < 0) {
                    continue;
                }
                List<String> list = lists.computeIfAbsent(line.substring(0, colon), k -> new ArrayList<>());
                for (String word : line.substring(colon + 2).split(between, 0)) {
                    if (!word.isBlank()) {
                        list.add(word.strip());
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns a list by its name: {@code publisher}, {@code en noun}. */
    List<String> get(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }
}
