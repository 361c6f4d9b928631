package org.kmref.format.plaintext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.plaintext.tag.Label;
import org.kmref.model.CitationKey;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** Makes the fields of one reference of its spans. */
final class FieldMaker {

    /** What is less probable is left out of the reference and only named as a doubt. */
    static final double LEAST = 0.02;

    /** What is less probable is in doubt; measured so that of what is not, 98 in 100 are right. */
    static final double SURE = 0.95;

    // Fields that are wrong more often, or less often, than their probability says.
    private static final Map<String, Double> SURE_OF =
            Map.of("container-title", 0.98, "issue", 0.98, "author", 0.9, "page", 0.85, "issued", 0.6);

    private static final Pattern VOLUME_ISSUE = Pattern.compile("(\\w+)\\s?[(\\[]([^()\\[\\]]{1,30})[)\\]]");
    // A number in brackets behind a journal's name is an issue's, of a journal without volumes.
    private static final Pattern BRACKETED = Pattern.compile("\\s*[(\\[]\\s?\\d+\\s?[)\\]][\\s:,.;]*");
    // As PDF files give them: doi:10 .1093 /jb/mvg083.
    private static final Pattern SPACED_DOI =
            Pattern.compile("(\\bdoi\\s?:?\\s?)10 ?\\. ?(\\d{4,9}) ?/ ?(?=\\S)", Pattern.CASE_INSENSITIVE);
    // What is written behind a DOI without a space and is none of it.
    private static final Pattern DOI_TAIL =
            Pattern.compile("(?:\\[(?:doi|pii)]|[.;,]?pmc?id\\b.*|\\((?:19|20)\\d\\d\\))+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:/{1,2}|www\\.)\\S{3,}");

    // What was taken for one name and is a title of some words, with a name behind it.
    private static final Pattern SENTENCE_AND_NAME =
            Pattern.compile("((?:\\S+ ){4,60}\\p{L}{3,60})[.?!] (\\p{Lu}[^.?!]{2,120}[.,;]?\\s*)");
    private static final float UNSURE = 0.5f;

    /** Tells what of the line no field accounts for. */
    interface Unexplained {
        List<String> of(Map<Span, String> values, String identifiers);
    }

    private record Entry(Variable variable, Span span, String value, double sure) {}

    private final String line;
    private final Map<Label, Span> spans;
    private final NameLists names;
    private final List<Entry> read = new ArrayList<>();
    private final Item.Builder item = Item.builder(new CitationKey("new"), ItemType.DOCUMENT);
    private final Map<Span, String> values = new HashMap<>();
    private String identifiers = "";

    FieldMaker(String line, Map<Label, Span> spans, NameLists names) {
        this.line = line;
        this.spans = spans;
        this.names = names;
    }

    Parsed parsed(KeyMaker keys, Unexplained unexplained) {
        titles();
        people(Label.AUTHOR, NameVariable.AUTHOR);
        people(Label.EDITOR, NameVariable.EDITOR);
        people(Label.TRANSLATOR, NameVariable.TRANSLATOR);
        people(Label.CONTRIBUTOR, NameVariable.DIRECTOR);
        text(Label.COLLECTION, TextVariable.COLLECTION_TITLE);
        text(Label.PUBLISHER, TextVariable.PUBLISHER);
        text(Label.PLACE, TextVariable.PUBLISHER_PLACE);
        text(Label.GENRE, TextVariable.GENRE);
        text(Label.MEDIUM, TextVariable.MEDIUM);
        text(Label.NOTE, TextVariable.NOTE);
        numbers();
        dates();
        identifiers();
        return finished(keys, unexplained);
    }

    private Parsed finished(KeyMaker keys, Unexplained unexplained) {
        List<String> rest = unexplained.of(values, identifiers);
        List<String> doubts = new ArrayList<>();
        List<Parsed.Field> fields = new ArrayList<>();
        List<Parsed.Field> leftOut = new ArrayList<>();
        read.sort(Comparator.comparingInt(entry -> entry.span().start()));
        for (Entry entry : read) {
            Parsed.Field field = new Parsed.Field(entry.variable().cslName(), entry.value(), entry.sure());
            if (entry.sure() < LEAST) {
                remove(entry.variable());
                leftOut.add(field);
                doubts.add(field.name() + ": left out, perhaps " + field.value());
            } else {
                fields.add(field);
                if (entry.sure() < SURE_OF.getOrDefault(field.name(), SURE)) {
                    doubts.add(field.name() + ": unsure");
                }
            }
        }
        rest.forEach(words -> doubts.add("not understood: " + words));
        item.type(WorkTypes.of(item.build()));
        item.extra("source-text", line);
        if (!doubts.isEmpty()) {
            item.extra("doubts", List.copyOf(doubts));
        }
        Item made = item.build();
        return new Parsed(made.toBuilder().key(keys.made(made)).build(), fields, leftOut, rest);
    }

