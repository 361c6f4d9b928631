package org.kmref.site.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kmref.model.DateParts;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;

/**
 * A reference as the {@code citation_*} tags in the head of a page, which Google Scholar, Zotero and others read.
 *
 * @see <a href="https://scholar.google.com/intl/en/scholar/inclusion.html#indexing">Google Scholar, inclusion guidelines</a>
 */
public final class CitationTags {
    private final List<Map.Entry<String, String>> tags = new ArrayList<>();

    private CitationTags() {}

    /** Returns the names and values, in order; a name may come several times. */
    public static List<Map.Entry<String, String>> of(Item item) {
        CitationTags tags = new CitationTags();
        tags.put("title", RichText.plain(item.title()));
        tags.names("author", item.names(NameVariable.AUTHOR));
        tags.names("editor", item.names(NameVariable.EDITOR));
        item.date(DateVariable.ISSUED)
                .flatMap(date -> date.start())
                .ifPresent(date -> tags.put("publication_date", date(date)));
        tags.container(item);
        tags.put("volume", item.number(NumberVariable.VOLUME));
        tags.put("issue", item.number(NumberVariable.ISSUE));
        tags.put("firstpage", item.pages().first());
        tags.put("lastpage", item.pages().last());
        tags.put("doi", item.doi().name());
        tags.put("isbn", item.text(TextVariable.ISBN));
        tags.put("issn", item.text(TextVariable.ISSN));
        tags.put("pmid", item.text(TextVariable.PMID));
        tags.put("language", item.language().tag());
        tags.put("keywords", String.join("; ", item.keywords().list()));
        return tags.tags;
    }

    private void container(Item item) {
        String container = RichText.plain(item.text(TextVariable.CONTAINER_TITLE));
        String publisher = item.text(TextVariable.PUBLISHER);
        ItemType type = item.type();
        if (type == ItemType.REPORT) {
            put("technical_report_institution", publisher);
            put("technical_report_number", item.number(NumberVariable.NUMBER));
        } else if (type == ItemType.THESIS) {
            put("dissertation_institution", publisher);
        } else if (type == ItemType.PAPER_CONFERENCE) {
            put("conference_title", container);
            put("publisher", publisher);
        } else {
            boolean inBook = type == ItemType.CHAPTER
                    || type == ItemType.ENTRY_DICTIONARY
                    || type == ItemType.ENTRY_ENCYCLOPEDIA;
            put(inBook ? "inbook_title" : "journal_title", container);
            put("publisher", publisher);
        }
    }

    private void names(String tag, List<Name> names) {
        Name.withoutOthers(names).forEach(name -> put(tag, inverted(name)));
    }

    static String inverted(Name name) {
        boolean whole = name.isLiteral() || name.given().isEmpty();
        return whole ? name.displayName() : name.familyName() + ", " + name.given();
    }

    /** Returns a date as the tags have it: {@code 2015/04/21}, {@code 2015/04}, {@code 2015}. */
    private static String date(DateParts date) {
        String year = String.format(Locale.ROOT, "%04d", date.year());
        if (date.month() == 0) {
            return year;
        }
        String month = year + String.format(Locale.ROOT, "/%02d", date.month());
        return date.day() == 0 ? month : month + String.format(Locale.ROOT, "/%02d", date.day());
    }

    private void put(String name, String value) {
        if (!value.isBlank()) {
            tags.add(Map.entry("citation_" + name, value));
        }
    }

    @Override
    public String toString() {
        return tags.stream().map(Map.Entry::getKey).collect(Collectors.joining(" "));
    }
}
