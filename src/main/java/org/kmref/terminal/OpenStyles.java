package org.kmref.terminal;

import java.util.ArrayList;
import java.util.List;

/** The looks and the hyperlink that are open at a place in styled text. */
final class OpenStyles {

    /** One open attribute: the parameters that began it, and the one that ends it. */
    private record Attribute(String parameters, int end) {}

    private final List<Attribute> attributes = new ArrayList<>();
    private String link = "";

    static OpenStyles after(String styled) {
        OpenStyles open = new OpenStyles();
        open.applyAll(styled);
        return open;
    }

    /** Takes note of the escapes in styled text. */
    void applyAll(CharSequence styled) {
        Cursor cursor = new Cursor(styled.toString());
        while (cursor.next()) {
            if (cursor.isEscape()) {
                apply(cursor.piece());
            }
        }
    }

    private void apply(String escape) {
        if (escape.charAt(1) == ']') {
            link = escape.equals(Palette.END_OF_LINK) ? "" : escape;
            return;
        }
        String[] parameters = escape.substring(2, escape.length() - 1).split(";", -1);
        for (int i = 0; i < parameters.length; i++) {
            int code = number(parameters[i]);
            if (code == 38 || code == 48) {
                // An extended colour: all that follows belongs to it.
                String rest = String.join(";", List.of(parameters).subList(i, parameters.length));
                set(rest, code + 1);
                return;
            }
            apply(code);
        }
    }

    /** Returns the escapes that open again what is open. */
    String open() {
        if (attributes.isEmpty()) {
            return link;
        }
        List<String> parameters = attributes.stream().map(Attribute::parameters).toList();
        return link + Palette.sgr(String.join(";", parameters));
    }

    /** Returns the escapes that close what is open. */
    String close() {
        return (attributes.isEmpty() ? "" : Palette.RESET) + (link.isEmpty() ? "" : Palette.END_OF_LINK);
    }

    private void apply(int code) {
        if (code == 0) {
            attributes.clear();
        } else if (endOf(code) > 0) {
            set(Integer.toString(code), endOf(code));
        } else {
            attributes.removeIf(open -> open.end() == code);
        }
    }

    private void set(String parameters, int end) {
        boolean color = end == 39 || end == 49;
        attributes.removeIf(
                open -> color ? open.end() == end : open.parameters().equals(parameters));
        attributes.add(new Attribute(parameters, end));
    }

    /** Returns the code that undoes this one (ECMA-48, 8.3.117), or 0 for one that opens nothing. */
    private static int endOf(int code) {
        if (code == 1 || code == 2) {
            return 22;
        }
        if (code >= 3 && code <= 9) {
            return code + 20;
        }
        if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) {
            return 39;
        }
        return (code >= 40 && code <= 47) || (code >= 100 && code <= 107) ? 49 : 0;
    }

    private static int number(String parameter) {
        return parameter.isEmpty() || parameter.length() > 3 ? 0 : Integer.parseInt(parameter);
    }
}
