package org.kmref.format.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kmref.format.tree.JsonNodes;
import org.kmref.model.Doi;
import org.kmref.model.EditorialNotice;
import org.kmref.model.EditorialNotice.Kind;

/**
 * What an answer of Crossref says of notices about works, in {@code updated-by} of the work and in {@code update-to} of the notice,
 * and of the article that a preprint has become.
 *
 * <p>See <a href="https://www.crossref.org/documentation/register-maintain-records/maintaining-your-metadata/registering-updates/">
 * registering updates</a>.
 *
 * @param published the DOI of the article; without text where none is named
 */
public record CrossrefUpdates(List<EditorialNotice> notices, Doi published) {

    private static final Doi NONE = new Doi("");

    public CrossrefUpdates {
        notices = List.copyOf(notices);
    }

    /** Reads an answer about one work, or a list of works; what is not as expected says nothing. */
    public static CrossrefUpdates of(String answer) {
        List<EditorialNotice> notices = new ArrayList<>();
        List<Doi> published = new ArrayList<>();
        JsonNodes.read(
                answer,
                "Crossref",
                1,
                node -> {
                    JsonValue message = new JsonValue(node).at("message");
                    List<JsonValue> works = message.at("items").isList() ? message.items("items") : List.of(message);
                    works.forEach(work -> read(work, notices, published));
                },
                problem -> {});
        return new CrossrefUpdates(notices, published.stream().findFirst().orElse(NONE));
    }

    private static void read(JsonValue work, List<EditorialNotice> notices, List<Doi> published) {
        Doi own = new Doi(work.text("DOI"));
        for (JsonValue update : work.items("updated-by")) {
            notice(update, own, new Doi(update.text("DOI"))).ifPresent(notices::add);
        }
        for (JsonValue update : work.items("update-to")) {
            notice(update, new Doi(update.text("DOI")), own).ifPresent(notices::add);
        }
        for (JsonValue article : work.items("relation", "is-preprint-of")) {
            Doi doi = new Doi(article.text("id"));
            if (doi.isWellFormed()) {
                published.add(doi);
            }
        }
    }

    private static Optional<EditorialNotice> notice(JsonValue update, Doi work, Doi notice) {
        if (!work.isWellFormed()) {
            return Optional.empty();
        }
        String source = update.text("source").equals("retraction-watch") ? "Retraction Watch, at Crossref" : "Crossref";
        return kind(update.text("type"))
                .map(kind -> new EditorialNotice(
                        kind,
                        work,
                        "",
                        date(update),
                        notice.isWellFormed() && !notice.equals(work) ? notice : NONE,
                        "",
                        source));
    }

    private static String date(JsonValue update) {
        List<JsonValue> days = update.items("updated", "date-parts");
        List<String> parts = days.isEmpty()
                ? List.of()
                : days.get(0).items().stream().map(JsonValue::text).toList();
        boolean numbers = !parts.isEmpty()
                && parts.get(0).matches("\\d{4}")
                && parts.stream().allMatch(part -> part.matches("\\d{1,4}"));
        StringBuilder date = new StringBuilder();
        for (String part : numbers ? parts.subList(0, Math.min(3, parts.size())) : List.<String>of()) {
            date.append(date.isEmpty() ? part : "-" + (part.length() < 2 ? "0" + part : part));
        }
        String time = update.text("updated", "date-time");
        return date.isEmpty() && time.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? time.substring(0, 10) : date.toString();
    }

    /** Returns what a kind of update does to the work; a new edition or version does nothing. */
    static Optional<Kind> kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT).replaceAll("[-\\s]", "_")) {
            case "retraction", "withdrawal", "removal", "partial_retraction" -> Optional.of(Kind.RETRACTION);
            case "expression_of_concern" -> Optional.of(Kind.EXPRESSION_OF_CONCERN);
            case "correction", "corrigendum", "erratum", "addendum", "clarification" -> Optional.of(Kind.CORRECTION);
            case "reinstatement" -> Optional.of(Kind.REINSTATEMENT);
            default -> Optional.empty();
        };
    }
}
