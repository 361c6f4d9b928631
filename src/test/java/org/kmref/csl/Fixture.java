package org.kmref.csl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.Processor.Job;
import org.kmref.csl.processor.CslProcessor;
import org.kmref.csl.render.Abbreviations;
import org.kmref.csl.style.Condition.Position;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.Item;
import org.kmref.model.Locator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One fixture of the CSL test suite: sections of a style, items, citations, and the result they must give. */
record Fixture(String name, Map<String, String> sections) {

    private static final Pattern SECTION =
            Pattern.compile(">>=+\\s*([A-Z -]+?)\\s*=+>>\\n(.*?)\\n?<<=+\\s*\\1\\s*=+<<", Pattern.DOTALL);
    // As citations say them: by number.
    private static final List<Position> POSITIONS =
            List.of(Position.FIRST, Position.SUBSEQUENT, Position.IBID, Position.IBID_WITH_LOCATOR);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Fixture read(Path file) throws IOException {
        Map<String, String> sections = new HashMap<>();
        Matcher section = SECTION.matcher(Files.readString(file).replace("\r\n", "\n"));
        while (section.find()) {
            sections.putIfAbsent(section.group(1), section.group(2));
        }
        String name = file.getFileName().toString();
        return new Fixture(name.substring(0, name.length() - ".txt".length()), sections);
    }

    String expected() {
        return sections.getOrDefault("RESULT", "").stripTrailing();
    }

    private JsonNode json(String section) {
        String text = sections.getOrDefault(section, "").strip();
        return JSON.readTree(text.isEmpty() ? "[]" : text);
    }

    /** Returns what the processor makes of the fixture, spelt as the suite spells it. */
    String actual() throws IOException {
        Map<String, Item> items = items();
        String mode = sections.getOrDefault("MODE", "citation").strip();
        if (sections.containsKey("CITATIONS")) {
            return replay(items, mode);
        }
        List<Item> listed = entered(items);
        CslProcessor processor = processor();
        List<Citation> citations = new ArrayList<>();
        List<List<Position>> positions = new ArrayList<>();
        JsonNode given = json("CITATION-ITEMS");
        if (given.isEmpty()) {
            citations.add(new Citation(asListed(processor, listed), 0));
            positions.add(Collections.nCopies(listed.size(), Position.FIRST));
        }
        for (JsonNode cluster : given) {
            citations.add(citation(cluster, 0));
            List<Position> each = new ArrayList<>();
            for (JsonNode cite : cluster) {
                each.add(POSITIONS.get((int) cite.path("position").asDouble(0)));
            }
            positions.add(each);
        }
        Formatted done = processor.preview(new Job(style(), "", listed, citations), positions);
        if (mode.startsWith("bibliography")) {
            return bibliography(done);
        }
        return String.join("\n", texts(citations, done)).stripTrailing();
    }

    // Without a citation of its own a fixture cites all its items, in the order of the bibliography.
    private List<Cite> asListed(CslProcessor processor, List<Item> items) throws IOException {
        List<Cite> cites = new ArrayList<>();
        processor
                .preview(new Job(style(), "", items, List.of()), List.of())
                .bibliography()
                .ifPresent(list -> list.entries().forEach(entry -> cites.add(Cite.of(entry.key()))));
        return cites.size() == items.size()
                ? cites
                : items.stream().map(item -> Cite.of(item.key())).toList();
    }

    private CslProcessor processor() {
        Map<String, Map<String, String>> lists = new HashMap<>();
        for (JsonNode jurisdiction : json("ABBREVIATIONS")) {
            for (Map.Entry<String, JsonNode> list : jurisdiction.properties()) {
                Map<String, String> forms = new HashMap<>();
                list.getValue().properties().forEach(form -> forms.put(form.getKey(), CslJson.text(form.getValue())));
                lists.put(list.getKey(), forms);
            }
        }
        return new CslProcessor(new Abbreviations(lists));
    }

    private HtmlMarkup html() {
        JsonNode options = json("OPTIONS");
        return new HtmlMarkup(options.path("wrap_url_and_doi").asBoolean(false));
    }

    private Style style() {
        return new Style(name, sections.getOrDefault("CSL", ""), "");
    }

    // Where two items share an id, the later one holds.
    private Map<String, Item> items() {
        Map<String, Item> items = new LinkedHashMap<>();
        for (JsonNode json : json("INPUT")) {
            Item item = CslJson.item(json);
            items.put(item.key().value(), item);
        }
        return items;
    }

