package org.kmref.format.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kmref.format.bibtex.BibtexReader;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Language;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * ORCID's public API: the works of a person, one work, works in bulk.
 *
 * <p>See <a href="https://github.com/ORCID/orcid-model/blob/master/src/main/resources/record_3.0/README.md">the model 3.0</a>.
 */
final class Orcid implements Service {

    private static final Map<String, ItemType> TYPES = Map.ofEntries(
            Map.entry("conference-abstract", ItemType.PAPER_CONFERENCE),
            Map.entry("conference-poster", ItemType.SPEECH),
            Map.entry("conference-presentation", ItemType.SPEECH),
            Map.entry("conference-output", ItemType.PAPER_CONFERENCE),
            Map.entry("conference-proceedings", ItemType.BOOK),
            Map.entry("lecture-speech", ItemType.SPEECH),
            Map.entry("dissertation-thesis", ItemType.THESIS),
            Map.entry("supervised-student-publication", ItemType.THESIS),
            Map.entry("working-paper", ItemType.REPORT),
            Map.entry("data-set", ItemType.DATASET),
            Map.entry("data-management-plan", ItemType.REPORT),
            Map.entry("software", ItemType.SOFTWARE),
            Map.entry("online-resource", ItemType.WEBPAGE),
            Map.entry("website", ItemType.WEBPAGE),
            Map.entry("blog-post", ItemType.POST_WEBLOG),
            Map.entry("newspaper-article", ItemType.ARTICLE_NEWSPAPER),
            Map.entry("magazine-article", ItemType.ARTICLE_MAGAZINE),
            Map.entry("newsletter-article", ItemType.ARTICLE_MAGAZINE),
            Map.entry("encyclopedia-entry", ItemType.ENTRY_ENCYCLOPEDIA),
            Map.entry("dictionary-entry", ItemType.ENTRY_DICTIONARY),
            Map.entry("book-review", ItemType.REVIEW_BOOK),
            Map.entry("review", ItemType.REVIEW),
            Map.entry("manual", ItemType.BOOK),
            Map.entry("translation", ItemType.BOOK),
            Map.entry("standards-and-policy", ItemType.STANDARD),
            Map.entry("technical-standard", ItemType.STANDARD),
            Map.entry("cartographic-material", ItemType.MAP),
            Map.entry("image", ItemType.GRAPHIC),
            Map.entry("sound", ItemType.SONG),
            Map.entry("moving-image", ItemType.MOTION_PICTURE),
            Map.entry("musical-composition", ItemType.SONG));

    @Override
    public String name() {
        return "ORCID";
    }

    @Override
    public String field() {
        return "orcid-record";
    }

    @Override
    public List<JsonValue> records(JsonValue answer) {
        JsonValue works = answer.at("activities-summary", "works");
        JsonValue list = works.isObject() ? works : answer;
        if (list.at("bulk").isList()) {
            return list.items("bulk").stream().map(one -> one.at("work")).toList();
        }
        // Of several accounts of one work the first, which its owner prefers.
        if (list.at("group").node() != null) {
            return list.items("group").stream()
                    .flatMap(group -> group.items("work-summary").stream().limit(1))
                    .toList();
        }
        return list.at("put-code").isPresent() || list.at("title").isPresent() ? List.of(list) : List.of();
    }

    @Override
    public Optional<Item.Builder> work(ServiceRecord record) {
        String kind = record.text("type").toLowerCase(Locale.ROOT).replace('_', '-');
        ItemType type = TYPES.getOrDefault(kind, CrossrefTypes.of(kind).orElse(ItemType.DOCUMENT));
        Item.Builder item = cited(record)
                .map(cited -> cited.toBuilder().type(type == ItemType.DOCUMENT ? cited.type() : type))
                .orElseGet(() -> Item.builder(new CitationKey("none"), type));
        String title = record.text("title", "title", "value");
        item.put(TextVariable.TITLE, ServiceText.title(title, record.text("title", "subtitle", "value")));
        String translated = record.text("title", "translated-title", "value");
        if (!translated.isEmpty()) {
            item.extra("translated-title", ServiceText.cleaned(translated));
        }
        contributors(record, item);
        JsonValue date = record.at("publication-date");
        ServiceText.date(date.text("year", "value"), date.text("month", "value"), date.text("day", "value"))
                .ifPresent(when -> item.put(DateVariable.ISSUED, when));
        String journal = ServiceText.cleaned(record.text("journal-title", "value"));
        boolean alone = type == ItemType.BOOK || type == ItemType.THESIS || type == ItemType.REPORT;
        if (!journal.isEmpty()) {
            item.put(
                    alone || type == ItemType.ARTICLE ? TextVariable.PUBLISHER : TextVariable.CONTAINER_TITLE, journal);
        }
        identifiers(record.items("external-ids", "external-id"), item);
        String url = record.text("url", "value");
        if (!url.isEmpty()) {
            item.put(TextVariable.URL, url);
        }
        String language = new Language(record.text("language-code")).tag();
        if (!language.isEmpty()) {
            item.put(TextVariable.LANGUAGE, language);
        }
        String summary = ServiceText.summary(record.text("short-description"));
        if (!summary.isEmpty()) {
            item.put(TextVariable.ABSTRACT, summary);
        }
        return Optional.of(item);
    }

    // A work in full may bring its reference as BibTeX, which has the volume and the pages that ORCID has no place for.
    private static Optional<Item> cited(ServiceRecord record) {
        JsonValue citation = record.at("citation");
        String text = citation.text("citation-value");
        if (!citation.text("citation-type").equalsIgnoreCase("bibtex") || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return new BibtexReader()
                    .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "").items().stream()
                            .findFirst();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void contributors(ServiceRecord record, Item.Builder item) {
        List<Name> authors = new ArrayList<>();
        List<Name> editors = new ArrayList<>();
        for (JsonValue contributor : record.items("contributors", "contributor")) {
            Name name = ServiceText.name(contributor.text("credit-name", "value"));
            String role = contributor.text("contributor-attributes", "contributor-role");
            (role.equalsIgnoreCase("editor") ? editors : authors).add(name);
        }
        if (item.build().names(NameVariable.AUTHOR).isEmpty()) {
            item.put(NameVariable.AUTHOR, authors);
        }
        if (item.build().names(NameVariable.EDITOR).isEmpty()) {
            item.put(NameVariable.EDITOR, editors);
        }
    }

    private static void identifiers(List<JsonValue> identifiers, Item.Builder item) {
        for (JsonValue identifier : identifiers) {
            String normal = identifier.text("external-id-normalized", "value");
            String written = identifier.text("external-id-value");
            String relation = identifier
                    .text("external-id-relationship")
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-');
            boolean self = relation.isEmpty() || relation.equals("self");
            String value = written.isEmpty() ? normal : written;
            switch (identifier.text("external-id-type").toLowerCase(Locale.ROOT)) {
                case "doi" -> {
                    if (self) {
                        item.put(TextVariable.DOI, Doi.in(value).map(Doi::bare).orElse(value));
                    }
                }
                case "pmid" -> item.put(TextVariable.PMID, self ? value.replaceAll("\\D", "") : "");
                case "pmc" -> item.put(TextVariable.PMCID, self ? value : "");
                case "isbn" -> item.put(TextVariable.ISBN, value);
                case "issn" -> item.put(TextVariable.ISSN, value);
                case "arxiv" ->
                    item.put(
                            NumberVariable.NUMBER,
                            "arXiv:" + value.replaceFirst("(?i)^(arxiv:|https?://arxiv.org/abs/)", ""));
                default -> {
                    // Numbers of catalogues.
                }
            }
        }
    }
}
