package org.kmref.format.bibtex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fields BibLaTeX's default data model gives an entry type, and which it asks for; see the manual, section 2.1.1. */
final class BiblatexModel {

    private static final String EVERYWHERE =
            "abstract annotation doi eprint eprintclass eprinttype entrysubtype file keywords "
                    + "langid library options origdate origlocation origpublisher origtitle shortjournal shorttitle url urldate "
                    + "date crossref xdata related gender label";
    private static final String IN_BOOK =
            "author booktitle bookauthor chapter edition editor editortype editora editoratype "
                    + "editorb editorbtype editorc editorctype eid isbn language location maintitle note number origlanguage part "
                    + "publisher pages pubstate series subtitle title titleaddon translator volume volumes addendum";
    private static final Map<String, Set<String>> FIELDS = new HashMap<>();
    private static final Map<String, Set<String>> REQUIRED = new HashMap<>();

    static {
        type(
                "article",
                "author title journaltitle",
                "author title journaltitle editor editortype editora editoratype editorb editorbtype editorc editorctype eid "
                        + "issn issue language note number pages pubstate series subtitle titleaddon translator version volume "
                        + "addendum issuetitle origlanguage");
        type("book", "author title", IN_BOOK.replace("booktitle bookauthor ", "") + " pagetotal");
        type("collection", "editor title", IN_BOOK.replace("author booktitle bookauthor ", "") + " pagetotal");
        type("inbook", "author title booktitle", IN_BOOK);
        type("incollection", "author editor title booktitle", IN_BOOK.replace("bookauthor ", ""));
        type("inreference", "author editor title booktitle", IN_BOOK.replace("bookauthor ", ""));
        type(
                "inproceedings",
                "author title booktitle",
                "author booktitle chapter editor editortype eid eventtitle eventdate isbn language location maintitle note "
                        + "number organization pages part publisher pubstate series subtitle title titleaddon venue volume "
                        + "volumes addendum");
        type(
                "proceedings",
                "title",
                "chapter editor editortype eid eventtitle eventdate isbn language location maintitle note number "
                        + "organization pages pagetotal part publisher pubstate series title venue volume volumes");
        type(
                "booklet",
                "author title",
                "author chapter editor editortype howpublished language location note pages "
                        + "pagetotal pubstate title type");
        type(
                "dataset",
                "title",
                "author edition editor editortype language location note number organization publisher "
                        + "pubstate series title type version");
        type(
                "manual",
                "title",
                "author chapter edition editor editortype eid isbn language location note number "
                        + "organization pages pagetotal publisher pubstate series title type version");
        String misc =
                "author editor editortype howpublished language location note organization pubstate title type version";
        type("misc", "title", misc);
        type("software", "title", misc);
        type("online", "title url", "author editor editortype language note organization pubstate title version");
        type("patent", "author title number", "author holder location note number pubstate title type version");
        type(
                "periodical",
                "editor title",
                "editor editortype issn issue issuetitle language note number pubstate series " + "title volume");
        type(
                "report",
                "author title institution",
                "author chapter eid institution isrn language location note number pages "
                        + "pagetotal pubstate title type version");
        type(
                "thesis",
                "author title institution",
                "author chapter eid institution language location note pages pagetotal " + "pubstate title type");
        type(
                "unpublished",
                "author title",
                "author eventtitle eventdate howpublished language location note pubstate title " + "type venue");
    }

    private BiblatexModel() {}

    private static void type(String type, String required, String fields) {
        REQUIRED.put(type, words(required));
        FIELDS.put(
                type,
                Stream.concat(words(fields).stream(), words(EVERYWHERE).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ", -1)));
    }

    static boolean isKnown(String type) {
        return FIELDS.containsKey(type);
    }

    static boolean allows(String type, String field) {
        return FIELDS.getOrDefault(type, Set.of()).contains(field);
    }

    static Set<String> required(String type) {
        return REQUIRED.getOrDefault(type, Set.of());
    }
}
