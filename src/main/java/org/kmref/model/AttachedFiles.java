package org.kmref.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that go with a work: its field {@code file}, and what BibTeX files have in {@code file} and RIS files in
 * {@code L1}, which the readers keep as it was written.
 *
 * <p>BibTeX programs write {@code path}, {@code description:path:type} and several of them between semicolons, a colon or
 * semicolon of a path after a backslash.
 */
public final class AttachedFiles {
    /** What the field is called. */
    public static final String FIELD = "file";

    private static final int PARTS = 3;

    private AttachedFiles() {}

    /** Returns the files as they are written, paths or addresses, each once. */
    public static List<String> of(Item item) {
        Set<String> files = new LinkedHashSet<>();
        add(item.extra().get(FIELD), files);
        if (item.extra().get("bibtex") instanceof Map<?, ?> bibtex && bibtex.get(FIELD) != null) {
            files.addAll(bibtex(String.valueOf(bibtex.get(FIELD))));
        }
        if (item.extra().get("ris") instanceof Map<?, ?> ris) {
            add(ris.get("L1"), files);
        }
        files.removeIf(String::isBlank);
        return List.copyOf(files);
    }

    private static void add(@Nullable Object value, Set<String> files) {
        if (value instanceof List<?> list) {
            list.forEach(each -> files.add(String.valueOf(each).strip()));
        } else if (value != null) {
            files.add(String.valueOf(value).strip());
        }
    }

    /** Returns the paths of a BibTeX field. */
    static List<String> bibtex(String written) {
        List<String> paths = new ArrayList<>();
        for (String file : split(written, ';')) {
            List<String> parts = split(file, ':');
            // An address has a colon of its own, and no description.
            paths.add(unescaped(parts.size() == PARTS ? parts.get(1) : file).strip());
        }
        return paths;
    }

    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == at) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\([:;\\\\])", "$1");
    }
}
