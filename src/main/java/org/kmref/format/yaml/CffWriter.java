package org.kmref.format.yaml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.format.core.FormatEncoder;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.ris.RisTags;
import org.kmref.format.ris.RisTypes;
import org.kmref.format.tree.YamlText;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;

/** Writes CITATION.cff: one piece of software or one dataset at the top; anything else as references of the reading list. */
public final class CffWriter implements FormatEncoder {

    private static final String MESSAGE = "If you use this work, please cite it as below.";

    @Override
    public void write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("cff-version", "1.2.0");
        file.put("message", MESSAGE);
        boolean alone = items.size() == 1 && isTop(items.get(0));
        if (alone) {
            file.putAll(entry(items.get(0), true));
        } else {
            String title = options.library().title();
            file.put("title", title.isEmpty() ? "References" : title);
            file.put("type", "dataset");
            file.put(
                    "references", items.stream().map(item -> entry(item, false)).toList());
        }
        YamlText.writeFields(file, "", out);
    }

    private static boolean isTop(Item item) {
        return (item.type() == ItemType.SOFTWARE || item.type() == ItemType.DATASET)
                && !item.title().isEmpty();
    }

    private static Map<String, Object> entry(Item item, boolean top) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", CffTypes.write(item.type()));
        put(entry, "title", item.title());
        names(entry, "authors", item, NameVariable.AUTHOR);
        names(entry, "editors", item, NameVariable.EDITOR);
        names(entry, "editors-series", item, NameVariable.COLLECTION_EDITOR);
        names(entry, "translators", item, NameVariable.TRANSLATOR);
        names(entry, "recipients", item, NameVariable.RECIPIENT);
        boolean journal = RisTypes.isPeriodical(item.type());
        put(entry, journal ? "journal" : "collection-title", item.text(TextVariable.CONTAINER_TITLE));
        put(entry, "abbreviation", item.text(TextVariable.CONTAINER_TITLE_SHORT));
        put(entry, "volume-title", item.text(TextVariable.VOLUME_TITLE));
        number(entry, "volume", item.number(NumberVariable.VOLUME));
        number(entry, "issue", item.number(NumberVariable.ISSUE));
        number(entry, "number", item.number(NumberVariable.NUMBER));
        pages(entry, item);
        number(entry, "pages", item.number(NumberVariable.NUMBER_OF_PAGES));
        number(entry, "number-volumes", item.number(NumberVariable.NUMBER_OF_VOLUMES));
        put(entry, "edition", item.number(NumberVariable.EDITION));
        put(entry, "section", item.number(NumberVariable.SECTION));
        put(entry, "version", item.number(NumberVariable.VERSION));
        dates(entry, item, top);
        entity(entry, "publisher", item, TextVariable.PUBLISHER, TextVariable.PUBLISHER_PLACE);
        entity(entry, "conference", item, TextVariable.EVENT_TITLE, TextVariable.EVENT_PLACE);
        texts(entry, item);
        return entry;
    }

    // An address that was read from where the software is goes back there.
    private static boolean isRepository(Item item) {
        return item.text(TextVariable.DOI).isEmpty()
                && item.extra().get("cff") instanceof Map<?, ?> kept
                && CffReader.REPOSITORIES.stream()
                        .filter(kept::containsKey)
                        .limit(1)
                        .anyMatch(field -> item.text(TextVariable.URL).equals(kept.get(field)));
    }

    private static void texts(Map<String, Object> entry, Item item) {
        put(entry, "doi", item.doi().name());
        if (!isRepository(item)) {
            put(entry, "url", item.text(TextVariable.URL));
        }
        put(entry, "isbn", item.text(TextVariable.ISBN));
        put(entry, "issn", item.text(TextVariable.ISSN));
        put(entry, "pmcid", item.text(TextVariable.PMCID));
        put(entry, "license", item.text(TextVariable.LICENSE));
        put(entry, "medium", item.text(TextVariable.MEDIUM));
        put(entry, "status", item.text(TextVariable.STATUS));
        put(entry, "thesis-type", item.text(TextVariable.GENRE));
        List<String> keywords = List.copyOf(RisTags.keywords(item));
        if (!keywords.isEmpty()) {
            entry.put("keywords", keywords);
        }
        if (!item.text(TextVariable.LANGUAGE).isEmpty()) {
            entry.put("languages", List.of(item.text(TextVariable.LANGUAGE)));
        }
        put(entry, "abstract", item.text(TextVariable.ABSTRACT));
        put(entry, "notes", item.text(TextVariable.NOTE));
        if (item.extra().get("cff") instanceof Map<?, ?> kept) {
            kept.forEach((name, value) -> entry.putIfAbsent(name.toString(), value));
        }
    }

    private static void pages(Map<String, Object> entry, Item item) {
        String page = item.number(NumberVariable.PAGE);
        Optional<Pages.Range> range = item.pages().range();
        number(entry, "start", range.map(Pages.Range::first).orElse(page));
        number(entry, "end", range.map(Pages.Range::last).orElse(""));
    }

    private static void dates(Map<String, Object> entry, Item item, boolean top) {
        DateValue issued = item.dates().get(DateVariable.ISSUED);
        if (issued != null
                && issued.start().filter(start -> start.year() > 0).isPresent()
                && !issued.isRange()
                && !issued.circa()) {
            DateParts parts = issued.start().get();
            if (parts.day() != 0) {
                entry.put(top ? "date-released" : "date-published", Edtf.write(issued));
            } else if (parts.season() == 0) {
                entry.put("year", parts.year());
                if (parts.month() != 0) {
                    entry.put("month", parts.month());
                }
            }
        }
        DateValue accessed = item.dates().get(DateVariable.ACCESSED);
        if (accessed != null
                && accessed.start().filter(start -> start.day() != 0).isPresent()
                && !accessed.isRange()) {
            put(entry, "date-accessed", Edtf.write(accessed));
        }
    }

    private static void entity(
            Map<String, Object> entry, String field, Item item, TextVariable name, TextVariable city) {
        if (!item.text(name).isEmpty()) {
            Map<String, Object> entity = new LinkedHashMap<>();
            put(entity, "name", item.text(name));
            put(entity, "city", item.text(city));
            entry.put(field, entity);
        }
    }

    private static void names(Map<String, Object> entry, String field, Item item, NameVariable variable) {
        List<Object> names = new ArrayList<>();
        for (Name name : item.names(variable)) {
            Map<String, Object> one = new LinkedHashMap<>();
            put(one, "name", name.literal());
            if (!name.isLiteral()) {
                put(one, "family-names", name.family());
                put(one, "given-names", name.given());
                put(one, "name-particle", (name.droppingParticle() + " " + name.nonDroppingParticle()).strip());
                put(one, "name-suffix", name.suffix());
            }
            names.add(one);
        }
        if (!names.isEmpty()) {
            entry.put(field, names);
        }
    }

    private static void put(Map<String, Object> entry, String field, String text) {
        if (!text.isEmpty()) {
            entry.put(field, RichText.plain(text));
        }
    }

    private static void number(Map<String, Object> entry, String field, String text) {
        if (!text.isEmpty()) {
            entry.put(field, YamlText.number(text));
        }
    }
}
