package org.kmref.format.yaml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.format.core.FormatEncoder;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.ris.RisTags;
import org.kmref.format.text.PlainNames;
import org.kmref.format.tree.YamlText;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;

/** Writes the YAML of hayagriva, which Typst reads. */
public final class HayagrivaWriter implements FormatEncoder {

    @Override
    public void write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        if (items.isEmpty()) {
            out.append("{}\n");
        }
        String lead = "";
        for (Item item : items) {
            out.append(lead).append(YamlText.scalar(item.key().value())).append(":\n  ");
            YamlText.writeFields(entry(item), "  ", out);
            lead = "\n";
        }
    }

    private static Map<String, Object> entry(Item item) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", HayagrivaTypes.write(item.type()));
        title(entry, item.title(), item.text(TextVariable.TITLE_SHORT));
        names(entry, "author", item.names(NameVariable.AUTHOR));
        date(entry, item);
        boolean contained = !item.text(TextVariable.CONTAINER_TITLE).isEmpty();
        Map<String, Object> numbers = contained ? new LinkedHashMap<>() : entry;
        number(numbers, "volume", item.number(NumberVariable.VOLUME));
        number(numbers, "issue", item.number(NumberVariable.ISSUE));
        names(numbers, "editor", item.names(NameVariable.EDITOR));
        parent(entry, item, numbers, contained);
        affiliated(entry, item);
        number(entry, "edition", item.number(NumberVariable.EDITION));
        number(entry, "page-range", item.number(NumberVariable.PAGE));
        number(entry, "page-total", item.number(NumberVariable.NUMBER_OF_PAGES));
        number(entry, "volume-total", item.number(NumberVariable.NUMBER_OF_VOLUMES));
        number(entry, "chapter", item.number(NumberVariable.CHAPTER_NUMBER));
        text(entry, "publisher", item.text(TextVariable.PUBLISHER));
        text(entry, "location", item.text(TextVariable.PUBLISHER_PLACE));
        url(entry, item);
        serial(entry, item);
        text(entry, "genre", item.text(TextVariable.GENRE));
        text(entry, "language", item.text(TextVariable.LANGUAGE));
        text(entry, "archive", item.text(TextVariable.ARCHIVE));
        text(entry, "archive-location", item.text(TextVariable.ARCHIVE_LOCATION));
        text(entry, "call-number", item.text(TextVariable.CALL_NUMBER));
        text(entry, "note", item.text(TextVariable.NOTE));
        text(entry, "annote", item.text(TextVariable.ANNOTE));
        text(entry, "abstract", item.text(TextVariable.ABSTRACT));
        text(entry, "keywords", String.join(", ", RisTags.keywords(item)));
        if (item.extra().get("hayagriva") instanceof Map<?, ?> kept) {
            kept.forEach((name, value) -> entry.putIfAbsent(name.toString(), value));
        }
        return entry;
    }

    private static void parent(Map<String, Object> entry, Item item, Map<String, Object> numbers, boolean contained) {
        List<Object> parents = new ArrayList<>();
        if (contained) {
            Map<String, Object> parent = new LinkedHashMap<>();
            parent.put("type", HayagrivaTypes.parent(item.type()));
            title(parent, item.text(TextVariable.CONTAINER_TITLE), item.text(TextVariable.CONTAINER_TITLE_SHORT));
            if (item.type() == ItemType.CHAPTER) {
                names(parent, "author", item.names(NameVariable.CONTAINER_AUTHOR));
            }
            parent.putAll(numbers);
            parents.add(parent);
            String series = item.text(TextVariable.COLLECTION_TITLE);
            if (!series.isEmpty()) {
                Map<String, Object> second = new LinkedHashMap<>();
                second.put("type", "anthology");
                text(second, "title", HayagrivaReader.withoutBraces(RichText.plain(series)));
                number(second, "volume", item.number(NumberVariable.COLLECTION_NUMBER));
                parents.add(second);
            }
        }
        if (!parents.isEmpty()) {
            entry.put("parent", parents.size() == 1 ? parents.get(0) : parents);
        }
    }

    private static void affiliated(Map<String, Object> entry, Item item) {
        List<Object> groups = new ArrayList<>();
        for (Map.Entry<String, NameVariable> role : HayagrivaReader.roles()) {
            if (!item.names(role.getValue()).isEmpty()) {
                Map<String, Object> group = new LinkedHashMap<>();
                group.put("role", role.getKey());
                names(group, "names", item.names(role.getValue()));
                groups.add(group);
            }
        }
        if (!groups.isEmpty()) {
            entry.put("affiliated", groups);
        }
    }

    private static void title(Map<String, Object> entry, String title, String brief) {
        String plain = HayagrivaReader.withoutBraces(RichText.plain(title));
        if (brief.isEmpty()) {
            text(entry, "title", plain);
            return;
        }
        Map<String, Object> both = new LinkedHashMap<>();
        text(both, "value", plain);
        text(both, "short", HayagrivaReader.withoutBraces(RichText.plain(brief)));
        entry.put("title", both);
    }

    // hayagriva knows days, months and years only, with a tilde before those that are about right.
    private static boolean plain(DateValue date) {
        return date.start()
                        .filter(start -> start.season() == 0 && start.year() > 0 && start.year() < 10000)
                        .isPresent()
                && !date.isRange();
    }

    private static void date(Map<String, Object> entry, Item item) {
        DateValue date = item.dates().get(DateVariable.ISSUED);
        if (date != null && plain(date)) {
            String edtf = written(date);
            entry.put("date", edtf.length() == 4 ? YamlText.number(edtf) : edtf);
        }
    }

    private static String written(DateValue date) {
        String edtf = Edtf.write(date);
        return date.circa() ? "~" + edtf.replace("~", "") : edtf;
    }

    private static void url(Map<String, Object> entry, Item item) {
        String url = item.text(TextVariable.URL);
        DateValue accessed = item.dates().get(DateVariable.ACCESSED);
        if (!url.isEmpty() && accessed != null && plain(accessed)) {
            Map<String, Object> both = new LinkedHashMap<>();
            both.put("value", url);
            both.put("date", Edtf.write(accessed));
            entry.put("url", both);
        } else {
            text(entry, "url", url);
        }
    }

    private static void serial(Map<String, Object> entry, Item item) {
        Map<String, Object> serial = new LinkedHashMap<>();
        text(serial, "doi", item.doi().name());
        text(serial, "isbn", item.text(TextVariable.ISBN));
        text(serial, "issn", item.text(TextVariable.ISSN));
        text(serial, "pmid", item.text(TextVariable.PMID));
        text(serial, "pmcid", item.text(TextVariable.PMCID));
        text(serial, "serial", item.number(NumberVariable.NUMBER));
        if (!serial.isEmpty()) {
            entry.put("serial-number", serial);
        }
    }

    private static void names(Map<String, Object> entry, String field, List<Name> names) {
        List<Object> written = new ArrayList<>();
        for (Name whole : names) {
            Name name = whole.isLiteral() ? whole : PlainNames.particleApart(whole);
            boolean parts = !name.isLiteral()
                    && (!name.suffix().isEmpty()
                            || !name.nonDroppingParticle().isEmpty()
                            || name.given().isEmpty());
            written.add(parts ? parts(name) : PlainNames.write(name));
        }
        if (!written.isEmpty()) {
            entry.put(field, written);
        }
    }

    private static Map<String, Object> parts(Name name) {
        Map<String, Object> parts = new LinkedHashMap<>();
        text(parts, "name", name.family());
        text(parts, "given-name", name.given());
        text(parts, "prefix", (name.droppingParticle() + " " + name.nonDroppingParticle()).strip());
        text(parts, "suffix", name.suffix());
        return parts;
    }

    private static void text(Map<String, Object> entry, String field, String text) {
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