    // The last of the lists of ids that the bibliography is updated with; without any, every item.
    private List<Item> entered(Map<String, Item> items) {
        JsonNode updates = json("BIBENTRIES");
        if (updates.isEmpty()) {
            return List.copyOf(items.values());
        }
        List<Item> entered = new ArrayList<>();
        for (JsonNode id : updates.path(updates.size() - 1)) {
            entered.add(items.get(CslJson.text(id)));
        }
        return entered;
    }

    private static Citation citation(JsonNode cites, int note) {
        List<Cite> all = new ArrayList<>();
        for (JsonNode cite : cites) {
            String locator = CslJson.text(cite.path("locator"));
            String label = CslJson.text(cite.path("label"));
            all.add(new Cite(
                    new CitationKey(CslJson.text(cite.path("id"))),
                    locator.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Locator(label.isEmpty() ? "page" : label, locator)),
                    CslJson.text(cite.path("prefix")),
                    CslJson.text(cite.path("suffix")),
                    cite.path("suppress-author").asBoolean(false),
                    cite.path("author-only").asBoolean(false)));
        }
        return new Citation(all, note);
    }

    private List<String> texts(List<Citation> citations, Formatted done) {
        HtmlMarkup html = html();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < citations.size(); i++) {
            List<String> keys = citations.get(i).cites().stream()
                    .map(cite -> cite.key().value())
                    .toList();
            texts.add(withoutForm(html.inline(done.citations().get(i)), keys));
        }
        return texts;
    }

    // Where a style shows nothing the suite tells of an error; a reader of kmref sees the keys.
    private static String withoutForm(String text, List<String> keys) {
        for (int count = keys.size(); count > 0; count--) {
            String shown = keys.subList(0, count).stream().collect(Collectors.joining("; ", "[", "]"));
            // A number in brackets is more likely that of the cite.
            if (text.equals(shown) || shown.chars().anyMatch(Character::isLetter)) {
                text = text.replace(shown, "[CSL STYLE ERROR: reference with no printed form.]");
            }
        }
        return text;
    }

    private String bibliography(Formatted done) {
        if (done.bibliography().isEmpty()) {
            return "";
        }
        Bibliography list = section(done.bibliography().get());
        String html = html().bibliography(list).stripTrailing();
        for (Bibliography.Entry entry : list.entries()) {
            html = withoutForm(html, List.of(entry.key().value()));
        }
        return html;
    }

    // BIBSECTION names the fields that entries must or must not have to be listed.
    private Bibliography section(Bibliography list) {
        JsonNode section = json("BIBSECTION");
        if (section.isEmpty()) {
            return list;
        }
        Map<String, JsonNode> fields = new HashMap<>();
        for (JsonNode item : json("INPUT")) {
            fields.put(CslJson.text(item.path("id")), item);
        }
        List<Bibliography.Entry> kept = list.entries().stream()
                .filter(entry -> isWanted(fields.getOrDefault(entry.key().value(), JSON.createObjectNode()), section))
                .toList();
        return new Bibliography(
                kept, list.hangingIndent(), list.secondFieldAlign(), list.lineSpacing(), list.entrySpacing());
    }

    private static boolean isWanted(JsonNode item, JsonNode section) {
        boolean all = true;
        for (JsonNode test : section.path("include")) {
            all &= matches(item, test);
        }
        for (JsonNode test : section.path("select")) {
            all &= matches(item, test);
        }
        for (JsonNode test : section.path("exclude")) {
            if (matches(item, test)) {
                return false;
            }
        }
        for (JsonNode test : section.path("quash")) {
            all &= !matches(item, test);
        }
        return all;
    }

    private static boolean matches(JsonNode item, JsonNode test) {
        String field = CslJson.text(test.path("field"));
        String value = CslJson.text(test.path("value"));
        JsonNode own = item.path(field);
        if (own.isArray()) {
            for (JsonNode one : own) {
                if (CslJson.text(one).equals(value)) {
                    return true;
                }
            }
            return value.isEmpty() && own.isEmpty();
        }
        return CslJson.text(own).equals(value);
    }

    // Each step gives a citation with those before and after it; the document is what the last step leaves.
    private String replay(Map<String, Item> items, String mode) throws IOException {
        Map<String, JsonNode> known = new HashMap<>();
        List<Citation> before = List.of();
        List<Citation> now = List.of();
        List<String> idsBefore = List.of();
        List<String> ids = List.of();
        String current = "";
        for (JsonNode step : json("CITATIONS")) {
            current = CslJson.text(step.path(0).path("citationID"));
            known.put(current, step.path(0));
            List<Citation> next = new ArrayList<>();
            List<String> nextIds = new ArrayList<>();
            for (JsonNode earlier : step.path(1)) {
                add(earlier, known, next, nextIds);
            }
            nextIds.add(current);
            int note = (int) step.path(0).path("properties").path("noteIndex").asDouble(0);
            next.add(inMode(step.path(0), note));
            for (JsonNode later : step.path(2)) {
                add(later, known, next, nextIds);
            }
            before = now;
            idsBefore = ids;
            now = next;
            ids = nextIds;
        }
        Formatted done = whole(items, now);
        if (mode.startsWith("bibliography")) {
            return bibliography(done);
        }
        Map<String, String> earlier = new HashMap<>();
        List<String> textsBefore = texts(before, whole(items, before));
        List<String> texts = texts(now, done);
        for (int i = 0; i < before.size(); i++) {
            earlier.put(idsBefore.get(i), note(before.get(i)) + textsBefore.get(i));
        }
        Map<String, String> toldBefore = toldApart(items, before);
        Map<String, String> told = toldApart(items, now);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            String text = texts.get(i);
            boolean changed = ids.get(i).equals(current)
                    || !(note(now.get(i)) + text).equals(earlier.get(ids.get(i)))
                    || now.get(i).cites().stream()
                            .map(cite -> cite.key().value())
                            .anyMatch(key -> !told.getOrDefault(key, "").equals(toldBefore.getOrDefault(key, "")));
            lines.add((changed ? ">>" : "..") + "[" + i + "] " + text);
        }
        return String.join("\n", lines).stripTrailing();
    }

    // A citation counts as changed, too, where what tells its works apart is new, be it in other citations.
    private Map<String, String> toldApart(Map<String, Item> items, List<Citation> citations) throws IOException {
        Map<String, String> told = new HashMap<>();
        if (!sections.getOrDefault("CSL", "").contains("disambiguate=\"true\"")) {
            return told;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Citation citation : citations) {
            citation.cites().forEach(cite -> counts.merge(cite.key().value(), 1, Integer::sum));
        }
        List<Item> cited = counts.keySet().stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .toList();
        for (Item item : cited) {
            String among = citedAgain(item, cited);
            if (counts.getOrDefault(item.key().value(), 0) > 1 && !among.equals(citedAgain(item, List.of(item)))) {
                told.put(item.key().value(), among);
            }
        }
        return told;
    }

    private String citedAgain(Item item, List<Item> among) throws IOException {
        List<Citation> once = List.of(new Citation(List.of(Cite.of(item.key())), 0));
        Job job = new Job(style(), "", among, once);
        return texts(once, processor().preview(job, List.of(List.of(Position.SUBSEQUENT))))
                .get(0);
    }

    // A citation that has moved counts as changed where the style tells of notes.
    private String note(Citation citation) {
        return sections.getOrDefault("CSL", "").contains("first-reference-note-number")
                ? citation.noteNumber() + " "
                : "";
    }

    private static void add(JsonNode pair, Map<String, JsonNode> known, List<Citation> citations, List<String> ids) {
        String id = CslJson.text(pair.path(0));
        ids.add(id);
        citations.add(inMode(known.getOrDefault(id, JSON.createObjectNode()), (int)
                pair.path(1).asDouble(0)));
    }

    // The mode of a citation is about its first cite; with the author alone there are no others.
    private static Citation inMode(JsonNode given, int note) {
        Citation plain = citation(given.path("citationItems"), note);
        JsonNode properties = given.path("properties");
        String mode = CslJson.text(properties.path("mode"));
        if (plain.cites().isEmpty() || mode.isEmpty()) {
            return plain;
        }
        List<Cite> cites = new ArrayList<>(plain.cites());
        Cite first = cites.get(0);
        return switch (mode) {
            case "composite" -> new Citation(cites, note, true, CslJson.text(properties.path("infix")));
            case "author-only" -> new Citation(List.of(in(first, false, true)), note);
            case "suppress-author" -> {
                cites.set(0, in(first, true, false));
                yield new Citation(cites, note);
            }
            default -> plain;
        };
    }

    private static Cite in(Cite cite, boolean suppressAuthor, boolean authorOnly) {
        return new Cite(cite.key(), cite.locator(), cite.prefix(), cite.suffix(), suppressAuthor, authorOnly);
    }

    private Formatted whole(Map<String, Item> items, List<Citation> citations) throws IOException {
        List<Item> cited = new ArrayList<>();
        for (Citation citation : citations) {
            for (Cite cite : citation.cites()) {
                Item item = items.get(cite.key().value());
                if (item != null && !cited.contains(item)) {
                    cited.add(item);
                }
            }
        }
        return processor().format(new Job(style(), "", cited, citations));
    }
}
