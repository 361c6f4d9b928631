package org.kmref.site.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.document.Links;
import org.kmref.format.tree.Json;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;

/**
 * References and lists as JSON-LD with the words of schema.org.
 *
 * @see <a href="https://schema.org/CreativeWork">schema.org, CreativeWork</a>
 */
public final class SchemaOrg {
    private static final String CONTEXT = "https://schema.org";

    private SchemaOrg() {}

    /** Returns a reference; {@code url} is the address of its page, or empty. */
    public static String reference(Item item, String url) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("@context", CONTEXT);
        tree.put("@type", type(item.type()));
        put(tree, "name", RichText.plain(item.title()));
        if (item.type() == ItemType.ARTICLE_JOURNAL) {
            put(tree, "headline", RichText.plain(item.title()));
        }
        put(tree, "author", people(item.names(NameVariable.AUTHOR)));
        put(tree, "editor", people(item.names(NameVariable.EDITOR)));
        item.date(DateVariable.ISSUED)
                .filter(date -> !date.isWords() && !date.isRange())
                .map(Edtf::write)
                .filter(date -> date.matches("\\d{4}(-\\d{2}){0,2}"))
                .ifPresent(date -> put(tree, "datePublished", date));
        container(item, tree);
        put(tree, "pagination", item.number(NumberVariable.PAGE));
        put(tree, "bookEdition", item.number(NumberVariable.EDITION));
        put(tree, "isbn", item.text(TextVariable.ISBN));
        put(tree, "inLanguage", item.language().tag());
        put(tree, "abstract", RichText.plain(item.text(TextVariable.ABSTRACT)));
        put(tree, "keywords", String.join(", ", item.keywords().list()));
        String publisher = item.text(TextVariable.PUBLISHER);
        if (!publisher.isEmpty()) {
            tree.put("publisher", body(publisher));
        }
        String doi = item.doi().url();
        if (!item.doi().name().isEmpty()) {
            tree.put("identifier", doi);
        }
        String address = Links.of("URL", item.text(TextVariable.URL));
        put(tree, "sameAs", item.doi().name().isEmpty() ? address : doi);
        put(tree, "url", url);
        return json(tree);
    }

    /**
     * Returns a list and what is in it.
     *
     * @param urls the address of the page of each reference; empty where the address of the site is not known
     */
    public static String list(String title, String description, String language, List<Item> items, List<String> urls) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("@context", CONTEXT);
        tree.put("@type", "CollectionPage");
        put(tree, "name", title);
        put(tree, "description", description);
        put(tree, "inLanguage", language);
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("@type", "ListItem");
            part.put("position", (long) i + 1);
            put(part, "name", RichText.plain(item.title()));
            put(part, "url", i < urls.size() ? urls.get(i) : "");
            parts.add(part);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@type", "ItemList");
        list.put("numberOfItems", (long) items.size());
        list.put("itemListElement", parts);
        tree.put("mainEntity", list);
        return json(tree);
    }

    /** Returns a body: a partner, the unit. */
    public static String organization(String name, String acronym, String description, String url, String parent) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("@context", CONTEXT);
        tree.put("@type", "Organization");
        put(tree, "name", name);
        put(tree, "alternateName", acronym);
        put(tree, "description", description);
        put(tree, "url", url);
        if (!parent.isEmpty()) {
            tree.put("parentOrganization", body(parent));
        }
        return json(tree);
    }

    /** Returns an approach and what it is. */
    public static String term(String name, String definition) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("@context", CONTEXT);
        tree.put("@type", "DefinedTerm");
        put(tree, "name", name);
        put(tree, "description", definition);
        return json(tree);
    }

    // In this order, as all else that is written: an unordered map would make each run write other bytes.
    private static Map<String, Object> body(String name) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@type", "Organization");
        body.put("name", name);
        return body;
    }

    private static void container(Item item, Map<String, Object> tree) {
        String container = RichText.plain(item.text(TextVariable.CONTAINER_TITLE));
        if (container.isEmpty()) {
            return;
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put(
                "@type",
                switch (item.type()) {
                    case ARTICLE_JOURNAL, ARTICLE, REVIEW, REVIEW_BOOK, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER ->
                        "Periodical";
                    case CHAPTER, ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA, PAPER_CONFERENCE -> "Book";
                    default -> "CreativeWork";
                });
        whole.put("name", container);
        put(whole, "issn", item.text(TextVariable.ISSN));
        whole = within(whole, "PublicationVolume", "volumeNumber", item.number(NumberVariable.VOLUME));
        whole = within(whole, "PublicationIssue", "issueNumber", item.number(NumberVariable.ISSUE));
        tree.put("isPartOf", whole);
    }

    private static Map<String, Object> within(Map<String, Object> whole, String type, String field, String number) {
        if (number.isEmpty()) {
            return whole;
        }
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("@type", type);
        part.put(field, number);
        part.put("isPartOf", whole);
        return part;
    }

    private static List<Object> people(List<Name> names) {
        List<Object> people = new ArrayList<>();
        for (Name name : Name.withoutOthers(names)) {
            Map<String, Object> person = new LinkedHashMap<>();
            person.put("@type", name.isLiteral() ? "Organization" : "Person");
            person.put("name", name.displayName());
            if (!name.isLiteral()) {
                put(person, "familyName", name.familyName());
                put(person, "givenName", name.given());
            }
            people.add(person);
        }
        return people;
    }

    private static String type(ItemType type) {
        return switch (type) {
            case ARTICLE_JOURNAL, ARTICLE, PAPER_CONFERENCE -> "ScholarlyArticle";
            case ARTICLE_MAGAZINE -> "Article";
            case ARTICLE_NEWSPAPER -> "NewsArticle";
            case BOOK, CLASSIC, COLLECTION -> "Book";
            case CHAPTER, ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA -> "Chapter";
            case REPORT -> "Report";
            case THESIS -> "Thesis";
            case DATASET -> "Dataset";
            case SOFTWARE -> "SoftwareSourceCode";
            case WEBPAGE -> "WebPage";
            case POST_WEBLOG -> "BlogPosting";
            case POST -> "SocialMediaPosting";
            case MAP -> "Map";
            case MOTION_PICTURE -> "Movie";
            case MANUSCRIPT -> "Manuscript";
            case PERIODICAL -> "Periodical";
            case REVIEW, REVIEW_BOOK -> "Review";
            case LEGISLATION, BILL, REGULATION, TREATY -> "Legislation";
            case SONG -> "MusicRecording";
            case MUSICAL_SCORE -> "SheetMusic";
            case BROADCAST -> "MediaObject";
            case DOCUMENT,
                    EVENT,
                    FIGURE,
                    GRAPHIC,
                    HEARING,
                    INTERVIEW,
                    LEGAL_CASE,
                    PAMPHLET,
                    PATENT,
                    PERFORMANCE,
                    PERSONAL_COMMUNICATION,
                    SPEECH,
                    STANDARD -> "CreativeWork";
        };
    }

    private static void put(Map<String, Object> tree, String name, String value) {
        if (!value.isBlank()) {
            tree.put(name, value);
        }
    }

    private static void put(Map<String, Object> tree, String name, List<Object> values) {
        if (!values.isEmpty()) {
            tree.put(name, values);
        }
    }

    // In a script element nothing may look like an end or a beginning of one; & for readers of XML.
    private static String json(Map<String, Object> tree) {
        return Json.lines(List.of(tree))
                .strip()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
