package org.kmref.format.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.model.ArticleNumber;
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
 * DataCite's REST API, as JSON:API and as the metadata alone.
 *
 * <p>See <a href="https://datacite-metadata-schema.readthedocs.io/en/4.6/">the metadata schema</a> and
 * <a href="https://support.datacite.org/docs/api">the API</a>.
 */
final class DataCite implements Service {

    /** What DataCite says a work is to processors of CSL says less than its own type: a preprint is an article to it. */
    private static final Map<String, ItemType> TYPES = Map.ofEntries(
            Map.entry("audiovisual", ItemType.MOTION_PICTURE),
            Map.entry("book", ItemType.BOOK),
            Map.entry("bookchapter", ItemType.CHAPTER),
            Map.entry("collection", ItemType.COLLECTION),
            Map.entry("computationalnotebook", ItemType.SOFTWARE),
            Map.entry("conferencepaper", ItemType.PAPER_CONFERENCE),
            Map.entry("conferenceproceeding", ItemType.BOOK),
            Map.entry("datapaper", ItemType.ARTICLE_JOURNAL),
            Map.entry("dataset", ItemType.DATASET),
            Map.entry("dissertation", ItemType.THESIS),
            Map.entry("image", ItemType.GRAPHIC),
            Map.entry("interactiveresource", ItemType.WEBPAGE),
            Map.entry("journal", ItemType.PERIODICAL),
            Map.entry("journalarticle", ItemType.ARTICLE_JOURNAL),
            Map.entry("peerreview", ItemType.REVIEW),
            Map.entry("preprint", ItemType.ARTICLE),
            Map.entry("report", ItemType.REPORT),
            Map.entry("software", ItemType.SOFTWARE),
            Map.entry("sound", ItemType.SONG),
            Map.entry("standard", ItemType.STANDARD),
            Map.entry("thesis", ItemType.THESIS),
            Map.entry("presentation", ItemType.SPEECH),
            Map.entry("poster", ItemType.SPEECH),
            Map.entry("outputmanagementplan", ItemType.REPORT));

    /** Types of which {@code resourceType}, in the depositor's words, may say more. */
    private static final Set<String> VAGUE = Set.of("", "text", "other", "interactiveresource", "physicalobject");

    private static final Pattern ORCID = Pattern.compile("(\\d{4}-){3}\\d{3}[\\dX]");
    private static final Pattern SERIES = Pattern.compile("(.*?)[,;]\\s*(.*)");

    @Override
    public String name() {
        return "DataCite";
    }

    @Override
    public String field() {
        return "datacite";
    }

    @Override
    public List<JsonValue> records(JsonValue answer) {
        List<JsonValue> data = answer.at("data").node() == null ? List.of(answer) : answer.items("data");
        return data.stream()
                .map(record -> record.at("attributes").isObject() ? record.at("attributes") : record)
                .toList();
    }

    @Override
    public Optional<Item.Builder> work(ServiceRecord record) {
        ItemType type = type(record.at("types"));
        Item.Builder item = Item.builder(new CitationKey("none"), type);
        titles(record.items("titles"), item);
        Map<String, Object> orcids = new LinkedHashMap<>();
        item.put(NameVariable.AUTHOR, people(record.items("creators"), orcids));
        contributors(record.items("contributors"), item, orcids);
        dates(record, item);
        publisher(record, type, item);
        container(record, type, item);
        doi(record, item);
        item.put(TextVariable.ABSTRACT, ServiceText.summary(summary(record.items("descriptions"))));
        item.put(TextVariable.LANGUAGE, new Language(record.text("language")).tag());
        item.put(NumberVariable.VERSION, type == ItemType.ARTICLE_JOURNAL ? "" : record.text("version"));
        item.put(TextVariable.KEYWORD, keywords(record.items("subjects")));
        if (!orcids.isEmpty()) {
            item.extra("orcid", orcids);
        }
        return Optional.of(item);
    }

