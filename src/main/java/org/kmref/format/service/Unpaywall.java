package org.kmref.format.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;

/**
 * Unpaywall: one DOI.
 *
 * <p>See <a href="https://unpaywall.org/data-format">the data format</a>.
 */
final class Unpaywall implements Service {

    @Override
    public String name() {
        return "Unpaywall";
    }

    @Override
    public String field() {
        return "unpaywall";
    }

    @Override
    public List<JsonValue> records(JsonValue answer) {
        return answer.at("results").isList()
                ? answer.items("results").stream()
                        .map(hit -> hit.at("response"))
                        .toList()
                : List.of(answer);
    }

    @Override
    public Optional<Item.Builder> work(ServiceRecord record) {
        String genre = record.text("genre");
        ItemType type = CrossrefTypes.of(genre).orElse(ItemType.DOCUMENT);
        Item.Builder item = Item.builder(new CitationKey("none"), type);
        item.put(TextVariable.TITLE, ServiceText.cleaned(record.text("title")));
        item.put(NameVariable.AUTHOR, authors(record.items("z_authors")));
        item.put(TextVariable.CONTAINER_TITLE, ServiceText.cleaned(record.text("journal_name")));
        item.put(TextVariable.PUBLISHER, ServiceText.cleaned(record.text("publisher")));
        item.put(TextVariable.ISSN, record.text("journal_issns").replaceAll("\\s*,\\s*", ", "));
        item.put(TextVariable.DOI, record.text("doi"));
        item.put(TextVariable.URL, record.text("doi_url"));
        ServiceText.date(record.text("published_date"), record.text("year"))
                .ifPresent(date -> item.put(DateVariable.ISSUED, date));
        return Optional.of(item);
    }

    private static List<Name> authors(List<JsonValue> authors) {
        List<Name> names = new ArrayList<>();
        for (JsonValue author : authors) {
            String family = author.text("family");
            String whole = author.text("raw_author_name");
            String said = whole.isEmpty() ? author.text("name") : whole;
            names.add(family.isEmpty() ? ServiceText.name(said) : ServiceText.person(family, author.text("given")));
        }
        return names;
    }
}
