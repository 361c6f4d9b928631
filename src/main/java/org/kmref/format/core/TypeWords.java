package org.kmref.format.core;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.model.ItemType;

/** Words that programs write beside a reference and that say nothing its type does not say. */
public final class TypeWords {

    private static final Pattern STAR = Pattern.compile("\\*(?=\\p{L})");

    /** By their letters. */
    private static final Map<ItemType, Set<String>> SAME = Map.ofEntries(
            Map.entry(
                    ItemType.ARTICLE_JOURNAL,
                    Set.of(
                            "article",
                            "journalarticle",
                            "journal",
                            "academicjournal",
                            "journalpaper",
                            "articles",
                            "text")),
            Map.entry(ItemType.ARTICLE_MAGAZINE, Set.of("article", "magazinearticle", "magazine", "periodical")),
            Map.entry(ItemType.ARTICLE_NEWSPAPER, Set.of("article", "newspaperarticle", "newspaper", "news")),
            Map.entry(ItemType.ARTICLE, Set.of("article", "preprint")),
            Map.entry(ItemType.BOOK, Set.of("book", "books", "monograph", "ebook", "editedbook")),
            Map.entry(ItemType.CHAPTER, Set.of("chapter", "bookchapter", "booksection", "bookpart", "article")),
            Map.entry(
                    ItemType.PAPER_CONFERENCE,
                    Set.of(
                            "conferencepaper",
                            "conferenceproceedings",
                            "conferencearticle",
                            "proceedingspaper",
                            "inproceedings",
                            "conference",
                            "article",
                            "paper")),
            Map.entry(ItemType.THESIS, Set.of("thesis", "dissertation", "dissertationthesis", "thesisdissertation")),
            Map.entry(ItemType.REPORT, Set.of("report", "techreport")),
            Map.entry(ItemType.PATENT, Set.of("patent")),
            Map.entry(ItemType.STANDARD, Set.of("standard")),
            Map.entry(ItemType.DATASET, Set.of("dataset", "data")),
            Map.entry(ItemType.SOFTWARE, Set.of("software", "computerprogram")),
            Map.entry(ItemType.WEBPAGE, Set.of("webpage", "website", "webdocument", "online")));

    private TypeWords() {}

    /** Returns whether a genre says only what the type says. */
    public static boolean say(ItemType type, String genre) {
        String letters = genre.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return SAME.getOrDefault(type, Set.of()).contains(letters);
    }

    /** Returns a keyword without the star by which MEDLINE marks what a work is mainly about. */
    public static String withoutStar(String keyword) {
        return keyword.indexOf('*') < 0 ? keyword : STAR.matcher(keyword).replaceAll("");
    }
}
