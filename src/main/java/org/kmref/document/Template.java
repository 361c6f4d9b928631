package org.kmref.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.Nearest;
import org.kmref.model.RichText;
import org.kmref.query.Field;
import org.kmref.query.FieldCatalogue;
import org.kmref.query.parse.SyntaxException;
import org.kmref.terminal.Printable;

/**
 * A line for each work, with its fields in their places: {@code {key}\t{author|short}\t{year|default:n.d.}}.
 *
 * <p>A field is one of the query language; {@code \t}, {@code \n} and {@code \\} are what they are in Java, and a doubled
 * brace is one. In what a filter is given, a doubled brace is none: a backslash before a bar or a closing brace makes
 * text of it. Control characters of the data are made printable, those of the template are kept.
 */
public final class Template {
    private static final Map<Character, String> ESCAPES = Map.of('t', "\t", 'n', "\n", '\\', "\\");
    private static final Map<Character, String> ESCAPES_OF_ARGUMENTS =
            Map.of('t', "\t", 'n', "\n", '\\', "\\", '|', "|", '}', "}");

    private final String text;
    private final Library library;
    private final FieldCatalogue fields;
    private final List<TemplatePart> parts = new ArrayList<>();
    private int at;

    /**
     * Reads a template.
     *
     * @throws SyntaxException when it cannot be understood
     */
    public Template(String text, Library library) {
        this.text = text;
        this.library = library;
        this.fields = new FieldCatalogue(library);
        while (at < text.length()) {
            parts.add(next());
        }
    }

    /** Text as it stands, or a place to fill in. */
    private sealed interface TemplatePart {
        record Literal(String text) implements TemplatePart {}

        record Place(Field field, List<TemplateFilter> filters) implements TemplatePart {}
    }

    /** Returns what the template makes of the work, without a line feed at the end. */
    public String fill(Item item) {
        StringBuilder out = new StringBuilder();
        for (TemplatePart part : parts) {
            if (part instanceof TemplatePart.Literal literal) {
                out.append(literal.text());
            } else if (part instanceof TemplatePart.Place place) {
                out.append(filled(place, item));
            }
        }
        return out.toString();
    }

    private String filled(TemplatePart.Place place, Item item) {
        // Made printable here and in the filters of names: what a filter puts between the values is the template's.
        List<String> values = place.field().values(item, library).stream()
                .map(RichText::plain)
                .map(Printable::line)
                .toList();
        // Of a text that has a short form, one is enough.
        List<String> wanted =
                place.field().type() == Field.Type.TEXT && values.size() > 1 ? values.subList(0, 1) : values;
        List<Name> names =
                place.field().type() == Field.Type.NAME ? place.field().names(item) : List.of();
        TemplateFilter.Filled filled = new TemplateFilter.Filled(wanted, names, "; ");
        for (TemplateFilter filter : place.filters()) {
            filled = filter.apply(filled);
        }
        return filled.text();
    }

    private TemplatePart next() {
        char c = text.charAt(at);
        boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
        if ((c == '{' || c == '}') && doubled) {
            at += 2;
            return new TemplatePart.Literal(String.valueOf(c));
        }
        if (c == '{') {
            return place();
        }
        if (c == '}') {
            throw wrong(at, at + 1, "this '}' closes nothing; write }} for the character");
        }
        at++;
        if (c == '\\' && at < text.length() && ESCAPES.containsKey(text.charAt(at))) {
            return new TemplatePart.Literal(ESCAPES.getOrDefault(text.charAt(at++), ""));
        }
        return new TemplatePart.Literal(String.valueOf(c));
    }

    private TemplatePart place() {
        int open = at;
        List<String> pieces = new ArrayList<>();
        do {
            int start = at + 1;
            at = end(start);
            if (at >= text.length()) {
                throw wrong(
                        open,
                        open + 1,
                        "this '{' is not closed; put '}' behind the field, or write {{ for the character");
            }
            pieces.add(text.substring(start, at));
        } while (text.charAt(at) == '|');
        at++;
        int start = open + 1;
        Field field = field(pieces.get(0), start);
        List<TemplateFilter> filters = new ArrayList<>();
        for (String filter : pieces.subList(1, pieces.size())) {
            start += pieces.get(filters.size()).length() + 1;
            filters.add(filter(filter, start, field));
        }
        return new TemplatePart.Place(field, filters);
    }

    // Where the bar or brace stands that ends what begins here, which has no backslash before it.
    private int end(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '|' && text.charAt(end) != '}') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private Field field(String name, int start) {
        Optional<Field> field = fields.find(name.strip());
        if (field.isEmpty()) {
            String question = Nearest.question(name.strip(), fields.names());
            throw wrong(
                    start,
                    start + name.length(),
                    "there is no field '" + name + "'; "
                            + (question.isEmpty() ? "kmref help query lists them" : question));
        }
        return field.get();
    }

    private TemplateFilter filter(String written, int start, Field field) {
        int colon = written.indexOf(':');
        String name =
                (colon < 0 ? written : written.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        String argument = colon < 0 ? "" : argument(written.substring(colon + 1));
        try {
            return TemplateFilter.of(name, argument, field);
        } catch (IllegalArgumentException refused) {
            throw wrong(start, start + written.length(), String.valueOf(refused.getMessage()));
        }
    }

    private static String argument(String written) {
        StringBuilder argument = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            String meant = c == '\\' && i + 1 < written.length()
                    ? ESCAPES_OF_ARGUMENTS.getOrDefault(written.charAt(i + 1), "")
                    : "";
            argument.append(meant.isEmpty() ? String.valueOf(c) : meant);
            i += meant.isEmpty() ? 0 : 1;
        }
        return argument.toString();
    }

    private SyntaxException wrong(int start, int end, String message) {
        return new SyntaxException("template", text, start, end, message);
    }
}
