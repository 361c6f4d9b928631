package org.kmref.format.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.tree.Node.Field;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Language;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.TextVariable;

/**
 * OpenAlex: a work and a list of works.
 *
 * <p>See <a href="https://docs.openalex.org/api-entities/works/work-object">the work object</a>.
 */
final class OpenAlex implements Service {

    private static final Map<String, ItemType> TYPES = Map.ofEntries(
            Map.entry("article", ItemType.ARTICLE_JOURNAL),
            Map.entry("journal-article", ItemType.ARTICLE_JOURNAL),
            Map.entry("proceedings-article", ItemType.PAPER_CONFERENCE),
            Map.entry("conference-paper", ItemType.PAPER_CONFERENCE),
            Map.entry("review", ItemType.ARTICLE_JOURNAL),
            Map.entry("letter", ItemType.ARTICLE_JOURNAL),
            Map.entry("editorial", ItemType.ARTICLE_JOURNAL),
            Map.entry("erratum", ItemType.ARTICLE_JOURNAL),
            Map.entry("retraction", ItemType.ARTICLE_JOURNAL),
            Map.entry("book", ItemType.BOOK),
            Map.entry("monograph", ItemType.BOOK),
            Map.entry("edited-book", ItemType.BOOK),
            Map.entry("reference-book", ItemType.BOOK),
            Map.entry("proceedings", ItemType.BOOK),
            Map.entry("book-chapter", ItemType.CHAPTER),
            Map.entry("book-section", ItemType.CHAPTER),
            Map.entry("book-part", ItemType.CHAPTER),
            Map.entry("reference-entry", ItemType.ENTRY),
            Map.entry("dissertation", ItemType.THESIS),
            Map.entry("preprint", ItemType.ARTICLE),
            Map.entry("posted-content", ItemType.ARTICLE),
            Map.entry("report", ItemType.REPORT),
            Map.entry("dataset", ItemType.DATASET),
            Map.entry("software", ItemType.SOFTWARE),
            Map.entry("standard", ItemType.STANDARD),
            Map.entry("peer-review", ItemType.REVIEW));

    /** An abstract of more words is none that anybody wrote. */
    private static final int MOST_WORDS = 20_000;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");
    private static final Pattern ORCID = Pattern.compile("(\\d{4}-){3}\\d{3}[\\dX]");

    @Override
    public String name() {
        return "OpenAlex";
    }

    @Override
    public String field() {
        return "openalex";
    }

    @Override
    public List<JsonValue> records(JsonValue answer) {
        return answer.at("results").isList() ? answer.items("results") : List.of(answer);
    }

    @Override
    public Optional<Item.Builder> work(ServiceRecord record) {
        JsonValue location = record.at("primary_location");
        JsonValue source = location.at("source");
        ItemType type = type(record, location);
        Item.Builder item = Item.builder(new CitationKey("none"), type);
        item.put(TextVariable.TITLE, ServiceText.cleaned(record.firstText("title", "display_name")));
        Map<String, Object> orcids = new LinkedHashMap<>();
        item.put(NameVariable.AUTHOR, people(record.items("authorships"), orcids));
        String date = record.text("publication_date");
        String year = record.text("publication_year");
        ServiceText.date(date, year).ifPresent(when -> item.put(DateVariable.ISSUED, when));
        container(type, source, location, item);
        JsonValue biblio = record.at("biblio");
        item.put(NumberVariable.VOLUME, biblio.text("volume"));
        item.put(NumberVariable.ISSUE, biblio.text("issue"));
        item.put(
                NumberVariable.PAGE,
                Pages.of(biblio.text("first_page"), biblio.text("last_page")).text());
        item.put(TextVariable.ISSN, String.join(", ", source.texts("issn")));
        String doi = record.firstText("doi").isEmpty() ? record.text("ids", "doi") : record.text("doi");
        item.put(TextVariable.DOI, Doi.in(doi).map(Doi::bare).orElse(""));
        JsonValue ids = record.at("ids");
        item.put(TextVariable.PMID, digits(ids.text("pmid")));
        item.put(TextVariable.PMCID, digits(ids.text("pmcid")).replaceFirst("^(?=\\d)", "PMC"));
        item.put(TextVariable.URL, location.text("landing_page_url"));
        item.put(TextVariable.LANGUAGE, new Language(record.text("language")).tag());
        item.put(TextVariable.ABSTRACT, ServiceText.summary(words(record.at("abstract_inverted_index"))));
        if (record.at("is_retracted").isTrue()) {
            item.put(TextVariable.STATUS, "retracted");
        }
        if (!orcids.isEmpty()) {
            item.extra("orcid", orcids);
        }
        return Optional.of(item);
    }

