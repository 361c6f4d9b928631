package org.kmref.format.service;

import java.util.List;
import java.util.Optional;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * Semantic Scholar: a paper and a list of papers.
 *
 * <p>See <a href="https://api.semanticscholar.org/api-docs/graph">the Academic Graph API</a>.
 */
final class SemanticScholar implements Service {

    @Override
    public String name() {
        return "Semantic Scholar";
    }

    @Override
    public String field() {
        return "semantic-scholar";
    }

    @Override
    public List<JsonValue> records(JsonValue answer) {
        return answer.at("data").isList() ? answer.items("data") : List.of(answer);
    }

    @Override
    public Optional<Item.Builder> work(ServiceRecord record) {
        List<String> kinds = record.texts("publicationTypes");
        String venue = ServiceText.cleaned(record.text("venue"));
        JsonValue journal = record.at("journal");
        boolean arxiv =
                venue.equalsIgnoreCase("arXiv.org") || journal.text("name").equalsIgnoreCase("ArXiv");
        ItemType type = type(kinds, arxiv);
        Item.Builder item = Item.builder(new CitationKey("none"), type);
        item.put(TextVariable.TITLE, ServiceText.cleaned(record.text("title")));
        item.put(
                NameVariable.AUTHOR,
                ServiceText.names(record.items("authors").stream()
                        .map(author -> author.text("name"))
                        .toList()));
        String name = ServiceText.cleaned(journal.text("name"));
        boolean preprint = type == ItemType.ARTICLE;
        boolean meeting = type == ItemType.PAPER_CONFERENCE && !venue.isEmpty();
        String container = meeting || name.isEmpty() ? venue : name;
        item.put(TextVariable.CONTAINER_TITLE, preprint || type == ItemType.BOOK ? "" : container);
        item.put(TextVariable.PUBLISHER, preprint && arxiv ? "arXiv" : "");
        item.put(NumberVariable.VOLUME, preprint ? "" : journal.text("volume"));
        item.put(NumberVariable.PAGE, journal.text("pages").replaceAll("\\s+[-–]\\s+", "-"));
        ServiceText.date(record.text("publicationDate"), record.text("year"))
                .ifPresent(date -> item.put(DateVariable.ISSUED, date));
        JsonValue ids = record.at("externalIds");
        item.put(TextVariable.DOI, ids.text("DOI"));
        item.put(TextVariable.PMID, ids.text("PubMed"));
        item.put(TextVariable.PMCID, ids.text("PubMedCentral").replaceFirst("^(?=\\d)", "PMC"));
        String number = ids.text("ArXiv");
        item.put(NumberVariable.NUMBER, preprint && !number.isEmpty() ? "arXiv:" + number : "");
        item.put(TextVariable.ABSTRACT, ServiceText.summary(record.text("abstract")));
        item.put(TextVariable.URL, record.text("url"));
        return Optional.of(item);
    }

    private static ItemType type(List<String> kinds, boolean arxiv) {
        if (kinds.contains("Conference")) {
            return ItemType.PAPER_CONFERENCE;
        }
        if (kinds.contains("BookSection")) {
            return ItemType.CHAPTER;
        }
        if (kinds.contains("Book")) {
            return ItemType.BOOK;
        }
        if (kinds.contains("Dataset")) {
            return ItemType.DATASET;
        }
        return arxiv ? ItemType.ARTICLE : ItemType.ARTICLE_JOURNAL;
    }
}
