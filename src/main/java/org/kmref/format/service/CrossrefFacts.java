package org.kmref.format.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.ScalarKind;
import org.kmref.format.tree.Node.Sequence;

/**
 * What Crossref says of a work in fields of its own shape: the event, the institution of a thesis or the server of a preprint,
 * the degree, that it has been retracted.
 *
 * <p>See <a href="https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md">Crossref's format</a>.
 */
public final class CrossrefFacts {

    private final Mapping record;
    private final JsonValue value;
    private final Map<String, Node> facts = new LinkedHashMap<>();

    private CrossrefFacts(Mapping record) {
        this.record = record;
        this.value = new JsonValue(record);
    }

    /** Returns the facts as fields of CSL's data, each instead of one of the same name that the record has. */
    public static List<Field> of(Mapping record) {
        CrossrefFacts found = new CrossrefFacts(record);
        found.event();
        found.institution();
        found.dates();
        found.updates();
        found.put("edition", found.value.text("edition-number"));
        List<Field> fields = new ArrayList<>();
        found.facts.forEach((name, fact) -> fields.add(new Field(name, fact, record.line(), record.column())));
        return fields;
    }

    private void event() {
        JsonValue event = value.at("event");
        if (event.isObject()) {
            put("event-title", ServiceText.cleaned(event.text("name")));
            put("event-place", event.text("location"));
            List<Node> dates = new ArrayList<>();
            for (String end : List.of("start", "end")) {
                JsonValue date = event.at(end, "date-parts");
                if (date.isPresent() && date.items().get(0).isList()) {
                    dates.add(new Sequence(
                            date.items().get(0).items().stream()
                                    .map(JsonValue::orNull)
                                    .toList(),
                            record.line(),
                            record.column()));
                }
            }
            if (!dates.isEmpty()) {
                boolean oneDay = dates.size() == 2
                        && dates.get(0).plain().equals(dates.get(1).plain());
                put("event-date", dates(oneDay ? dates.subList(0, 1) : dates));
            }
        }
    }

    // A thesis is of a university, whoever deposits it, and a preprint is on a server.
    private void institution() {
        String type = value.text("type");
        JsonValue institution = value.items("institution").stream().findFirst().orElse(new JsonValue(null));
        boolean thesis = type.equals("dissertation") || type.equals("thesis");
        boolean preprint =
                type.equals("posted-content") || value.text("subtype").equals("preprint");
        if (thesis || preprint) {
            put("publisher", ServiceText.cleaned(institution.text("name")));
            put("publisher-place", institution.text("place"));
        }
        if (thesis) {
            put("genre", value.text("degree"));
        }
    }

    private void dates() {
        for (String kind : List.of("approved", "published-other")) {
            JsonValue known = value.at("issued", "date-parts");
            boolean without = !known.isPresent() && !value.at("published").isPresent();
            JsonValue date = value.at(kind, "date-parts");
            if (without && date.isPresent() && date.node() != null && !facts.containsKey("issued")) {
                facts.put(
                        "issued",
                        new Mapping(
                                List.of(new Field("date-parts", date.node(), record.line(), record.column())),
                                record.line(),
                                record.column()));
            }
        }
    }

    // The last word counts: a work can be retracted, and reinstated later.
    private void updates() {
        String status = "";
        long last = Long.MIN_VALUE;
        for (JsonValue update : value.items("updated-by")) {
            String time = update.text("updated", "timestamp");
            long when = time.matches("\\d{1,18}") ? Long.parseLong(time) : 0;
            String said = switch (update.text("type")
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('-', '_')) {
                case "retraction", "withdrawal", "removal", "partial_retraction" -> "retracted";
                case "expression_of_concern" -> "expression of concern";
                case "reinstatement" -> "reinstated";
                default -> "";
            };
            if (!said.isEmpty() && when >= last) {
                last = when;
                status = said;
            }
        }
        put("status", status.equals("reinstated") ? "" : status);
    }

    private Mapping dates(List<Node> dates) {
        Sequence parts = new Sequence(dates, record.line(), record.column());
        Field field = new Field("date-parts", parts, record.line(), record.column());
        return new Mapping(List.of(field), record.line(), record.column());
    }

    private void put(String name, String text) {
        if (!text.isEmpty()) {
            put(name, new Scalar(text, ScalarKind.TEXT, record.line(), record.column()));
        }
    }

    private void put(String name, Node node) {
        facts.put(name, node);
    }
}
