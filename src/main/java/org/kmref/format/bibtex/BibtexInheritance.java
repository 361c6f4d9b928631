package org.kmref.format.bibtex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kmref.model.Problem;

/**
 * Gives entries what they take from others: all fields of {@code xdata}, and by {@code crossref} those that the BibLaTeX
 * manual lists, appendix B, default inheritance setup.
 */
final class BibtexInheritance {

    /** Of what inherits from what inherits; an honest chain has two links or three. */
    static final int MAX_DEPTH = 50;

    /** How many characters all entries may inherit together. */
    static final int MAX_INHERITED = 100_000_000;

    private static final int SIZE_OF_FIELD = 20;
    private static final Set<String> NOT_INHERITED = Set.of(
            "ids",
            "crossref",
            "xref",
            "xdata",
            "entryset",
            "entrysubtype",
            "execute",
            "label",
            "options",
            "presort",
            "related",
            "relatedoptions",
            "relatedstring",
            "relatedtype",
            "shortauthor",
            "shorteditor",
            "shorthand",
            "shorthandintro",
            "shorttitle",
            "shortjournal",
            "sortkey",
            "sortname",
            "sorttitle",
            "sortyear",
            "sortshorthand",
            "indextitle",
            "indexsorttitle",
            "keywords",
            "annotation",
            "annote",
            "key");
    private static final Set<String> DATES = Set.of("date", "year", "month", "day");
    private static final Set<String> IN_BOOK = Set.of("inbook", "bookinbook", "suppbook");
    private static final Set<String> IN_COLLECTION = Set.of("incollection", "inreference", "suppcollection");

    private final Map<String, BibtexRecord> byKey = new HashMap<>();
    private final Map<String, BibtexRecord> byLowerKey = new HashMap<>();
    private final IdentityHashMap<BibtexRecord, BibtexRecord> resolved = new IdentityHashMap<>();
    private final Set<BibtexRecord> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final String file;
    private final Consumer<Problem> problems;
    private long inherited;
    private boolean full;

    BibtexInheritance(List<BibtexRecord> records, String file, Consumer<Problem> problems) {
        for (BibtexRecord record : records) {
            byKey.putIfAbsent(record.key(), record);
            byLowerKey.putIfAbsent(record.key().toLowerCase(Locale.ROOT), record);
        }
        this.file = file;
        this.problems = problems;
    }

    /** Returns the entry with all that it inherits, directly or through others. */
    BibtexRecord resolved(BibtexRecord record) {
        if (full || (record.field("xdata").isBlank() && record.field("crossref").isBlank())) {
            return record;
        }
        BibtexRecord known = resolved.get(record);
        if (known != null) {
            return known;
        }
        if (!open.add(record)) {
            warning(record, "the entry inherits from itself; remove one `crossref` or `xdata`");
            return record;
        }
        if (open.size() > MAX_DEPTH) {
            giveUp(record, "entries inherit from each other more than " + MAX_DEPTH + " deep");
            return record;
        }
        BibtexRecord whole = inheriting(record);
        open.remove(record);
        resolved.put(record, whole);
        return whole;
    }

    private BibtexRecord inheriting(BibtexRecord record) {
        Map<String, String> fields = new LinkedHashMap<>(record.fields());
        for (String key : record.field("xdata").split(",", -1)) {
            if (!key.isBlank()) {
                found(record, "xdata", key.strip()).ifPresent(other -> copy(record, resolved(other), fields));
            }
        }
        String parent = record.field("crossref").strip();
        if (!parent.isEmpty()) {
            found(record, "crossref", parent).ifPresent(other -> inherit(record, resolved(other), fields));
        }
        return record.with(fields);
    }

    private void copy(BibtexRecord record, BibtexRecord data, Map<String, String> fields) {
        // Looking at them costs something too, however many are there already.
        inherited += data.fields().size();
        data.fields().forEach((name, value) -> {
            if (!name.equals("xdata") && !clashes(fields, name)) {
                fields.put(name, counted(value, record));
            }
        });
    }

    // From there on nothing is inherited any more, so that what is too much does not go on growing.
    private String counted(String value, BibtexRecord record) {
        inherited += value.length() + SIZE_OF_FIELD;
        if (inherited > MAX_INHERITED) {
            giveUp(record, "entries inherit more than " + MAX_INHERITED + " characters in all");
            return "";
        }
        return value;
    }

    private void giveUp(BibtexRecord record, String what) {
        if (!full) {
            problems.accept(Problem.error(
                    file, record.line(), record.column(), what + "; write into the entries what they share"));
        }
        full = true;
    }

    private void warning(BibtexRecord record, String message) {
        problems.accept(Problem.warning(file, record.line(), record.column(), message));
    }

    private Optional<BibtexRecord> found(BibtexRecord record, String field, String key) {
        BibtexRecord exact = byKey.get(key);
        BibtexRecord other = exact == null ? byLowerKey.get(key.toLowerCase(Locale.ROOT)) : exact;
        if (other == null) {
            warning(
                    record,
                    "`" + field + "` names `" + key + "`, which is not in the file; add it or remove the field");
        }
        if (other != null && other.key().equals(record.key())) {
            warning(record, "the entry inherits from itself; remove one `crossref` or `xdata`");
            return Optional.empty();
        }
        return Optional.ofNullable(other);
    }

    private void inherit(BibtexRecord child, BibtexRecord parent, Map<String, String> fields) {
        Map<String, String> taken = new LinkedHashMap<>();
        parent.fields().forEach((name, value) -> {
            for (String target : targets(child.type(), parent.type(), name)) {
                if (!clashes(fields, target)) {
                    taken.put(target, counted(value, child));
                }
            }
        });
        fields.putAll(taken);
    }

    // A date in any of its spellings shuts out all the others.
    private static boolean clashes(Map<String, String> fields, String name) {
        return DATES.contains(name) ? DATES.stream().anyMatch(fields::containsKey) : fields.containsKey(name);
    }

    private static List<String> targets(String child, String parent, String field) {
        if (NOT_INHERITED.contains(field)) {
            return List.of();
        }
        boolean title = Set.of("title", "subtitle", "titleaddon").contains(field);
        boolean inBook = IN_BOOK.contains(child);
        if (parent.startsWith("mv") && title && !child.startsWith("mv")) {
            return List.of("main" + field);
        }
        if (field.equals("author") && inBook && (parent.equals("mvbook") || parent.equals("book"))) {
            return List.of("author", "bookauthor");
        }
        boolean holder = (inBook && parent.equals("book"))
                || (IN_COLLECTION.contains(child)
                        && Set.of("collection", "reference", "book").contains(parent))
                || ((child.equals("inproceedings") || child.equals("conference")) && parent.equals("proceedings"));
        if (holder && title) {
            return List.of("book" + field);
        }
        if (parent.equals("periodical") && title && (child.equals("article") || child.equals("suppperiodical"))) {
            return field.equals("titleaddon") ? List.of() : List.of("journal" + field);
        }
        List<String> same = new ArrayList<>();
        same.add(field);
        return title && !child.equals(parent) && !parent.equals("xdata") && holderOfAny(parent) ? List.of() : same;
    }

    // The title of what holds others is never the title of what it holds.
    private static boolean holderOfAny(String parent) {
        return Set.of("book", "collection", "reference", "proceedings", "periodical")
                .contains(parent);
    }
}
