package org.kmref.format.service;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.Language;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/**
 * Zotero's web API: an item and a list of items, as the translation server gives them too. Notes and attachments are no
 * references; collections become themes; the lines of {@code extra} that name a field are that field.
 *
 * <p>See <a href="https://www.zotero.org/support/dev/web_api/v3/basics">the API</a> and
 * <a href="https://github.com/zotero/zotero-schema">the schema</a>.
 */
final class Zotero implements Service {

    private static final Set<String> NO_REFERENCES = Set.of("note", "attachment", "annotation");

    @Override
    public String name() {
        return "Zotero";
    }

    @Override
    public String field() {
        return "zotero";
    }

    @Override
    public List<JsonValue> records(JsonValue answer) {
        if (answer.at("items").isList()) {
            return answer.items("items").stream().map(Zotero::data).toList();
        }
        JsonValue data = data(answer);
        return data.at("itemType").isPresent() ? List.of(data) : List.of();
    }

    private static JsonValue data(JsonValue item) {
        return item.at("data").isObject() ? item.at("data") : item;
    }

    @Override
    public String key(JsonValue record) {
        String own = record.text("citationKey");
        return own.isEmpty() ? ZoteroExtra.of(record.text("extra")).key() : own;
    }

    @Override
    public Optional<Item.Builder> work(ServiceRecord record) {
        String zoteroType = record.text("itemType");
        if (NO_REFERENCES.contains(zoteroType) || record.text("deleted").matches("1|true")) {
            return Optional.empty();
        }
        ZoteroExtra extra = ZoteroExtra.of(record.text("extra"));
        ItemType type = extra.type().orElse(ZoteroFields.type(zoteroType));
        Item.Builder item = Item.builder(new CitationKey("none"), type);
        ZoteroFields.TEXTS.forEach((variable, fields) ->
                item.put(variable, ServiceText.cleaned(record.firstText(fields.toArray(new String[0])))));
        ZoteroFields.NUMBERS.forEach(
                (variable, fields) -> item.put(variable, record.firstText(fields.toArray(new String[0]))));
        if (type == ItemType.BOOK || type == ItemType.REPORT) {
            item.put(TextVariable.COLLECTION_TITLE, ServiceText.cleaned(record.firstText("series", "seriesTitle")));
        }
        people(record.items("creators"), item);
        ServiceText.date(record.firstText("date", "dateDecided", "dateEnacted", "issueDate"))
                .ifPresent(date -> item.put(DateVariable.ISSUED, date));
        ServiceText.date(record.text("accessDate")).ifPresent(date -> item.put(DateVariable.ACCESSED, date));
        ServiceText.date(record.text("filingDate")).ifPresent(date -> item.put(DateVariable.SUBMITTED, date));
        Optional<Doi> doi = Doi.in(record.text("DOI"));
        item.put(TextVariable.DOI, doi.map(Doi::bare).orElse(record.text("DOI")));
        item.put(TextVariable.LANGUAGE, language(record.text("language")));
        List<String> tags = record.items("tags").stream()
                .map(tag -> tag.isObject() ? tag.text("tag") : tag.text())
                .filter(tag -> !tag.isEmpty())
                .toList();
        item.put(TextVariable.KEYWORD, Keywords.of(tags).text());
        item.themes(record.texts("collections"));
        record.at("citationKey");
        extra.into(item);
        return Optional.of(item);
    }

    private static String language(String said) {
        String tag = new Language(said).tag();
        return tag.isEmpty() ? said : tag;
    }

    private static void people(List<JsonValue> creators, Item.Builder item) {
        Map<NameVariable, List<Name>> names = new EnumMap<>(NameVariable.class);
        for (JsonValue creator : creators) {
            Name name = name(creator);
            NameVariable role = ZoteroFields.role(creator.text("creatorType"));
            if (!name.isEmpty()) {
                names.computeIfAbsent(role, none -> new ArrayList<>()).add(name);
            }
        }
        names.forEach(item::put);
    }

    private static Name name(JsonValue creator) {
        String body = creator.text("name");
        String last = creator.text("lastName");
        String first = creator.text("firstName");
        if (!body.isEmpty()) {
            return Name.literal(body);
        }
        // In one field for two, as some pages give it.
        return first.isEmpty() && last.indexOf(' ') > 0 ? ServiceText.name(last) : ServiceText.person(last, first);
    }

    /** Returns the variable of CSL's of that name, however Zotero's users write it: {@code Original Date}. */
    static Optional<Variable> variable(String label) {
        String name = label.strip();
        String hyphened = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return Variable.of(name)
                .or(() -> Variable.of(hyphened))
                .or(() -> Variable.of(name.toUpperCase(java.util.Locale.ROOT)));
    }
}
