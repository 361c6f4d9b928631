package org.kmref.format.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.text.PlainDates;
import org.kmref.format.text.PlainNames;
import org.kmref.format.tree.Node;
import org.kmref.model.CitationKey;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;

/**
 * Reads the YAML of hayagriva: works by key, each with what it stands in under {@code parent}.
 *
 * <p>See <a href="https://github.com/typst/hayagriva/blob/main/docs/file-format.md">the file format</a>.
 */
public final class HayagrivaReader implements ItemReader {

    private static final Set<String> PLACED = Set.of(
            "type",
            "parent",
            "title",
            "author",
            "editor",
            "affiliated",
            "date",
            "publisher",
            "location",
            "organization",
            "url",
            "serial-number",
            "archive",
            "archive-location");
    private static final Map<String, TextVariable> TEXTS = Map.of(
            "language", TextVariable.LANGUAGE,
            "call-number", TextVariable.CALL_NUMBER,
            "note", TextVariable.NOTE,
            "annote", TextVariable.ANNOTE,
            "abstract", TextVariable.ABSTRACT,
            "genre", TextVariable.GENRE,
            "keywords", TextVariable.KEYWORD);
    private static final Map<String, NumberVariable> NUMBERS = Map.of(
            "volume", NumberVariable.VOLUME,
            "issue", NumberVariable.ISSUE,
            "edition", NumberVariable.EDITION,
            "volume-total", NumberVariable.NUMBER_OF_VOLUMES,
            "page-range", NumberVariable.PAGE,
            "page-total", NumberVariable.NUMBER_OF_PAGES,
            "chapter", NumberVariable.CHAPTER_NUMBER);
    private static final Map<String, NameVariable> ROLES = Map.of(
            "translator", NameVariable.TRANSLATOR,
            "compiler", NameVariable.COMPILER,
            "director", NameVariable.DIRECTOR,
            "illustrator", NameVariable.ILLUSTRATOR,
            "narrator", NameVariable.NARRATOR,
            "organizer", NameVariable.ORGANIZER,
            "executive-producer", NameVariable.EXECUTIVE_PRODUCER,
            "writer", NameVariable.SCRIPT_WRITER,
            "composer", NameVariable.COMPOSER,
            "producer", NameVariable.PRODUCER);

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Optional<Node.Mapping> mapping =
                YamlTop.read(in, file, sink, "holds no works by key; begin with `nilsen2015:`");
        if (mapping.isPresent()) {
            read(mapping.get(), file, sink);
        }
    }

    private static void read(Node.Mapping works, String file, Sink sink) {
        KeyMaker keys = new KeyMaker();
        for (Node.Field work : works.fields()) {
            if (work.value() instanceof Node.Mapping entry && !work.name().isBlank()) {
                String type = text(entry, "type").toLowerCase(Locale.ROOT);
                if (!HayagrivaTypes.isKnown(type)) {
                    sink.problem(Problem.warning(
                            file,
                            work.line(),
                            work.column(),
                            "`" + type + "` is not a type of hayagriva, read as misc; correct it"));
                }
                sink.item(item(keys.free(work.name()), entry));
            } else {
                sink.problem(Problem.error(
                        file,
                        work.line(),
                        work.column(),
                        "`" + work.name() + "` is not a work; give it fields such as type and title"));
            }
        }
    }

    /** Returns the roles that go under {@code affiliated}, by name. */
    static List<Map.Entry<String, NameVariable>> roles() {
        return ROLES.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    static Name name(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            return PlainNames.read(plain(node));
        }
        String prefix = text(mapping, "prefix");
        return Name.person(text(mapping, "name"), text(mapping, "given-name"))
                .withNonDroppingParticle(prefix)
                .withSuffix(text(mapping, "suffix"));
    }

    private static Item item(CitationKey key, Node.Mapping entry) {
        List<Node.Mapping> parents = mappings(entry.get("parent"));
        Optional<Node.Mapping> first = parents.stream().findFirst();
        String parentType = first.map(parent -> text(parent, "type").toLowerCase(Locale.ROOT))
                .orElse("");
        Item.Builder item =
                Item.builder(key, HayagrivaTypes.read(text(entry, "type").toLowerCase(Locale.ROOT), parentType));
        first.ifPresent(parent -> {
            fields(parent, item, TextVariable.CONTAINER_TITLE, TextVariable.CONTAINER_TITLE_SHORT);
            if (text(entry, "type").equalsIgnoreCase("chapter") || parentType.equals("proceedings")) {
                item.put(NameVariable.CONTAINER_AUTHOR, names(parent, "author"));
            }
        });
        List<Node.Mapping> further = new ArrayList<>(parents.subList(Math.min(1, parents.size()), parents.size()));
        first.ifPresent(parent -> further.addAll(mappings(parent.get("parent"))));
        further.forEach(parent -> further(parent, item));
        fields(entry, item, TextVariable.TITLE, TextVariable.TITLE_SHORT);
        item.put(NameVariable.AUTHOR, names(entry, "author"));
        affiliated(entry, item);
        Map<String, Object> rest = new LinkedHashMap<>();
        for (Node.Field field : entry.fields()) {
            boolean known = PLACED.contains(field.name())
                    || TEXTS.containsKey(field.name())
                    || NUMBERS.containsKey(field.name());
            if (!known) {
                rest.put(field.name(), field.value().plain());
            }
        }
        if (!rest.isEmpty()) {
            item.extra("hayagriva", rest);
        }
        return item.build();
    }

    // Beyond what the work stands in: the conference of its proceedings, else the series.
    private static void further(Node.Mapping parent, Item.Builder item) {
        if (text(parent, "type").equalsIgnoreCase("conference")) {
            put(item, TextVariable.EVENT_TITLE, title(parent, "value"));
            put(item, TextVariable.EVENT_PLACE, text(parent, "location"));
            date(text(parent, "date")).ifPresent(date -> item.put(DateVariable.EVENT_DATE, date));
        } else if (item.build().text(TextVariable.COLLECTION_TITLE).isEmpty()) {
            item.put(TextVariable.COLLECTION_TITLE, title(parent, "value"));
            item.put(NumberVariable.COLLECTION_NUMBER, text(parent, "volume"));
        }
    }

    // What the work does not say itself it takes from what it stands in, which is read before it.
    private static void fields(Node.Mapping entry, Item.Builder item, TextVariable title, TextVariable brief) {
        put(item, title, title(entry, "value"));
        put(item, brief, title(entry, "short"));
        List<Name> editors = names(entry, "editor");
        if (!editors.isEmpty()) {
            item.put(NameVariable.EDITOR, editors);
        }
        TEXTS.forEach((field, variable) -> put(item, variable, text(entry, field)));
        NUMBERS.forEach((field, variable) -> {
            String number = text(entry, field);
            if (!number.isEmpty()) {
                item.put(variable, number);
            }
        });
        date(text(entry, "date")).ifPresent(date -> item.put(DateVariable.ISSUED, date));
        String publisher = text(entry, "publisher");
        put(item, TextVariable.PUBLISHER, publisher.isEmpty() ? part(entry, "publisher", "name") : publisher);
        put(item, TextVariable.PUBLISHER, text(entry, "organization"));
        put(item, TextVariable.PUBLISHER_PLACE, text(entry, "location"));
        put(item, TextVariable.PUBLISHER_PLACE, part(entry, "publisher", "location"));
        put(item, TextVariable.ARCHIVE, text(entry, "archive"));
        put(item, TextVariable.ARCHIVE_LOCATION, text(entry, "archive-location"));
        String url = text(entry, "url");
        put(item, TextVariable.URL, url.isEmpty() ? part(entry, "url", "value") : url);
        date(part(entry, "url", "date")).ifPresent(date -> item.put(DateVariable.ACCESSED, date));
        put(item, TextVariable.DOI, part(entry, "serial-number", "doi"));
        put(item, TextVariable.ISBN, part(entry, "serial-number", "isbn"));
        put(item, TextVariable.ISSN, part(entry, "serial-number", "issn"));
        put(item, TextVariable.PMID, part(entry, "serial-number", "pmid"));
        put(item, TextVariable.PMCID, part(entry, "serial-number", "pmcid"));
        String serial = text(entry, "serial-number");
        String number = serial.isEmpty() ? part(entry, "serial-number", "serial") : serial;
        if (!number.isEmpty()) {
            item.put(NumberVariable.NUMBER, number);
        }
    }

    private static void put(Item.Builder item, TextVariable variable, String text) {
        if (!text.isEmpty()) {
            item.put(variable, text);
        }
    }

    private static void affiliated(Node.Mapping entry, Item.Builder item) {
        for (Node.Mapping group : mappings(entry.get("affiliated"))) {
            NameVariable role = ROLES.get(text(group, "role"));
            if (role != null) {
                item.put(role, names(group, "names"));
            }
        }
    }

    private static List<Node.Mapping> mappings(Optional<Node> node) {
        List<Node> nodes = node.map(found -> found instanceof Node.Sequence list ? list.items() : List.of(found))
                .orElse(List.of());
        List<Node.Mapping> mappings = new ArrayList<>();
        for (Node one : nodes) {
            if (one instanceof Node.Mapping mapping) {
                mappings.add(mapping);
            }
        }
        return mappings;
    }

    private static List<Name> names(Node.Mapping entry, String field) {
        Optional<Node> node = entry.get(field);
        if (node.isEmpty()) {
            return List.of();
        }
        List<Node> nodes = node.get() instanceof Node.Sequence list ? list.items() : List.of(node.get());
        return nodes.stream().map(HayagrivaReader::name).toList();
    }

    // A date that is about right begins with a tilde.
    private static Optional<DateValue> date(String text) {
        String date = text.strip();
        return date.startsWith("~")
                ? PlainDates.read(date.substring(1)).map(DateValue::asCirca)
                : PlainDates.read(date);
    }

    // A title in braces keeps its case in hayagriva; the braces are no part of it.
    private static String title(Node.Mapping entry, String part) {
        String whole = part.equals("value") ? text(entry, "title") : "";
        String title = whole.isEmpty() ? part(entry, "title", part) : whole;
        return withoutBraces(title);
    }

    static String withoutBraces(String title) {
        return title.replaceAll("\\{([^{}]*)\\}", "$1");
    }

    private static String part(Node.Mapping entry, String field, String part) {
        return mappings(entry.get(field)).stream()
                .findFirst()
                .map(inner -> text(inner, part))
                .orElse("");
    }

    private static String text(Node.Mapping entry, String field) {
        return entry.get(field).map(HayagrivaReader::plain).orElse("");
    }

    private static String plain(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }
}
