package org.kmref.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kmref.model.Approach;
import org.kmref.site.text.View;
import org.kmref.site.text.Words;

/** What a directory says of its subject beside the fields that every entry has. */
final class AboutViews {
    private AboutViews() {}

    /** Returns what the approaches are about. */
    static View of(Approach subject) {
        Object others = subject.extra().getOrDefault("also-known-as", List.of());
        return new View()
                .put("name", subject.name())
                .put("definition", subject.definition())
                .put("also", others instanceof List<?> list ? joined(list) : "")
                .put("method", text(subject.extra(), "method"))
                .put("purpose", text(subject.extra(), "purpose"));
    }

    static String joined(List<?> texts) {
        return String.join(", ", texts.stream().map(String::valueOf).toList());
    }

    static String text(Map<String, Object> fields, String name) {
        return fields.getOrDefault(name, "") instanceof String text ? text : "";
    }

    /** Returns a labelled paragraph or list for each of these fields that is there. */
    static List<View> more(Map<String, Object> fields, Words words, String... names) {
        List<View> views = new ArrayList<>();
        for (String name : names) {
            Object value = fields.getOrDefault(name, "");
            List<String> texts = value instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : value instanceof String text && !text.isBlank() ? List.of(text) : List.of();
            if (!texts.isEmpty()) {
                views.add(new View()
                        .put("label", words.word("field." + name))
                        .put("text", texts.size() == 1 ? texts.get(0) : "")
                        .texts("texts", texts.size() == 1 ? List.of() : texts));
            }
        }
        return views;
    }
}
