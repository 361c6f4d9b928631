package org.kmref.format.csldata;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kmref.format.service.CrossrefFacts;
import org.kmref.format.service.CrossrefTypes;
import org.kmref.format.service.ZoteroFields;
import org.kmref.format.text.TaggedText;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.ScalarKind;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.ItemType;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/**
 * Makes CSL's data of what registries and programs give for it: Crossref's types, values in arrays, bodies as {@code {name}},
 * ORCIDs, entities and JATS in text, dates of too many parts. A record without any of it is handed on as it is.
 *
 * <p>See <a href="https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md">Crossref's format</a>. What a registry
 * notes for itself, such as when it indexed a work, is left out, and its names are remembered.
 */
final class RegistryRecord {

    /** What registries note for themselves, beside the work. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "indexed",
            "reference-count",
            "references-count",
            "license",
            "content-domain",
            "created",
            "is-referenced-by-count",
            "prefix",
            "member",
            "reference",
            "link",
            "deposited",
            "score",
            "resource",
            "relation",
            "issn-type",
            "isbn-type",
            "alternative-id",
            "update-policy",
            "update-to",
            "updated-by",
            "assertion",
            "clinical-trial-number",
            "content-created",
            "content-updated",
            "review",
            "funder",
            "subtype",
            "journal-issue",
            "published",
            "published-print",
            "published-online",
            "published-other",
            "posted",
            "accepted",
            "approved",
            "institution",
            "special_numbering",
            "aliases",
            "agency",
            "short-container-title",
            "short-title",
            "original-title",
            "subtitle",
            "group-title",
            "proceedings-subject",
            "edition-number",
            "free-to-read",
            "degree",
            "event",
            "contract-number",
            "award",
            "project",
            "copyright",
            "archive",
            "abstracts",
            "part-number",
            "categories",
            "subject",
            "source");

    /** Marks of which one alone shows that a registry wrote the record. */
    private static final Set<String> MARKS =
            Set.of("indexed", "deposited", "is-referenced-by-count", "content-domain", "reference-count", "issn-type");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|doi:|10\\.\\d{4,9}/).*");

    private final Mapping record;
    private final boolean ofRegistry;
    private final boolean keepsAll;
    private final Set<String> leftOut = new TreeSet<>();
    private final RegistryNames names;

    /** {@code keepsAll} says whether what a registry notes for itself stays in the record. */
    RegistryRecord(Mapping record, boolean keepsAll) {
        this.record = record;
        this.keepsAll = keepsAll;
        this.ofRegistry = isOfRegistry(record);
        this.names = new RegistryNames(ofRegistry);
    }

    private static boolean isOfRegistry(Mapping record) {
        return CrossrefTypes.isCrossrefs(text(record, "type"))
                || ADDRESS.matcher(text(record, "id")).matches()
                || record.get("event").filter(Mapping.class::isInstance).isPresent()
                || record.fields().stream().anyMatch(field -> MARKS.contains(field.name()));
    }

    /** Returns what the registry noted for itself and the record goes without. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** Returns whether the record has a key that somebody can cite by. */
    static boolean hasKey(Mapping record) {
        String id = text(record, "id");
        return !id.isBlank() && !ADDRESS.matcher(id).matches();
    }

    /** Returns the record with the key, as CSL's data. */
    Mapping standard(String key) {
        if (!ofRegistry && PlainRecord.is(record, key)) {
            return record;
        }
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("id", words(key, record), record.line(), record.column()));
        Set<String> seen = new HashSet<>(Set.of("id"));
        for (Field field : record.fields()) {
            Node value = value(field);
            boolean event = field.name().equals("event") && field.value() instanceof Mapping;
            boolean dropped = ofRegistry && (event || (!keepsAll && isBookkeeping(field)));
            if (dropped && !isEmpty(field.value())) {
                leftOut.add(field.name());
            }
            if (!dropped && !isEmpty(value) && seen.add(field.name())) {
                fields.add(new Field(field.name(), value, field.line(), field.column()));
            }
        }
        if (ofRegistry) {
            more("container-title-short", "short-container-title", seen, fields);
            more("title-short", "short-title", seen, fields);
            more("original-title", "original-title", seen, fields);
            for (String date : List.of("published", "published-print", "published-online", "posted")) {
                more("issued", date, seen, fields);
            }
        }
        subtitle(fields);
        if (ofRegistry) {
            facts(fields);
        }
        names.orcids(record).ifPresent(fields::add);
        return new Mapping(fields, record.line(), record.column());
    }

    private void facts(List<Field> fields) {
        for (Field fact : CrossrefFacts.of(record)) {
            fields.removeIf(field -> field.name().equals(fact.name()));
            fields.add(fact);
        }
        for (String read : List.of("event", "institution", "degree", "approved", "edition-number")) {
            leftOut.remove(read);
        }
    }

    private static boolean isBookkeeping(Field field) {
        boolean source = field.name().equals("source") && !plain(field.value()).equalsIgnoreCase("crossref");
        boolean archive = field.name().equals("archive") && field.value() instanceof Scalar;
        boolean event = field.name().equals("event") && field.value() instanceof Scalar;
        return BOOKKEEPING.contains(field.name()) && !source && !archive && !event;
    }

    // One field of the registry's for one of CSL's, where that has nothing.
    private void more(String name, String from, Set<String> seen, List<Field> fields) {
        Optional<Field> field = record.field(from);
        if (field.isPresent() && !seen.contains(name)) {
            Field renamed = new Field(
                    name, field.get().value(), field.get().line(), field.get().column());
            Node value = value(renamed);
            if (!isEmpty(value)) {
                leftOut.remove(from);
                seen.add(name);
                fields.add(new Field(name, value, renamed.line(), renamed.column()));
            }
        }
    }

    private void subtitle(List<Field> fields) {
        String more = plain(record.get("subtitle").orElse(null));
        for (int i = 0; i < fields.size() && ofRegistry && !more.isEmpty(); i++) {
            Field field = fields.get(i);
            String title = plain(field.value());
            if (field.name().equals("title")
                    && !title.toLowerCase(Locale.ROOT).contains(more.toLowerCase(Locale.ROOT))) {
                boolean ended = title.endsWith("?") || title.endsWith("!") || title.endsWith(":");
                Node whole = words(title + (ended ? " " : ": ") + TaggedText.cleaned(more), field.value());
                fields.set(i, new Field("title", whole, field.line(), field.column()));
                leftOut.remove("subtitle");
            }
        }
    }

    private Node value(Field field) {
        String name = field.name();
        Node value = field.value();
        if (name.equals("type") && CrossrefTypes.isCrossrefs(plain(value))) {
            return words(CrossrefTypes.of(plain(value)).orElseThrow().cslName(), value);
        }
        if (name.equals("type") && ItemType.of(plain(value)).isEmpty()) {
            return spelledAlike(plain(value))
                    .map(type -> (Node) words(type.cslName(), value))
                    .orElse(value);
        }
        if (value instanceof Sequence && (name.equals("type") || (ofRegistry && name.equals("article-number")))) {
            return words(plain(value), value);
        }
        Variable variable = Variable.of(name).orElse(null);
        if (variable instanceof NameVariable) {
            return names.of(value);
        }
        if (variable instanceof DateVariable) {
            return date(value);
        }
        if (variable instanceof TextVariable || variable instanceof NumberVariable) {
            return variable == TextVariable.KEYWORD ? value : oneText(variable, value);
        }
        return value;
    }

    // `Book`, `article_journal`, `legalCase`.
    private static Optional<ItemType> spelledAlike(String type) {
        String letters = letters(type);
        return Stream.of(ItemType.values())
                .filter(known -> letters(known.cslName()).equals(letters))
                .findFirst()
                .or(() -> ZoteroFields.typeWritten(letters));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    // Of several titles the first, of several ISBNs and ISSNs all.
    private Node oneText(Variable variable, Node value) {
        Node one = value;
        if (variable == TextVariable.DOI
                && value instanceof Scalar doi
                && doi.text().contains(":")) {
            return words(new Doi(doi.text()).name(), doi);
        }
        if (value instanceof Sequence list) {
            List<String> texts = list.items().stream()
                    .map(item -> item instanceof Mapping object ? named(object) : plain(item))
                    .filter(text -> !text.isBlank())
                    .distinct()
                    .toList();
            boolean all = variable == TextVariable.ISSN || variable == TextVariable.ISBN;
            one = words(texts.isEmpty() ? "" : all ? String.join(", ", texts) : texts.get(0), value);
        }
        if (ofRegistry && value instanceof Mapping object) {
            one = words(named(object), value);
        }
        return ofRegistry && variable instanceof TextVariable && one instanceof Scalar scalar
                ? new Scalar(
                        variable == TextVariable.ABSTRACT
                                ? TaggedText.summary(scalar.text())
                                : TaggedText.cleaned(scalar.text()),
                        scalar.kind(),
                        scalar.line(),
                        scalar.column())
                : one;
    }

    // A publisher as {name}, a title as {value}.
    private static String named(Mapping object) {
        return Stream.of("name", "value", "title", "content", "text")
                .map(field -> text(object, field))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    // A date keeps its first three numbers, as far as they are of a calendar; of nothing but null there is none.
    private Node date(Node value) {
        if (!(value instanceof Mapping mapping) || !(mapping.get("date-parts").orElse(null) instanceof Sequence list)) {
            return value;
        }
        boolean single =
                ofRegistry && !list.items().isEmpty() && list.items().stream().allMatch(Scalar.class::isInstance);
        Sequence dates = single ? new Sequence(List.of(list), list.line(), list.column()) : list;
        List<Node> kept = new ArrayList<>();
        for (Node date :
                ofRegistry ? dates.items().subList(0, Math.min(2, dates.items().size())) : dates.items()) {
            if (date instanceof Sequence numbers) {
                List<Node> real = numbers.items().stream()
                        .takeWhile(number -> !isEmpty(number))
                        .limit(ofRegistry ? ofCalendar(numbers) : 3)
                        .toList();
                if (real.isEmpty() && !numbers.items().isEmpty()) {
                    continue;
                }
                kept.add(new Sequence(real, date.line(), date.column()));
            } else {
                kept.add(date);
            }
        }
        List<Field> fields = new ArrayList<>();
        for (Field field : mapping.fields()) {
            boolean parts = field.name().equals("date-parts");
            if (!parts) {
                fields.add(field);
            } else if (!kept.isEmpty()) {
                Node all = new Sequence(kept, dates.line(), dates.column());
                fields.add(new Field("date-parts", all, field.line(), field.column()));
            }
        }
        boolean says = fields.stream()
                .anyMatch(field ->
                        Set.of("date-parts", "literal", "raw", "year", "edtf").contains(field.name()));
        return says ? new Mapping(fields, value.line(), value.column()) : words("", value);
    }

    // How many of year, month and day can be.
    private static int ofCalendar(Sequence numbers) {
        List<String> texts = numbers.items().stream().map(RegistryRecord::plain).toList();
        boolean month = texts.size() > 1 && texts.get(1).matches("0?[1-9]|1[0-2]");
        boolean day = month && texts.size() > 2 && texts.get(2).matches("0?[1-9]|[12]\\d|3[01]");
        if (!day || !texts.get(0).matches("\\d{1,4}")) {
            return month ? 2 : 1;
        }
        int last = YearMonth.of(Integer.parseInt(texts.get(0)), Integer.parseInt(texts.get(1)))
                .lengthOfMonth();
        return Integer.parseInt(texts.get(2)) <= last ? 3 : 2;
    }

    static boolean isEmpty(Node value) {
        return value instanceof Scalar scalar
                ? scalar.kind() == ScalarKind.NULL || scalar.text().isEmpty()
                : value instanceof Sequence list
                        ? list.items().isEmpty()
                        : ((Mapping) value).fields().isEmpty();
    }

    static Scalar words(String text, Node at) {
        return new Scalar(text, ScalarKind.TEXT, at.line(), at.column());
    }

    static String text(Mapping mapping, String field) {
        return plain(mapping.get(field).orElse(null));
    }

    static String plain(@Nullable Node value) {
        if (value instanceof Scalar scalar) {
            return scalar.kind() == ScalarKind.NULL ? "" : scalar.text();
        }
        return value instanceof Sequence list
                ? list.items().stream()
                        .map(RegistryRecord::plain)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
    }
}
