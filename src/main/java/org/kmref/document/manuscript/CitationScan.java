package org.kmref.document.manuscript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.model.CitationKey;

/**
 * What manuscripts cite, in the order of the text, with the files they include in their place.
 *
 * <p>Each file is read once, however often it is included, so files that include each other come to an end.
 */
public final class CitationScan {
    /** How many files are read at most. */
    public static final int MOST_FILES = 2000;

    /** How deep files may include each other. */
    private static final int DEEPEST = 100;

    private static final String EVERYTHING = "*";

    private final Files files;
    private final List<Place> places = new ArrayList<>();
    private final List<Absent> absent = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();
    private final Set<Path> read = new HashSet<>();
    private boolean everything;

    private CitationScan(Files files) {
        this.files = files;
    }

    /** Gives the text of a file by its name; absent where there is none. */
    public interface Files {
        Optional<String> text(String name);
    }

    /** A place where a reference is cited, in lines and characters from 1 on. */
    public record Place(String file, int line, int column, CitationKey key, boolean isInMarkdown) {
        /** Returns {@code paper.md:3:14}; of a Word file, which has no lines, the name alone. */
        @Override
        public String toString() {
            return line == 0 ? file : file + ":" + line + ":" + column;
        }
    }

    /** A file that is included and is not there. */
    public record Absent(String file, int line, int column, String name) {}

    /** Reads these files, each by the syntax of its ending; a name that has none is not read. */
    public static CitationScan of(List<String> names, Files files) {
        CitationScan scan = new CitationScan(files);
        for (String name : names) {
            scan.read(name, Path.of(name), Optional.empty(), 0);
        }
        return scan;
    }

    /** Returns the places in the order of the text; what is certainly a cross-reference is none. */
    public List<Place> places() {
        return places.stream()
                .filter(place -> !labels.contains(place.key().value()))
                .toList();
    }

    /** Returns the places of each key, the keys in the order of their first citation. */
    public Map<CitationKey, List<Place>> byKey() {
        Map<CitationKey, List<Place>> keys = new LinkedHashMap<>();
        places().forEach(place ->
                keys.computeIfAbsent(place.key(), key -> new ArrayList<>()).add(place));
        return keys;
    }

    /** Returns the included files that are not there. */
    public List<Absent> absent() {
        return List.copyOf(absent);
    }

    /** Returns whether every reference is cited: {@code \nocite{*}}, {@code nocite: '@*'}. */
    public boolean isEverything() {
        return everything;
    }

    /** Returns whether a key may be the label of a figure or the like, so that a library that lacks it lacks nothing. */
    public static boolean isCrossReference(Place place) {
        return place.isInMarkdown() && isCrossReference(place.key());
    }

    /** Returns whether a key in Markdown looks like the label of a figure or the like. */
    public static boolean isCrossReference(CitationKey key) {
        return MarkdownMentions.isCrossReference(key.value());
    }

    private boolean read(String name, Path root, Optional<Manuscript.Syntax> of, int depth) {
        Path path = Path.of(name).normalize();
        if (depth > DEEPEST || read.size() >= MOST_FILES || read.contains(path)) {
            return true;
        }
        Optional<Manuscript.Syntax> syntax = Manuscript.Syntax.of(name).or(() -> of);
        Optional<String> text = syntax.flatMap(known -> files.text(name));
        if (text.isEmpty()) {
            return false;
        }
        read.add(path);
        Mentions scanner = new Manuscript(syntax.get(), text.get()).scanner(false);
        List<Mention> mentions = scanner.all();
        labels.addAll(scanner.labels());
        everything |= syntax.get() == Manuscript.Syntax.MARKDOWN && text.get().contains("@*");
        Cursor cursor = new Cursor(name, text.get());
        int next = 0;
        for (ManuscriptLayout.Inclusion inclusion : scanner.inclusions()) {
            next = add(mentions, next, inclusion.start(), cursor, syntax.get());
            cursor.moveTo(inclusion.start());
            include(inclusion.file(), root, path, syntax.get(), cursor, depth);
        }
        add(mentions, next, text.get().length(), cursor, syntax.get());
        return true;
    }

    private int add(List<Mention> mentions, int from, int end, Cursor cursor, Manuscript.Syntax syntax) {
        int next = from;
        while (next < mentions.size() && mentions.get(next).start() < end) {
            Mention mention = mentions.get(next++);
            cursor.moveTo(mention.start());
            if (mention.key().value().equals(EVERYTHING)) {
                everything = true;
            } else {
                places.add(new Place(
                        cursor.file,
                        cursor.line,
                        cursor.column(),
                        mention.key(),
                        syntax == Manuscript.Syntax.MARKDOWN));
            }
        }
        return next;
    }

    // LaTeX looks from the folder of the document, the others from that of the file; a name without an ending has that
    // of its kind.
    private void include(String file, Path root, Path including, Manuscript.Syntax syntax, Cursor cursor, int depth) {
        List<String> names =
                Manuscript.Syntax.of(file).isPresent() ? List.of(file) : List.of(file + syntax.ending(), file);
        for (Path from : List.of(root, including)) {
            for (String name : names) {
                String resolved = from.resolveSibling(name).toString();
                if (read(resolved, root, Optional.of(syntax), depth + 1)) {
                    return;
                }
            }
        }
        absent.add(new Absent(cursor.file, cursor.line, cursor.column(), file));
    }

    /** Goes through a text and counts its lines. */
    private static final class Cursor {
        private final String file;
        private final String text;
        private int at;
        private int line = 1;
        private int start;

        Cursor(String file, String text) {
            this.file = file;
            this.text = text;
        }

        void moveTo(int place) {
            while (at < place) {
                if (text.charAt(at++) == '\n') {
                    line++;
                    start = at;
                }
            }
        }

        int column() {
            return 1 + text.codePointCount(start, at);
        }
    }
}
