package org.kmref.format.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kmref.format.tree.JsonNodes;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * What a page says of a work in JSON-LD, with the words of schema.org.
 *
 * <p>See <a href="https://schema.org/CreativeWork">schema.org</a>.
 */
final class LinkedData {
    private static final int DEPTH = 6;

    private static final Map<String, ItemType> TYPES = Map.ofEntries(
            Map.entry("scholarlyarticle", ItemType.ARTICLE_JOURNAL),
            Map.entry("medicalscholarlyarticle", ItemType.ARTICLE_JOURNAL),
            Map.entry("article", ItemType.WEBPAGE),
            Map.entry("newsarticle", ItemType.ARTICLE_NEWSPAPER),
            Map.entry("reportagenewsarticle", ItemType.ARTICLE_NEWSPAPER),
            Map.entry("opinionnewsarticle", ItemType.ARTICLE_NEWSPAPER),
            Map.entry("blogposting", ItemType.POST_WEBLOG),
            Map.entry("book", ItemType.BOOK),
            Map.entry("chapter", ItemType.CHAPTER),
            Map.entry("thesis", ItemType.THESIS),
            Map.entry("report", ItemType.REPORT),
            Map.entry("techarticle", ItemType.WEBPAGE),
            Map.entry("dataset", ItemType.DATASET),
            Map.entry("softwaresourcecode", ItemType.SOFTWARE),
            Map.entry("softwareapplication", ItemType.SOFTWARE),
            Map.entry("videoobject", ItemType.MOTION_PICTURE),
            Map.entry("creativework", ItemType.DOCUMENT),
            Map.entry("webpage", ItemType.WEBPAGE));

    private LinkedData() {}

    /** Returns the work that one script describes, or absent where it is about something else. */
    static Optional<Item> work(String script) {
        List<JsonValue> described = new ArrayList<>();
        JsonNodes.read(script, "page", 1, node -> gather(new JsonValue(node), described, 0), problem -> {});
        // A page about a work says what the page is too; the work is what is more than a page.
        return described.stream()
                .filter(value -> type(value)
                        .filter(type -> type != ItemType.WEBPAGE && type != ItemType.DOCUMENT)
                        .isPresent())
                .findFirst()
                .or(() -> described.stream().findFirst())
                .map(LinkedData::item);
    }

    private static void gather(JsonValue value, List<JsonValue> described, int depth) {
        if (depth > DEPTH) {
            return;
        }
        if (value.isList()) {
            value.items().forEach(each -> gather(each, described, depth + 1));
        } else if (value.isObject()) {
            if (type(value).isPresent() && !title(value).isEmpty()) {
                described.add(value);
            }
            gather(value.at("@graph"), described, depth + 1);
            gather(value.at("mainEntity"), described, depth + 1);
        }
    }

    private static Optional<ItemType> type(JsonValue value) {
        return value.texts("@type").stream()
                .map(word -> TYPES.get(word.replaceFirst(".*[/#:]", "").toLowerCase(Locale.ROOT)))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static String title(JsonValue value) {
        return Stream.of(value.text("headline"), value.text("name"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(ServiceText::cleaned)
                .orElse("");
    }

    private static Item item(JsonValue value) {
        Item.Builder item = Item.builder(new CitationKey("none"), type(value).orElse(ItemType.WEBPAGE));
        item.put(TextVariable.TITLE, title(value));
        item.put(NameVariable.AUTHOR, names(value, "author", "creator"));
        item.put(NameVariable.EDITOR, names(value, "editor"));
        ServiceText.date(first(value, "datePublished", "dateCreated", "copyrightYear"))
                .ifPresent(date -> item.put(DateVariable.ISSUED, date));
        container(value.at("isPartOf"), item, 0);
        String pages = value.text("pageStart").isEmpty()
                ? value.text("pagination")
                : value.text("pageStart") + (value.text("pageEnd").isEmpty() ? "" : "-" + value.text("pageEnd"));
        item.put(NumberVariable.PAGE, ServiceText.pages(pages));
        item.put(TextVariable.PUBLISHER, ServiceText.cleaned(named(value.at("publisher"))));
        item.put(TextVariable.DOI, doi(value));
        item.put(TextVariable.ISBN, value.text("isbn"));
        item.put(TextVariable.LANGUAGE, named(value.at("inLanguage")));
        item.put(TextVariable.KEYWORD, Keywords.of(value.texts("keywords")).text());
        item.put(NumberVariable.VERSION, value.text("version"));
        item.put(TextVariable.ABSTRACT, ServiceText.summary(value.text("abstract")));
        return item.build();
    }

    // An article is part of an issue, that of a volume, that of a journal.
    private static void container(JsonValue part, Item.Builder item, int depth) {
        for (JsonValue each : depth > DEPTH ? List.<JsonValue>of() : part.items()) {
            if (!each.isObject()) {
                continue;
            }
            if (each.at("issueNumber").isPresent()) {
                item.put(NumberVariable.ISSUE, each.text("issueNumber"));
            }
            if (each.at("volumeNumber").isPresent()) {
                item.put(NumberVariable.VOLUME, each.text("volumeNumber"));
            }
            String kind = each.text("@type").toLowerCase(Locale.ROOT);
            if (kind.matches("periodical|journal|newspaper|magazine|book|blog|bookseries")
                    && !title(each).isEmpty()) {
                item.put(TextVariable.CONTAINER_TITLE, title(each));
            }
            if (each.at("issn").isPresent()) {
                item.put(TextVariable.ISSN, each.text("issn"));
            }
            container(each.at("isPartOf"), item, depth + 1);
        }
    }

    private static String doi(JsonValue value) {
        List<String> said = new ArrayList<>(value.texts("doi"));
        for (JsonValue identifier : value.items("identifier")) {
            said.add(identifier.isObject() ? identifier.text("value") : identifier.text());
        }
        said.addAll(value.texts("sameAs"));
        said.add(value.text("@id"));
        said.add(value.text("url"));
        return said.stream()
                .map(Doi::new)
                .filter(Doi::isWellFormed)
                .map(Doi::bare)
                .findFirst()
                .orElse("");
    }

    private static List<Name> names(JsonValue value, String... fields) {
        for (String field : fields) {
            List<Name> names = value.items(field).stream()
                    .map(LinkedData::name)
                    .filter(name -> !name.isEmpty())
                    .toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static Name name(JsonValue value) {
        if (!value.isObject()) {
            return ServiceText.name(value.text());
        }
        if (!value.text("familyName").isEmpty()) {
            return ServiceText.person(value.text("familyName"), value.text("givenName"));
        }
        String name = value.text("name");
        boolean body = value.texts("@type").stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("organization"));
        return body ? Name.literal(ServiceText.cleaned(name)) : ServiceText.name(name);
    }

    private static String named(JsonValue value) {
        JsonValue first = value.items().stream().findFirst().orElse(value);
        return first.isObject()
                ? Stream.of(first.text("alternateName"), first.text("name"))
                        .filter(text -> !text.isEmpty())
                        .reduce((code, name) -> name)
                        .orElse("")
                : first.text();
    }

    private static String first(JsonValue value, String... fields) {
        return Stream.of(fields)
                .map(value::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