    // What is called an abstract, else what is not called anything else.
    private static String summary(List<JsonValue> descriptions) {
        for (Set<String> kinds : List.of(Set.of("Abstract"), Set.of("Other", ""))) {
            for (JsonValue description : descriptions) {
                String text = description.isObject() ? description.text("description") : description.text();
                if (kinds.contains(description.text("descriptionType")) && !text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static void doi(ServiceRecord record, Item.Builder item) {
        String doi = record.text("doi").isEmpty() ? record.text("id") : record.text("doi");
        Optional<Doi> known = Doi.in(doi);
        item.put(TextVariable.DOI, known.map(Doi::bare).orElse(doi));
        item.put(TextVariable.URL, record.text("url"));
    }

    private static ItemType type(JsonValue types) {
        String general = letters(types.text("resourceTypeGeneral"));
        String own = letters(types.text("resourceType"));
        if (VAGUE.contains(general) && TYPES.containsKey(own)) {
            return TYPES.get(own);
        }
        if (VAGUE.contains(general) && own.matches(".*(thesis|dissertation).*")) {
            return ItemType.THESIS;
        }
        Optional<ItemType> csl = ItemType.of(types.text("citeproc"));
        if (TYPES.containsKey(general)) {
            return TYPES.get(general);
        }
        // DataCite calls an article what it has no other word for.
        boolean anything = csl.filter(type -> type == ItemType.ARTICLE).isPresent();
        return anything
                ? own.contains("preprint") ? ItemType.ARTICLE : ItemType.DOCUMENT
                : csl.orElse(ItemType.DOCUMENT);
    }

    private static String letters(String type) {
        return type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static void titles(List<JsonValue> titles, Item.Builder item) {
        String main = "";
        String subtitle = "";
        for (JsonValue title : titles) {
            String text = title.isObject() ? title.text("title") : title.text();
            switch (title.text("titleType")) {
                case "Subtitle" -> subtitle = subtitle.isEmpty() ? text : subtitle;
                case "TranslatedTitle" -> item.extra("translated-title", ServiceText.cleaned(text));
                case "AlternativeTitle" -> item.extra("alternative-title", ServiceText.cleaned(text));
                default -> main = main.isEmpty() ? text : main;
            }
        }
        item.put(TextVariable.TITLE, ServiceText.title(main, subtitle));
    }

    private static List<Name> people(List<JsonValue> creators, Map<String, Object> orcids) {
        List<Name> names = new ArrayList<>();
        for (JsonValue creator : creators) {
            List<Name> said = name(creator);
            names.addAll(said);
            for (JsonValue identifier : creator.items("nameIdentifiers")) {
                var orcid = ORCID.matcher(identifier.text("nameIdentifier"));
                if (said.size() == 1 && orcid.find()) {
                    orcids.put(said.get(0).displayName(), orcid.group());
                }
            }
        }
        return names;
    }

    // Depositors put all names into one, with where each works in brackets.
    private static List<Name> name(JsonValue creator) {
        String whole = creator.isObject() ? creator.text("name") : creator.text();
        String family = creator.text("familyName");
        String given = creator.text("givenName");
        if (creator.text("nameType").equals("Organizational")) {
            return List.of(Name.literal(ServiceText.cleaned(whole)));
        }
        if (!family.isEmpty()) {
            return List.of(ServiceText.person(family, given));
        }
        if (whole.indexOf(';') > 0) {
            List<String> each = List.of(whole.split(";")).stream()
                    .map(name -> name.replaceAll("\\s*\\([^()]*\\)\\s*$", "").strip())
                    .filter(name -> !name.isEmpty())
                    .toList();
            return ServiceText.names(each);
        }
        return ServiceText.names(List.of(whole.isEmpty() ? given : whole));
    }

    private static void contributors(List<JsonValue> contributors, Item.Builder item, Map<String, Object> orcids) {
        List<JsonValue> editors = contributors.stream()
                .filter(one -> one.text("contributorType").equals("Editor"))
                .toList();
        List<JsonValue> translators = contributors.stream()
                .filter(one -> one.text("contributorType").equals("Translator"))
                .toList();
        item.put(NameVariable.EDITOR, people(editors, orcids));
        item.put(NameVariable.TRANSLATOR, people(translators, orcids));
    }

    // The day it came out; else the day it could be had, where that is of the same year.
    private static void dates(ServiceRecord record, Item.Builder item) {
        String year = record.text("publicationYear");
        String best = "";
        for (String kind : List.of("Issued", "Available", "Created", "Submitted")) {
            for (JsonValue date : record.items("dates")) {
                String text = date.text("date");
                boolean fits = year.isEmpty() || text.startsWith(year);
                boolean fuller =
                        best.isEmpty() || (best.length() == 4 && text.length() > 4 && kind.equals("Available"));
                if (date.text("dateType").equals(kind) && fits && fuller) {
                    best = text;
                }
            }
        }
        ServiceText.date(best.isEmpty() ? year : best).ifPresent(date -> item.put(DateVariable.ISSUED, date));
    }

    private static void publisher(ServiceRecord record, ItemType type, Item.Builder item) {
        JsonValue publisher = record.at("publisher");
        String name = ServiceText.cleaned(publisher.isObject() ? publisher.text("name") : publisher.text());
        item.put(TextVariable.PUBLISHER, name.replaceFirst("[,/]\\s*$", ""));
        if (type == ItemType.THESIS) {
            String own = record.text("types", "resourceType");
            boolean genre = !Set.of("", "dissertation", "text", "thesis").contains(own.toLowerCase(Locale.ROOT));
            item.put(TextVariable.GENRE, genre ? own : "");
        }
    }

    private static void container(ServiceRecord record, ItemType type, Item.Builder item) {
        JsonValue related = record.items("relatedItems").stream()
                .filter(one -> one.text("relationType").equals("IsPublishedIn"))
                .findFirst()
                .orElse(new JsonValue(null));
        JsonValue container = record.at("container");
        String title = container.text("title");
        boolean inside = type != ItemType.BOOK && type != ItemType.THESIS && type != ItemType.REPORT;
        String of = ServiceText.cleaned(title.isEmpty() ? first(related.items("titles")) : title);
        if (of.codePoints().noneMatch(Character::isLetter)) {
            // Of a journal with its own name as the publisher, the container is the issue.
            item.put(NumberVariable.ISSUE, of);
        } else if (inside) {
            item.put(TextVariable.CONTAINER_TITLE, of);
        } else {
            series(of, item);
        }
        item.put(NumberVariable.VOLUME, either(container.text("volume"), related.text("volume")));
        String issue = either(container.text("issue"), related.text("issue"));
        if (!issue.isEmpty()) {
            item.put(NumberVariable.ISSUE, issue);
        }
        String first = either(container.text("firstPage"), related.text("firstPage"));
        String last = either(container.text("lastPage"), related.text("lastPage"));
        item.put(NumberVariable.PAGE, Pages.of(first, last).text());
        if (related.text("numberType").equals("Article")) {
            ArticleNumber.put(item, related.text("number"));
        }
        identifiers(record, container, item);
    }

    private static void series(String title, Item.Builder item) {
        var numbered = SERIES.matcher(title);
        boolean number = numbered.matches() && numbered.group(2).matches("(?i)(?:no\\.?|nr\\.?|vol\\.?)?\\s*\\d+");
        item.put(TextVariable.COLLECTION_TITLE, number ? numbered.group(1) : title);
        item.put(NumberVariable.COLLECTION_NUMBER, number ? numbered.group(2).replaceAll("\\D", "") : "");
    }

    private static void identifiers(ServiceRecord record, JsonValue container, Item.Builder item) {
        if (container.text("identifierType").equals("ISSN")) {
            item.put(TextVariable.ISSN, container.text("identifier"));
        } else if (container.text("identifierType").equals("ISBN")) {
            item.put(TextVariable.ISBN, container.text("identifier"));
        }
        for (JsonValue identifier : record.items("identifiers")) {
            if (identifier.text("identifierType").equalsIgnoreCase("ISBN")) {
                item.put(TextVariable.ISBN, identifier.text("identifier"));
            } else if (identifier.text("identifierType").equalsIgnoreCase("arXiv")) {
                item.put(
                        NumberVariable.NUMBER,
                        "arXiv:" + identifier.text("identifier").replaceFirst("(?i)^arxiv:", ""));
            }
        }
    }

    private static String keywords(List<JsonValue> subjects) {
        List<String> words = subjects.stream()
                .filter(subject -> !subject.text("subjectScheme").startsWith("Fields of Science"))
                .map(subject -> ServiceText.cleaned(subject.isObject() ? subject.text("subject") : subject.text()))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return org.kmref.model.Keywords.of(words).text();
    }

    private static String first(List<JsonValue> titles) {
        return titles.isEmpty() ? "" : titles.get(0).text("title");
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
