package org.kmref.format.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.Language;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * Zenodo, in its own form and in that of InvenioRDM, which other repositories have: a record and a list of records.
 *
 * <p>See <a href="https://developers.zenodo.org/#representation">Zenodo's records</a> and
 * <a href="https://inveniordm.docs.cern.ch/reference/metadata/">InvenioRDM's metadata</a>.
 */
final class Zenodo implements Service {

    private static final Map<String, ItemType> TYPES = Map.ofEntries(
            Map.entry("preprint", ItemType.ARTICLE),
            Map.entry("article", ItemType.ARTICLE_JOURNAL),
            Map.entry("conferencepaper", ItemType.PAPER_CONFERENCE),
            Map.entry("conferenceproceeding", ItemType.BOOK),
            Map.entry("book", ItemType.BOOK),
            Map.entry("section", ItemType.CHAPTER),
            Map.entry("thesis", ItemType.THESIS),
            Map.entry("dissertation", ItemType.THESIS),
            Map.entry("report", ItemType.REPORT),
            Map.entry("workingpaper", ItemType.REPORT),
            Map.entry("technicalnote", ItemType.REPORT),
            Map.entry("deliverable", ItemType.REPORT),
            Map.entry("patent", ItemType.PATENT),
            Map.entry("peerreview", ItemType.REVIEW),
            Map.entry("standard", ItemType.STANDARD),
            Map.entry("poster", ItemType.SPEECH),
            Map.entry("presentation", ItemType.SPEECH),
            Map.entry("dataset", ItemType.DATASET),
            Map.entry("software", ItemType.SOFTWARE),
            Map.entry("image", ItemType.GRAPHIC),
            Map.entry("video", ItemType.MOTION_PICTURE));

    private static final Pattern DEGREE = Pattern.compile(
            "(?i)(.+?),\\s*((?:Ph\\.?\\s?D|M\\.?D|M\\.?P\\.?H|M\\.?Sc?|B\\.?Sc?|M\\.?A|B\\.?A|D\\.?Phil|R\\.?N|DrPH)\\.?,?\\s*)+");

    @Override
    public String name() {
        return "Zenodo";
    }

    @Override
    public String field() {
        return "zenodo";
    }

    @Override
    public List<JsonValue> records(JsonValue answer) {
        return answer.at("hits", "hits").isList() ? answer.items("hits", "hits") : List.of(answer);
    }

    @Override
    public Optional<Item.Builder> work(ServiceRecord record) {
        ServiceRecord data = new ServiceRecord(record.at("metadata"));
        ItemType type = type(data);
        Item.Builder item = Item.builder(new CitationKey("none"), type);
        item.put(
                TextVariable.TITLE,
                ServiceText.cleaned(data.text("title").isEmpty() ? record.text("title") : data.text("title")));
        Map<String, Object> orcids = new LinkedHashMap<>();
        item.put(NameVariable.AUTHOR, people(data.items("creators"), orcids));
        item.put(
                NameVariable.EDITOR,
                people(
                        data.items("contributors").stream()
                                .filter(one -> (one.text("type") + one.text("role", "id")).equalsIgnoreCase("editor"))
                                .toList(),
                        orcids));
        ServiceText.date(data.text("publication_date")).ifPresent(date -> item.put(DateVariable.ISSUED, date));
        String doi = record.text("doi").isEmpty() ? data.text("doi") : record.text("doi");
        item.put(TextVariable.DOI, doi.isEmpty() ? record.text("pids", "doi", "identifier") : doi);
        container(record, data, type, item);
        item.put(TextVariable.ABSTRACT, ServiceText.summary(data.text("description")));
        item.put(NumberVariable.VERSION, data.text("version"));
        List<String> subjects =
                data.items("subjects").stream().map(one -> one.text("subject")).toList();
        List<String> words = data.texts("keywords").isEmpty() ? subjects : data.texts("keywords");
        item.put(
                TextVariable.KEYWORD,
                Keywords.of(words.stream().filter(word -> !word.isEmpty()).toList())
                        .text());
        String language = data.text("language").isEmpty()
                ? data.items("languages").stream()
                        .findFirst()
                        .map(one -> one.text("id"))
                        .orElse("")
                : data.text("language");
        item.put(TextVariable.LANGUAGE, new Language(language).tag());
        String html = record.text("links", "self_html");
        item.put(TextVariable.URL, html.isEmpty() ? record.text("links", "html") : html);
        if (!orcids.isEmpty()) {
            item.extra("orcid", orcids);
        }
        return Optional.of(item);
    }