    private void remove(Variable variable) {
        if (variable instanceof NameVariable people) {
            item.put(people, List.of());
        } else if (variable instanceof TextVariable text) {
            item.put(text, "");
        } else if (variable instanceof NumberVariable number) {
            item.put(number, "");
        } else {
            item.put((DateVariable) variable, DateValue.literal(""));
        }
    }

    private Optional<Span> span(Label label) {
        return Optional.ofNullable(spans.get(label));
    }

    // A whole that is alone, of which people are the editors or which was published as books are, is the work itself.
    private void titles() {
        Optional<Span> title = span(Label.TITLE);
        Optional<Span> container = span(Label.CONTAINER);
        boolean serial = spans.containsKey(Label.VOLUME) || spans.containsKey(Label.ISSUE);
        boolean whole = title.isEmpty()
                && container.isPresent()
                && !serial
                && (spans.containsKey(Label.EDITOR)
                        || spans.containsKey(Label.PUBLISHER)
                        || spans.containsKey(Label.PLACE));
        if (whole) {
            container.ifPresent(span -> put(span, TextVariable.TITLE, FieldTexts.trimmed(span.text())));
            return;
        }
        if (title.isEmpty() && container.isPresent() && !serial) {
            Matcher parts = SENTENCE_AND_NAME.matcher(container.get().text());
            if (parts.matches()) {
                guess(container.get(), TextVariable.TITLE, FieldTexts.trimmed(parts.group(1)));
                guess(container.get(), TextVariable.CONTAINER_TITLE, FieldTexts.container(parts.group(2)));
                return;
            }
        }
        title.ifPresent(span -> put(span, TextVariable.TITLE, FieldTexts.trimmed(span.text())));
        container.ifPresent(span -> put(span, TextVariable.CONTAINER_TITLE, FieldTexts.container(span.text())));
    }

    private void people(Label label, NameVariable variable) {
        span(label).ifPresent(span -> {
            List<Name> list = names.read(span.text());
            if (!list.isEmpty()) {
                item.put(variable, list);
                StringBuilder all = new StringBuilder();
                list.forEach(name -> all.append(name.displayName()).append(name.literal()));
                note(variable, span, FieldTexts.trimmed(span.text()), all.toString());
            }
        });
    }

    private void text(Label label, TextVariable variable) {
        span(label).ifPresent(span -> put(span, variable, FieldTexts.trimmed(span.text())));
    }

    private void put(Span span, TextVariable variable, String value) {
        if (!value.isEmpty()) {
            item.put(variable, value);
            note(variable, span, value, value);
        }
    }

    private void put(Span span, NumberVariable variable, String value) {
        if (!value.isEmpty()) {
            item.put(variable, value);
            note(variable, span, value, value);
        }
    }

    private void guess(Span span, TextVariable variable, String value) {
        item.put(variable, value);
        note(variable, span, value, value, Math.min(UNSURE, span.confidence()));
    }

    private void note(Variable variable, Span span, String printed, String value) {
        note(variable, span, printed, value, span.confidence());
    }

    private void note(Variable variable, Span span, String printed, String value, float sure) {
        read.add(new Entry(variable, span, printed, sure));
        values.merge(span, Proof.folded(value), (a, b) -> a + ' ' + b);
    }

    private void numbers() {
        span(Label.VOLUME).ifPresent(span -> {
            if (BRACKETED.matcher(span.text()).matches() && !spans.containsKey(Label.ISSUE)) {
                put(span, NumberVariable.ISSUE, FieldTexts.issue(span.text()));
                return;
            }
            String value = FieldTexts.volume(span.text());
            Matcher both = VOLUME_ISSUE.matcher(value);
            if (both.matches() && !spans.containsKey(Label.ISSUE)) {
                put(span, NumberVariable.VOLUME, both.group(1));
                put(span, NumberVariable.ISSUE, FieldTexts.issue(both.group(2)));
            } else {
                put(span, NumberVariable.VOLUME, value);
            }
        });
        span(Label.ISSUE).ifPresent(this::issue);
        span(Label.PAGE).ifPresent(span -> put(span, NumberVariable.PAGE, FieldTexts.pages(span.text())));
        span(Label.EDITION).ifPresent(span -> put(span, NumberVariable.EDITION, edition(span.text())));
        span(Label.NUMBER).ifPresent(span -> put(span, NumberVariable.NUMBER, FieldTexts.trimmed(span.text())));
        span(Label.TOTAL_PAGES)
                .ifPresent(span -> put(span, NumberVariable.NUMBER_OF_PAGES, FieldTexts.number(span.text())));
        span(Label.TOTAL_VOLUMES)
                .ifPresent(span -> put(span, NumberVariable.NUMBER_OF_VOLUMES, FieldTexts.number(span.text())));
    }