    // OpenAlex has one type for articles in journals and in proceedings; what Crossref called it says more.
    private static ItemType type(ServiceRecord record, JsonValue location) {
        String own = record.text("type");
        for (String said : List.of(location.text("raw_type"), record.text("type_crossref"))) {
            ItemType fuller = TYPES.get(said);
            if (fuller != null && !own.equals("preprint") && !own.equals("dissertation")) {
                return fuller;
            }
        }
        return TYPES.getOrDefault(own, ItemType.of(own).orElse(ItemType.DOCUMENT));
    }

    private static void container(ItemType type, JsonValue source, JsonValue location, Item.Builder item) {
        String title = ServiceText.cleaned(source.text("display_name"));
        String raw = ServiceText.cleaned(location.text("raw_source_name"));
        boolean platform = source.text("type").matches("ebook platform|repository|metadata|other");
        String publisher = source.text("host_organization_name");
        if (type == ItemType.CHAPTER || type == ItemType.PAPER_CONFERENCE || type == ItemType.ENTRY) {
            item.put(TextVariable.CONTAINER_TITLE, raw.isEmpty() ? platform ? "" : title : raw);
        } else if (type == ItemType.BOOK) {
            item.put(TextVariable.COLLECTION_TITLE, source.text("type").equals("book series") ? title : "");
        } else if (type == ItemType.ARTICLE || type == ItemType.THESIS || type == ItemType.DATASET) {
            publisher = platform && !title.isEmpty() ? title.replaceFirst("\\s*\\([^()]*\\)$", "") : publisher;
        } else {
            item.put(TextVariable.CONTAINER_TITLE, platform ? "" : title.isEmpty() ? raw : title);
        }
        item.put(TextVariable.PUBLISHER, publisher);
    }

    private static List<Name> people(List<JsonValue> authorships, Map<String, Object> orcids) {
        List<Name> names = new ArrayList<>();
        for (JsonValue authorship : authorships) {
            String raw = authorship.text("raw_author_name");
            String known = authorship.text("author", "display_name");
            Name name = ServiceText.name(best(raw, known));
            if (name.isEmpty()) {
                continue;
            }
            names.add(name);
            Matcher orcid = ORCID.matcher(authorship.text("author", "orcid"));
            if (orcid.find()) {
                orcids.put(name.displayName(), orcid.group());
            }
        }
        return names;
    }

    // As it stands on the work, where that is a whole name and not all in capitals.
    private static String best(String raw, String known) {
        boolean shouted = raw.equals(raw.toUpperCase(java.util.Locale.ROOT))
                && !known.equals(known.toUpperCase(java.util.Locale.ROOT));
        boolean whole = raw.strip().indexOf(' ') > 0 || known.isEmpty() || known.indexOf(' ') < 0;
        return !raw.isEmpty() && whole && !shouted ? raw : known;
    }

    private static String digits(String address) {
        Matcher digits = DIGITS.matcher(address.substring(address.lastIndexOf('/') + 1));
        return digits.find() ? digits.group() : "";
    }

    /** Returns the text of an index that says where each word stands. */
    private static String words(JsonValue index) {
        Map<Integer, String> words = new TreeMap<>();
        for (Field word : index.fields()) {
            for (String place : new JsonValue(word.value()).texts()) {
                if (place.matches("\\d{1,6}") && Integer.parseInt(place) < MOST_WORDS) {
                    words.put(Integer.parseInt(place), word.name());
                }
            }
        }
        return String.join(" ", words.values());
    }
}
