package org.kmref.format.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.format.xml.WordSourcesReader;
import org.kmref.model.Item;

/** Word's own list of sources, and the fields that cite one of them by its tag. */
final class WordSourceList {
    private final Map<String, Item> sources = new LinkedHashMap<>();
    private final CitationCollector found;

    WordSourceList(List<byte[]> parts, CitationCollector found) {
        this.found = found;
        for (byte[] part : parts) {
            try {
                new WordSourcesReader()
                        .read(new ByteArrayInputStream(part), found.file())
                        .items()
                        .forEach(item -> sources.putIfAbsent(item.key().value(), item));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** Takes a field: {@code CITATION Nil15 \l 1033 \m War17}. */
    void cite(String instruction) {
        String[] words = instruction.strip().split("\\s+", -1);
        for (int i = 1; i < words.length; i++) {
            boolean isTag = i == 1 || words[i - 1].equals("\\m");
            Item item = isTag ? sources.get(words[i].replace("\"", "")) : null;
            if (item != null) {
                add(item, 1);
            }
        }
    }

    /** Adds the sources that are listed but not cited. */
    void addOthers() {
        sources.values().forEach(item -> add(item, 0));
    }

    private void add(Item item, int times) {
        found.add("word:" + item.key(), item, item.key().value(), times);
    }
}
