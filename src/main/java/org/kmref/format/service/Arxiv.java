package org.kmref.format.service;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * arXiv's API, whose Atom is brought into the shape of JSON by its reader.
 *
 * <p>See <a href="https://info.arxiv.org/help/api/user-manual.html#_details_of_atom_results_returned">the user's manual, 3.3</a>.
 */
final class Arxiv implements Service {

    private static final Pattern NUMBER =
            Pattern.compile("(?:abs|pdf)/((?:[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})|(?:\\d{4}\\.\\d{4,5}))(?:v(\\d+))?");

    @Override
    public String name() {
        return "arXiv";
    }

    @Override
    public String field() {
        return "arxiv-record";
    }

    @Override
    public List<JsonValue> records(JsonValue answer) {
        return answer.items("entry");
    }

    @Override
    public Optional<Item.Builder> work(ServiceRecord record) {
        Item.Builder item = Item.builder(new CitationKey("none"), ItemType.ARTICLE);
        item.put(TextVariable.TITLE, ServiceText.cleaned(record.text("title")));
        item.put(
                NameVariable.AUTHOR,
                ServiceText.names(record.items("author").stream()
                        .map(author -> author.text("name"))
                        .toList()));
        String date = record.text("published");
        ServiceText.date(date.isEmpty() ? record.text("updated") : date)
                .ifPresent(when -> item.put(DateVariable.ISSUED, when));
        item.put(TextVariable.ABSTRACT, ServiceText.cleaned(record.text("summary")));
        item.put(TextVariable.PUBLISHER, "arXiv");
        Matcher number = NUMBER.matcher(record.text("id"));
        if (number.find()) {
            item.put(NumberVariable.NUMBER, "arXiv:" + number.group(1));
            item.put(TextVariable.URL, "https://arxiv.org/abs/" + number.group(1));
            item.put(NumberVariable.VERSION, number.group(2) == null ? "" : number.group(2));
        }
        item.put(TextVariable.DOI, record.text("doi"));
        List<String> categories = record.items("category").stream()
                .map(category -> category.text("@term"))
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
        item.put(TextVariable.KEYWORD, Keywords.of(categories).text());
        String journal = ServiceText.cleaned(record.text("journal_ref"));
        if (!journal.isEmpty()) {
            item.extra("journal-ref", journal);
        }
        record.at("primary_category");
        return Optional.of(item);
    }
}
