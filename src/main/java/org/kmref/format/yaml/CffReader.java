package org.kmref.format.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.text.PlainDates;
import org.kmref.format.text.PlainNames;
import org.kmref.format.tree.Node;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;

/**
 * Reads CITATION.cff: the work it is for, the one it asks to cite instead, and its references.
 *
 * <p>See <a href="https://github.com/citation-file-format/citation-file-format/blob/main/schema-guide.md">the schema guide</a>.
 */
public final class CffReader implements ItemReader {

    private static final Map<String, TextVariable> TEXTS = Map.ofEntries(
            Map.entry("title", TextVariable.TITLE),
            Map.entry("abstract", TextVariable.ABSTRACT),
            Map.entry("doi", TextVariable.DOI),
            Map.entry("url", TextVariable.URL),
            Map.entry("license", TextVariable.LICENSE),
            Map.entry("journal", TextVariable.CONTAINER_TITLE),
            Map.entry("collection-title", TextVariable.CONTAINER_TITLE),
            Map.entry("abbreviation", TextVariable.CONTAINER_TITLE_SHORT),
            Map.entry("isbn", TextVariable.ISBN),
            Map.entry("issn", TextVariable.ISSN),
            Map.entry("pmcid", TextVariable.PMCID),
            Map.entry("notes", TextVariable.NOTE),
            Map.entry("medium", TextVariable.MEDIUM),
            Map.entry("status", TextVariable.STATUS),
            Map.entry("thesis-type", TextVariable.GENRE),
            Map.entry("volume-title", TextVariable.VOLUME_TITLE));
    private static final Map<String, NumberVariable> NUMBERS = Map.ofEntries(
            Map.entry("version", NumberVariable.VERSION),
            Map.entry("volume", NumberVariable.VOLUME),
            Map.entry("issue", NumberVariable.ISSUE),
            Map.entry("number", NumberVariable.NUMBER),
            Map.entry("edition", NumberVariable.EDITION),
            Map.entry("section", NumberVariable.SECTION),
            Map.entry("pages", NumberVariable.NUMBER_OF_PAGES),
            Map.entry("number-volumes", NumberVariable.NUMBER_OF_VOLUMES));
    private static final Map<String, NameVariable> NAMES = Map.of(
            "authors", NameVariable.AUTHOR,
            "editors", NameVariable.EDITOR,
            "editors-series", NameVariable.COLLECTION_EDITOR,
            "translators", NameVariable.TRANSLATOR,
            "recipients", NameVariable.RECIPIENT);
    static final List<String> REPOSITORIES = List.of("repository-code", "repository", "repository-artifact");
    private static final Set<String> TOP = Set.of(
            "cff-version",
            "message",
            "preferred-citation",
            "references",
            "type",
            "date-released",
            "date-published",
            "year",
            "month",
            "start",
            "end",
            "keywords",
            "publisher",
            "institution",
            "conference",
            "identifiers",
            "languages",
            "date-accessed",
            "year-original",
            "location",
            "date-downloaded",
            "loc-start");

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Optional<Node.Mapping> mapping =
                YamlTop.read(in, file, sink, "is not a citation file; begin with `cff-version: 1.2.0`");
        if (mapping.isPresent()) {
            read(mapping.get(), file, sink);
        }
    }

    private static void read(Node.Mapping top, String file, Sink sink) {
        if (top.get("cff-version").isEmpty() || top.get("title").isEmpty()) {
            sink.problem(Problem.error(
                    file, top.line(), top.column(), "has no `cff-version` or no `title`; a citation file needs both"));
        }
        KeyMaker keys = new KeyMaker();
        // Without authors the work at the top is nothing but what holds the references.
        boolean holder = top.get("references").isPresent() && top.get("authors").isEmpty();
        if (top.get("title").isPresent() && !holder) {
            sink.item(item(top, ItemType.SOFTWARE, keys));
        }
        references(top).forEach(reference -> sink.item(item(reference, ItemType.DOCUMENT, keys)));
    }

    private static List<Node.Mapping> references(Node.Mapping top) {
        List<Node.Mapping> references = new ArrayList<>();
        inner(top, "preferred-citation").ifPresent(references::add);
        if (top.get("references").orElse(top) instanceof Node.Sequence list) {
            list.items().forEach(node -> {
                if (node instanceof Node.Mapping reference) {
                    references.add(reference);
                }
            });
        }
        return references;
    }

    private static Item item(Node.Mapping entry, ItemType otherwise, KeyMaker keys) {
        String written = text(entry, "type");
        ItemType type = written.isEmpty() ? otherwise : CffTypes.read(written);
        Item.Builder item = Item.builder(new CitationKey("none"), type);
        Map<String, Object> rest = new LinkedHashMap<>();
        Set<TextVariable> filled = new HashSet<>();
        for (Node.Field field : entry.fields()) {
            TextVariable textual = TEXTS.get(field.name());
            NumberVariable number = NUMBERS.get(field.name());
            NameVariable names = NAMES.get(field.name());
            if (textual != null && field.value() instanceof Node.Scalar scalar && filled.add(textual)) {
                item.put(textual, scalar.text());
            } else if (number != null && field.value() instanceof Node.Scalar scalar) {
                item.put(number, scalar.text());
            } else if (names != null && field.value() instanceof Node.Sequence list) {
                item.put(names, list.items().stream().map(CffReader::name).toList());
            } else if (!TOP.contains(field.name())) {
                rest.put(field.name(), field.value().plain());
            }
        }
        composed(entry, item);
        if (text(entry, "url").isEmpty() && text(entry, "doi").isEmpty()) {
            item.put(TextVariable.URL, repository(entry));
        }
        if (!rest.isEmpty()) {
            item.extra("cff", rest);
        }
        Item read = item.build();
        return read.toBuilder().key(keys.made(read)).build();
    }

    /** Returns where the software is, by the address that is nearest to a page of its own; empty where none is given. */
    static String repository(Node.Mapping entry) {
        return REPOSITORIES.stream()
                .map(field -> text(entry, field))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void composed(Node.Mapping entry, Item.Builder item) {
        date(entry).ifPresent(date -> item.put(DateVariable.ISSUED, date));
        Edtf.parse(text(entry, "date-accessed")).ifPresent(date -> item.put(DateVariable.ACCESSED, date));
        Edtf.parse(text(entry, "year-original")).ifPresent(date -> item.put(DateVariable.ORIGINAL_DATE, date));
        String start = text(entry, "start");
        String end = text(entry, "end");
        item.put(NumberVariable.PAGE, Pages.of(start, end).text());
        item.put(TextVariable.KEYWORD, words(entry, "keywords"));
        item.put(TextVariable.LANGUAGE, words(entry, "languages"));
        String publisher = entity(entry, "publisher", "name");
        boolean school = publisher.isEmpty();
        item.put(TextVariable.PUBLISHER, school ? entity(entry, "institution", "name") : publisher);
        item.put(TextVariable.PUBLISHER_PLACE, entity(entry, school ? "institution" : "publisher", "city"));
        item.put(TextVariable.EVENT_TITLE, entity(entry, "conference", "name"));
        item.put(TextVariable.EVENT_PLACE, entity(entry, "conference", "city"));
        String first = entity(entry, "conference", "date-start");
        String last = entity(entry, "conference", "date-end");
        Edtf.parse(last.isEmpty() || last.equals(first) ? first : first + "/" + last)
                .ifPresent(date -> item.put(DateVariable.EVENT_DATE, date));
        if (entry.get("identifiers").orElse(entry) instanceof Node.Sequence identifiers) {
            for (Node identifier : identifiers.items()) {
                boolean doi = identifier instanceof Node.Mapping mapping
                        && text(mapping, "type").equals("doi");
                if (doi && text(entry, "doi").isEmpty() && identifier instanceof Node.Mapping mapping) {
                    item.put(TextVariable.DOI, text(mapping, "value"));
                }
            }
        }
    }

    private static Optional<DateValue> date(Node.Mapping entry) {
        String day =
                text(entry, "date-published").isEmpty() ? text(entry, "date-released") : text(entry, "date-published");
        Optional<DateValue> full = Edtf.parse(day);
        if (full.isPresent()) {
            return full;
        }
        String year = text(entry, "year");
        if (!year.matches("\\d{1,4}")) {
            return Optional.empty();
        }
        String month = text(entry, "month");
        DateParts parts = PlainDates.parts(year, month.matches("\\d{1,2}") ? month : "", "");
        return Optional.of(DateValue.of(parts));
    }

    private static String text(Node.Mapping mapping, String field) {
        return mapping.get(field).orElse(mapping) instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private static String words(Node.Mapping mapping, String field) {
        Node node = mapping.get(field).orElse(mapping);
        if (!(node instanceof Node.Sequence list)) {
            return text(mapping, field);
        }
        return Keywords.of(list.items().stream()
                        .map(word -> word instanceof Node.Scalar scalar ? scalar.text() : "")
                        .toList())
                .text();
    }

    private static String entity(Node.Mapping mapping, String field, String part) {
        return inner(mapping, field).map(entity -> text(entity, part)).orElse("");
    }

    private static Optional<Node.Mapping> inner(Node.Mapping mapping, String field) {
        return mapping.get(field).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    private static Name name(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            return node instanceof Node.Scalar scalar ? PlainNames.read(scalar.text()) : Name.literal("");
        }
        String body = text(mapping, "name");
        if (!body.isEmpty()) {
            return Name.literal(body);
        }
        String family = text(mapping, "family-names");
        String alias = text(mapping, "alias");
        return family.isEmpty() && !alias.isEmpty()
                ? Name.literal(alias)
                : Name.person(family, text(mapping, "given-names"))
                        .withNonDroppingParticle(text(mapping, "name-particle"))
                        .withSuffix(text(mapping, "name-suffix"));
    }
}
