package org.kmref.format.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.format.tree.Node.Field;
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
 * Open Library: an edition, a work, the books of {@code api/books} (data and details), a search.
 *
 * <p>See <a href="https://openlibrary.org/developers/api">the APIs</a>.
 */
final class OpenLibrary implements Service {

    @Override
    public String name() {
        return "Open Library";
    }

    @Override
    public String field() {
        return "open-library";
    }

    @Override
    public List<JsonValue> records(JsonValue answer) {
        if (answer.at("docs").isList()) {
            return answer.items("docs");
        }
        if (answer.at("entries").isList()) {
            return answer.items("entries");
        }
        if (answer.at("records").isObject()) {
            return answer.at("records").fields().stream()
                    .map(field -> new JsonValue(field.value()).at("data"))
                    .toList();
        }
        // One book for each identifier asked for.
        List<JsonValue> books = new ArrayList<>();
        for (Field field : answer.fields()) {
            JsonValue book = new JsonValue(field.value());
            if (field.name().matches("(?i)(ISBN|OLID|OCLC|LCCN|GOODREADS|LIBRARYTHING)\\s*:.*") && book.isObject()) {
                books.add(book.at("details").isObject() ? book.at("details") : book);
            }
        }
        return (books.isEmpty() && answer.at("title").isPresent()) || isGone(answer) ? List.of(answer) : books;
    }

    private static boolean isGone(JsonValue record) {
        return record.text("type", "key").matches("/type/(delete|redirect)");
    }

    @Override
    public Optional<Item.Builder> work(ServiceRecord record) {
        if (isGone(record.value())) {
            return Optional.empty();
        }
        Item.Builder item = Item.builder(new CitationKey("none"), ItemType.BOOK);
        String prefix = record.text("title_prefix");
        String title = (prefix + " " + record.text("title")).strip();
        item.put(TextVariable.TITLE, ServiceText.title(title, record.text("subtitle")));
        item.put(NameVariable.AUTHOR, authors(record));
        String date = record.firstText("publish_date", "first_publish_date", "first_publish_year");
        ServiceText.date(date).ifPresent(when -> item.put(DateVariable.ISSUED, when));
        item.put(TextVariable.PUBLISHER, named(record.items("publishers"), record.text("publisher")));
        item.put(TextVariable.PUBLISHER_PLACE, named(record.items("publish_places"), record.text("publish_place")));
        item.put(NumberVariable.EDITION, record.text("edition_name"));
        item.put(NumberVariable.NUMBER_OF_PAGES, record.firstText("number_of_pages", "number_of_pages_median"));
        item.put(TextVariable.COLLECTION_TITLE, ServiceText.cleaned(record.text("series")));
        item.put(TextVariable.ISBN, isbn(record));
        JsonValue description = record.at("description");
        item.put(
                TextVariable.ABSTRACT,
                ServiceText.summary(description.isObject() ? description.text("value") : description.text()));
        String language = record.items("languages").stream()
                .findFirst()
                .map(one -> one.text("key").replaceFirst(".*/", ""))
                .orElse(record.text("language"));
        item.put(TextVariable.LANGUAGE, new Language(language).tag());
        List<String> subjects = record.items("subjects").stream()
                .map(one -> one.isObject() ? one.text("name") : one.text())
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        item.put(TextVariable.KEYWORD, Keywords.of(subjects).text());
        String key = record.text("key");
        String url = record.text("url");
        item.put(TextVariable.URL, url.isEmpty() && key.startsWith("/") ? "https://openlibrary.org" + key : url);
        return Optional.of(item);
    }

    private static List<Name> authors(ServiceRecord record) {
        List<String> said = new ArrayList<>(record.texts("author_name"));
        for (JsonValue author : record.items("authors")) {
            String name = author.text("name");
            said.add(name.isEmpty() ? author.text("author", "name") : name);
        }
        said.removeIf(String::isEmpty);
        String statement = record.text("by_statement");
        if (said.isEmpty() && !statement.isEmpty()) {
            String first = statement.split("\\s*[;\\[]", 2)[0].replaceFirst("(?i)^(written )?by ", "");
            said.addAll(List.of(first.replaceFirst("\\.$", "").split("\\s*,\\s*(?:and )?|\\s+(?:and|&)\\s+")));
        }
        return ServiceText.names(said);
    }

    private static String isbn(ServiceRecord record) {
        List<String> all = new ArrayList<>(record.texts("isbn_13"));
        all.addAll(record.texts("isbn_10"));
        all.addAll(record.texts("identifiers", "isbn_13"));
        all.addAll(record.texts("identifiers", "isbn_10"));
        all.addAll(record.texts("isbn").stream().limit(1).toList());
        return all.stream().findFirst().orElse("");
    }

    private static String named(List<JsonValue> values, String other) {
        return values.stream()
                .map(one -> one.isObject() ? one.text("name") : one.text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(other);
    }
}
