package org.kmref.format.service;

import java.util.List;
import java.util.Optional;
import org.kmref.model.RichText;

/**
 * What a service says instead of an answer: JSON:API's {@code errors}, Crossref's {@code status: failed}, {@code error} with a
 * message, as the others have it.
 */
final class ServiceRefusal {

    private static final int LONGEST = 200;

    private ServiceRefusal() {}

    /** Returns what the service says is wrong, or absent where it answered. */
    static Optional<String> of(JsonValue answer) {
        List<JsonValue> errors = answer.items("errors");
        boolean failed = answer.text("status").matches("failed|error|404|400|50\\d")
                && answer.at("message").isPresent();
        if (!errors.isEmpty() && answer.at("data").node() == null) {
            return Optional.of(said(errors.get(0)));
        }
        if (failed) {
            return Optional.of(said(answer.items("message").get(0)));
        }
        boolean registered = answer.at("DOI").isPresent() && !answer.at("title").isPresent();
        if (registered && answer.at("RA").isPresent()) {
            return Optional.of("it only says that the DOI is registered with " + answer.text("RA"));
        }
        if (registered && answer.text("status").matches("(?i).*(not exist|invalid|unknown).*")) {
            return Optional.of(answer.text("status"));
        }
        JsonValue first = answer.items("records").stream().findFirst().orElse(answer);
        if (first.text("status").equals("error") && first.at("errmsg").isPresent()) {
            return Optional.of(first.text("errmsg"));
        }
        boolean error = answer.at("error").isPresent() || answer.at("errMsg").isPresent();
        boolean ofOrcid = answer.at("response-code").isPresent()
                && answer.at("developer-message").isPresent();
        return error || ofOrcid ? Optional.of(said(answer)) : Optional.empty();
    }

    private static String said(JsonValue error) {
        String said = "";
        for (String field : List.of(
                "detail",
                "title",
                "user-message",
                "message",
                "errMsg",
                "error_message",
                "error",
                "developer-message")) {
            JsonValue value = error.at(field);
            String text = value.isObject() ? value.text("message") : value.text();
            said = said.isEmpty() ? text : said;
        }
        String text = said.isEmpty() ? error.text() : said;
        String line = RichText.plain(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String known = line.isEmpty() ? "it does not say which" : line;
        return known.substring(0, Math.min(LONGEST, known.length())).replaceFirst("\\.$", "");
    }
}