    // A number by itself that nothing says to be the issue: where there is no volume it is that, and else where there
    // are no pages.
    private void issue(Span span) {
        String value = FieldTexts.issue(span.text());
        boolean bare = FieldTexts.trimmed(span.text()).equals(value)
                && value.matches("\\d+")
                && !span.text().contains("(")
                && !span.text().contains("[");
        if (bare && !spans.containsKey(Label.VOLUME) && !value.startsWith("0")) {
            put(span, NumberVariable.VOLUME, value);
        } else if (bare && spans.containsKey(Label.VOLUME) && !spans.containsKey(Label.PAGE)) {
            put(span, NumberVariable.PAGE, value);
        } else {
            put(span, NumberVariable.ISSUE, value);
        }
    }

    private static String edition(String printed) {
        String value = FieldTexts.trimmed(printed);
        Matcher ordinal = Pattern.compile(
                        "(?i)(\\d{1,3})\\s?(?:st|nd|rd|th|\\.|e|ª|a|º|o|ème)?\\s*(?:ed(?:ition|n|s)?|aufl(?:age)?|éd(?:ition)?|edición|edição|edizione)?\\.?")
                .matcher(value);
        return ordinal.matches() ? ordinal.group(1) : value;
    }

    private void dates() {
        span(Label.DATE).ifPresent(span -> put(span, DateVariable.ISSUED));
        span(Label.ACCESSED).ifPresent(span -> put(span, DateVariable.ACCESSED));
    }

    private void put(Span span, DateVariable variable) {
        PrintedDates.read(span.text()).ifPresent(date -> {
            item.put(variable, date);
            note(
                    variable,
                    span,
                    FieldTexts.trimmed(span.text()),
                    digits(date) + span.text().replaceAll("[^\\p{L}]", ""));
        });
    }

    // The figures of a date, as the line may have them.
    private static String digits(DateValue date) {
        StringBuilder out = new StringBuilder();
        for (var parts : List.of(date.start(), date.end())) {
            parts.ifPresent(p -> out.append(p.year())
                    .append(' ')
                    .append(p.month())
                    .append(' ')
                    .append(p.day())
                    .append(" 0")
                    .append(p.month())
                    .append(" 0")
                    .append(p.day())
                    .append(' '));
        }
        return out.toString();
    }

    private void identifiers() {
        Doi.in(SPACED_DOI.matcher(line).replaceAll("$110.$2/")).ifPresent(doi -> {
            String name = DOI_TAIL.matcher(doi.name()).replaceFirst("");
            item.put(TextVariable.DOI, name);
            read.add(new Entry(TextVariable.DOI, at(name, Label.DOI), name, 1));
            identifiers += " " + doi.name();
        });
        Matcher address = ADDRESS.matcher(span(Label.URL)
                .map(Span::text)
                .filter(text -> ADDRESS.matcher(text).find())
                .orElse(line));
        if (address.find()) {
            String url = address.group().replaceFirst("[.,;:)\\]>]+$", "");
            identifiers += " " + url;
            if (!url.toLowerCase(Locale.ROOT).contains("doi.org/")) {
                item.put(TextVariable.URL, url);
                read.add(new Entry(TextVariable.URL, at(url, Label.URL), url, 1));
            }
        }
        span(Label.ISBN).ifPresent(span -> put(span, TextVariable.ISBN, after(span.text())));
        span(Label.ISSN).ifPresent(span -> put(span, TextVariable.ISSN, after(span.text())));
        span(Label.PMID).ifPresent(span -> put(span, TextVariable.PMID, FieldTexts.number(span.text())));
        span(Label.PMCID).ifPresent(span -> put(span, TextVariable.PMCID, after(span.text())));
    }

    private Span at(String text, Label label) {
        int start = Math.max(0, line.indexOf(text));
        return new Span(label, text, start, Math.min(line.length(), start + text.length()), 1, 1);
    }

    private static String after(String text) {
        return FieldTexts.trimmed(
                FieldTexts.trimmed(text).replaceFirst("^(?i:isbn(?:-1[03])?|issn|pmcid)\\s*:?\\s*", ""));
    }
}
