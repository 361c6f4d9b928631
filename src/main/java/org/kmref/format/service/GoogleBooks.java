package org.kmref.format.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.Language;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * Google Books: a volume and a list of volumes.
 *
 * <p>See <a href="https://developers.google.com/books/docs/v1/reference/volumes">the volume</a>.
 */
final class GoogleBooks implements Service {

    @Override
    public String name() {
        return "Google Books";
    }

    @Override
    public String field() {
        return "google-books";
    }

    @Override
    public List<JsonValue> records(JsonValue answer) {
        List<JsonValue> items = answer.at("items").isList() ? answer.items("items") : List.of(answer);
        return items.stream().map(item -> item.at("volumeInfo")).toList();
    }

    @Override
    public Optional<Item.Builder> work(ServiceRecord record) {
        boolean magazine = record.text("printType").equals("MAGAZINE");
        Item.Builder item = Item.builder(new CitationKey("none"), magazine ? ItemType.PERIODICAL : ItemType.BOOK);
        item.put(TextVariable.TITLE, ServiceText.title(record.text("title"), record.text("subtitle")));
        item.put(NameVariable.AUTHOR, ServiceText.names(record.texts("authors")));
        item.put(TextVariable.PUBLISHER, ServiceText.cleaned(record.text("publisher")));
        String date = record.text("publishedDate").replaceFirst("[?*]+$", "");
        // "19??" says less than a year.
        ServiceText.date(date.matches("\\d{1,3}") ? "" : date).ifPresent(when -> item.put(DateVariable.ISSUED, when));
        String pages = record.text("pageCount");
        item.put(NumberVariable.NUMBER_OF_PAGES, pages.equals("0") ? "" : pages);
        item.put(TextVariable.LANGUAGE, new Language(record.text("language")).tag());
        item.put(TextVariable.ABSTRACT, ServiceText.summary(record.text("description")));
        item.put(TextVariable.KEYWORD, Keywords.of(record.texts("categories")).text());
        item.put(TextVariable.ISBN, identifier(record, "ISBN_13", "ISBN_10"));
        item.put(TextVariable.ISSN, identifier(record, "ISSN"));
        item.put(TextVariable.URL, record.firstText("canonicalVolumeLink", "infoLink"));
        return Optional.of(item);
    }

    private static String identifier(ServiceRecord record, String... types) {
        for (String type : types) {
            String found = record.items("industryIdentifiers").stream()
                    .filter(identifier -> identifier.text("type").equals(type))
                    .map(identifier -> identifier.text("identifier"))
                    .collect(Collectors.joining(", "));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }
}
