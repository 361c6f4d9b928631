package org.kmref.format.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kmref.model.Problem;

/**
 * Gives entries what they take from others: all fields of {@code xdata}, and by {@code crossref} those that the BibLaTeX
 * manual lists, appendix B, default inheritance setup.
 */
final class BibtexInheritance {

    private static final int MAX_DEPTH = 10;
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
    private final String file;
    private final Consumer<Problem> problems;

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
        return resolved(record, 0);
    }

    private BibtexRecord resolved(BibtexRecord record, int depth) {
        String data = record.field("xdata");
        String parent = record.field("crossref");
        if ((data.isBlank() && parent.isBlank()) || depth > MAX_DEPTH) {
            return record;
        }
        Map<String, String> fields = new LinkedHashMap<>(record.fields());
        for (String key : data.split(",", -1)) {
            if (!key.isBlank()) {
                found(record, "xdata", key.strip())
                        .forEach(other -> resolved(other, depth + 1).fields().forEach((name, value) -> {
                            if (!name.equals("xdata") && !clashes(fields, name)) {
                                fields.put(name, value);
                            }
                        }));
            }
        }
        if (!parent.isBlank()) {
            found(record, "crossref", parent.strip())
                    .forEach(other -> inherit(record.type(), resolved(other, depth + 1), fields));
        }
        return record.with(fields);
    }

    private List<BibtexRecord> found(BibtexRecord record, String field, String key) {
        BibtexRecord exact = byKey.get(key);
        BibtexRecord other = exact == null ? byLowerKey.get(key.toLowerCase(Locale.ROOT)) : exact;
        if (other == null) {
            problems.accept(Problem.warning(
                    file,
                    record.line(),
                    record.column(),
                    "`" + field + "` names `" + key + "`, which is not in the file; add it or take the field out"));
            return List.of();
        }
        return other.key().equals(record.key()) ? List.of() : List.of(other);
    }

    private static void inherit(String child, BibtexRecord parent, Map<String, String> fields) {
        Map<String, String> inherited = new LinkedHashMap<>();
        parent.fields().forEach((name, value) -> {
            for (String target : targets(child, parent.type(), name)) {
                if (!clashes(fields, target)) {
                    inherited.put(target, value);
                }
            }
        });
        fields.putAll(inherited);
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
