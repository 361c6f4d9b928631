package org.kmref.site.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template is given: values by name. A name that is not there is an error of the template; an empty value is not. */
public final class View {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Puts text; it is escaped where the template writes it. */
    public View put(String name, String text) {
        values.put(name, text);
        return this;
    }

    public View put(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    public View put(String name, List<View> views) {
        values.put(name, views.stream().map(View::map).toList());
        values.put("has-" + name, !views.isEmpty());
        return this;
    }

    /** Puts texts, each of which is {@code .} in the template's section. */
    public View texts(String name, List<String> texts) {
        values.put(name, texts);
        values.put("has-" + name, !texts.isEmpty());
        return this;
    }

    public View put(String name, View view) {
        values.put(name, view.map());
        return this;
    }

    /** Returns the value as text; empty where there is none. */
    public String text(String name) {
        @Nullable Object value = values.get(name);
        return value == null ? "" : String.valueOf(value);
    }

    /** Returns what the template is executed with. */
    public Map<String, Object> map() {
        return values;
    }
}
