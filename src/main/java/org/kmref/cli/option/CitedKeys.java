package org.kmref.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kmref.cli.session.NamedFiles;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;
import org.kmref.document.manuscript.CitationScan;
import org.kmref.document.manuscript.CitationScan.Place;
import org.kmref.document.manuscript.Manuscript;
import org.kmref.format.word.CitedWork;
import org.kmref.format.word.WordCitations;
import org.kmref.model.CitationKey;
import org.kmref.model.Identifier;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Nearest;
import org.kmref.model.Problem;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;

/** The keys that manuscripts cite, in the order of their first citation. */
public final class CitedKeys {
    private final List<String> files;
    private final CitationScan scan;
    private final Map<CitationKey, List<Place>> places;
    // Of the works that a Word file cites, what it says of each.
    private final Map<CitationKey, Item> works;

    private CitedKeys(
            List<String> files, CitationScan scan, Map<CitationKey, List<Place>> places, Map<CitationKey, Item> works) {
        this.files = files;
        this.scan = scan;
        this.places = places;
        this.works = works;
    }

    /** Reads the manuscripts, and what they include; a file named that cannot be read ends the command. */
    public static CitedKeys read(List<String> files, Session session) throws IOException {
        List<String> texts = files.stream().filter(file -> !isWord(file)).toList();
        for (String file : texts) {
            if (Manuscript.Syntax.of(file).isEmpty()) {
                throw new UsageException(
                        file + " is not a manuscript kmref knows; name a .md, .qmd, .Rmd, .tex, .aux, .bcf,"
                                + " .typ, .org or .docx file");
            }
        }
        List<Problem> problems = new ArrayList<>();
        CitationScan scan = CitationScan.of(texts, name -> text(name, files.contains(name), problems, session));
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        for (CitationScan.Absent absent : scan.absent()) {
            session.warn(absent.file() + ":" + absent.line() + ":" + absent.column() + ": warning: there is no file '"
                    + absent.name() + "' to read; what it cites is not known");
        }
        CitedKeys cited =
                new CitedKeys(List.copyOf(files), scan, new LinkedHashMap<>(scan.byKey()), new LinkedHashMap<>());
        for (String file : files) {
            if (isWord(file)) {
                cited.addWord(file, session);
            }
        }
        return cited;
    }

    private static boolean isWord(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".docx");
    }

    // In a Word file a citation has no line; its keys are those that the reference manager gave, or made of author and
    // year.
    private void addWord(String file, Session session) throws IOException {
        WordCitations read = WordCitations.read(NamedFiles.read(file, session), file);
        if (read.problems().stream().anyMatch(Problem::isError)) {
            throw new DataException(read.problems());
        }
        session.warn(read.problems());
        for (CitedWork work : read.works()) {
            CitationKey key = work.item().key();
            if (work.times() > 0) {
                places.computeIfAbsent(key, none -> new ArrayList<>()).add(new Place(file, 0, 0, key, false));
                works.putIfAbsent(key, work.item());
            }
        }
    }

    // What is included and is no file may be one of TeX's own.
    private static Optional<String> text(String name, boolean isNamed, List<Problem> problems, Session session) {
        Path path = session.environment().directory().resolve(name);
        if (!isNamed && !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        Loaded<String> text = SourceText.read(path, name);
        problems.addAll(text.problems());
        return text.hasErrors() ? Optional.empty() : Optional.of(text.value());
    }

    /** Returns whether only a look at the whole library can tell what is cited: a Word file has works, and keys of its own. */
    public boolean isOfWorks() {
        return !works.isEmpty();
    }

    /** Returns the same with the keys of a library for the works of Word files that it holds, by their DOI or another identifier. */
    public CitedKeys in(Library library) {
        if (works.isEmpty()) {
            return this;
        }
        Map<Identifier, CitationKey> known = new HashMap<>();
        for (Item item : library.items()) {
            Identifier.of(item).forEach(identifier -> known.putIfAbsent(identifier, item.key()));
        }
        Map<CitationKey, List<Place>> byKey = new LinkedHashMap<>();
        places.forEach((key, found) -> byKey.computeIfAbsent(named(key, known), none -> new ArrayList<>())
                .addAll(found));
        return new CitedKeys(files, scan, byKey, Map.of());
    }

    private CitationKey named(CitationKey key, Map<Identifier, CitationKey> known) {
        Item work = works.get(key);
        return work == null
                ? key
                : Identifier.of(work).stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(key);
    }

    /** Returns the keys in order, but for what is a label of a figure or the like, and no reference of the library. */
    public List<CitationKey> keys(Library library) {
        Map<CitationKey, Item> known = known(library);
        return keys().stream()
                .filter(key -> known.containsKey(key)
                        || !CitationScan.isCrossReference(places(key).get(0)))
                .toList();
    }

    /** Returns all keys in order. */
    public List<CitationKey> keys() {
        return List.copyOf(places.keySet());
    }

    /** Returns the places where a key is cited, in order. */
    public List<Place> places(CitationKey key) {
        return places.getOrDefault(key, List.of());
    }

    /** Returns whether every reference of the library is cited. */
    public boolean isEverything() {
        return scan.isEverything();
    }

    /** Returns the references of a library that are cited, in the order of their first citation, and then those cited unnamed. */
    List<Item> items(Library library) {
        Map<CitationKey, Item> known = known(library);
        Map<CitationKey, Item> cited = new LinkedHashMap<>();
        for (CitationKey key : places.keySet()) {
            if (known.containsKey(key)) {
                cited.put(key, known.get(key));
            }
        }
        if (isEverything()) {
            library.items().forEach(item -> cited.putIfAbsent(item.key(), item));
        }
        return List.copyOf(cited.values());
    }

    /** Returns the keys that are cited and that the library lacks. */
    public List<CitationKey> missing(Library library) {
        Map<CitationKey, Item> known = known(library);
        return places.keySet().stream()
                .filter(key -> !known.containsKey(key)
                        && !CitationScan.isCrossReference(places(key).get(0)))
                .toList();
    }

    /** Returns what is said of a key that the library lacks. */
    public static String missing(CitationKey key, Library library) {
        String question = Nearest.question(
                key.value(),
                library.items().stream().map(item -> item.key().value()).toList());
        return "'" + key + "' is cited and not in the library"
                + (question.isEmpty() ? "; add it with kmref add or kmref import" : "; " + question);
    }

    /** Returns the manuscripts as they are named. */
    String files() {
        return String.join(", ", files);
    }

    private static Map<CitationKey, Item> known(Library library) {
        Map<CitationKey, Item> known = new HashMap<>();
        library.items().forEach(item -> known.put(item.key(), item));
        return known;
    }
}