    private static ItemType type(ServiceRecord data) {
        JsonValue type = data.at("resource_type");
        String id = type.text("id");
        String most = type.text("subtype").isEmpty() ? type.text("type") : type.text("subtype");
        String name = id.isEmpty() ? most : id.replaceFirst("^(publication|image)-", "");
        String bare = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String general = type.text("type").toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(bare, TYPES.getOrDefault(general, ItemType.DOCUMENT));
    }

    private static List<Name> people(List<JsonValue> creators, Map<String, Object> orcids) {
        List<Name> names = new ArrayList<>();
        for (JsonValue creator : creators) {
            JsonValue person = creator.at("person_or_org").isObject() ? creator.at("person_or_org") : creator;
            String said = person.text("name");
            Matcher degree = DEGREE.matcher(said);
            boolean body = person.text("type").equals("organizational");
            Name name = body
                    ? Name.literal(said)
                    : person.text("family_name").isEmpty()
                            ? ServiceText.name(degree.matches() ? degree.group(1) : said)
                            : ServiceText.person(person.text("family_name"), person.text("given_name"));
            names.add(name);
            String orcid = person.text("orcid").isEmpty()
                    ? person.items("identifiers").stream()
                            .filter(one -> one.text("scheme").equals("orcid"))
                            .map(one -> one.text("identifier"))
                            .findFirst()
                            .orElse("")
                    : person.text("orcid");
            if (!orcid.isEmpty()) {
                orcids.put(name.displayName(), orcid);
            }
        }
        return names;
    }

    private static void container(ServiceRecord record, ServiceRecord data, ItemType type, Item.Builder item) {
        JsonValue journal =
                data.at("journal").isPresent() ? data.at("journal") : record.at("custom_fields", "journal:journal");
        item.put(TextVariable.CONTAINER_TITLE, journal.text("title"));
        item.put(NumberVariable.VOLUME, journal.text("volume"));
        item.put(NumberVariable.ISSUE, journal.text("issue"));
        item.put(NumberVariable.PAGE, journal.text("pages"));
        JsonValue part = data.at("part_of");
        JsonValue imprint =
                data.at("imprint").isPresent() ? data.at("imprint") : record.at("custom_fields", "imprint:imprint");
        if (type == ItemType.CHAPTER || type == ItemType.PAPER_CONFERENCE) {
            item.put(
                    TextVariable.CONTAINER_TITLE,
                    part.text("title").isEmpty() ? imprint.text("title") : part.text("title"));
            item.put(NumberVariable.PAGE, part.text("pages").isEmpty() ? imprint.text("pages") : part.text("pages"));
        }
        item.put(TextVariable.ISBN, imprint.text("isbn"));
        item.put(TextVariable.PUBLISHER_PLACE, imprint.text("place"));
        JsonValue meeting =
                data.at("meeting").isPresent() ? data.at("meeting") : record.at("custom_fields", "meeting:meeting");
        item.put(TextVariable.EVENT_TITLE, meeting.text("title"));
        item.put(TextVariable.EVENT_PLACE, meeting.text("place"));
        String university = data.text("thesis", "university");
        String own = imprint.text("publisher").isEmpty() ? data.text("publisher") : imprint.text("publisher");
        boolean thesis = type == ItemType.THESIS && !university.isEmpty();
        boolean journalOwn =
                type == ItemType.ARTICLE_JOURNAL && !journal.text("title").isEmpty();
        item.put(TextVariable.PUBLISHER, thesis ? university : own.isEmpty() && !journalOwn ? "Zenodo" : own);
    }
}
