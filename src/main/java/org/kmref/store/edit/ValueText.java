package org.kmref.store.edit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kmref.format.tree.YamlText;
import org.kmref.store.edit.YamlPart.Listing;
import org.kmref.store.edit.YamlPart.Mapping;
import org.kmref.store.edit.YamlPart.Quotes;
import org.kmref.store.edit.YamlPart.Text;

/**
 * Spells values as YAML in the manner of an example: quotes, brackets or lines of their own, how far lines are set in.
 *
 * <p>Where there is no example, short lists and maps stand in brackets, and each name has a line.
 */
final class ValueText {
    private static final int WIDTH = 100;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9/-]{0,15}");

    private final Neighbours neighbours;
    private final String lineBreak;

    ValueText(Neighbours neighbours, String lineBreak) {
        this.neighbours = neighbours;
        this.lineBreak = lineBreak;
    }

    /**
     * Returns what stands behind the colon or the dash, from the blank or the line break on, without the last line break.
     *
     * @param indent the column of what the value belongs to
     */
    String block(Object value, int indent, Example example) {
        Object meant = meant(value, example);
        if (meant instanceof Map<?, ?> map && !map.isEmpty() && !flows(map, example)) {
            return lineBreak + " ".repeat(indent + 2) + fields(map, indent + 2, example);
        }
        if (meant instanceof Collection<?> list && !list.isEmpty() && !flows(list, example)) {
            return lines(list, indent, example);
        }
        if (meant instanceof String text) {
            return " " + blockText(text, indent, example);
        }
        return " " + flow(meant, example);
    }

    /** Returns what stands behind the dash of an element, a map in lines of its own beginning beside the dash. */
    String element(Object value, int dash, Example example) {
        if (value instanceof Map<?, ?> map && !map.isEmpty() && !flows(map, example)) {
            int inset = example.inset();
            return " ".repeat(inset - 1) + fields(map, dash + inset, example);
        }
        if (value instanceof Collection<?> list && !list.isEmpty() && !flows(list, example)) {
            int inner = dash + 2;
            String below = lines(list, inner - example.dashInset(), example);
            return " " + below.substring(lineBreak.length() + inner);
        }
        return block(value, dash, example);
    }

    /** Returns the fields of a map, one a line, the first without its indent. */
    String fields(Map<?, ?> map, int indent, Example example) {
        StringBuilder out = new StringBuilder();
        String lead = "";
        for (Map.Entry<?, ?> field : map.entrySet()) {
            String name = String.valueOf(field.getKey());
            out.append(lead)
                    .append(YamlText.scalar(name))
                    .append(':')
                    .append(block(field.getValue(), indent, neighbours.example(name, field.getValue(), example)));
            lead = lineBreak + " ".repeat(indent);
        }
        return out.toString();
    }

    private String lines(Collection<?> list, int indent, Example example) {
        int dash = indent + example.dashInset();
        StringBuilder out = new StringBuilder();
        for (Object element : list) {
            out.append(lineBreak)
                    .append(" ".repeat(dash))
                    .append('-')
                    .append(element(element, dash, example.ofElement(element)));
        }
        return out.toString();
    }

    /** Returns the value as it stands within brackets. */
    String flow(Object value, Example example) {
        Object meant = meant(value, example);
        if (meant instanceof Map<?, ?> map) {
            StringBuilder out = new StringBuilder("{");
            map.forEach((name, each) -> out.append(out.length() == 1 ? "" : ", ")
                    .append(YamlText.flowScalar(String.valueOf(name)))
                    .append(": ")
                    .append(flow(each, example.ofField(String.valueOf(name)))));
            return out.append('}').toString();
        }
        if (meant instanceof Collection<?> list) {
            StringBuilder out = new StringBuilder("[");
            list.forEach(each -> out.append(out.length() == 1 ? "" : ", ").append(flow(each, example.ofElement(each))));
            return out.append(']').toString();
        }
        return quoted(meant, example.text(), true);
    }

    private String blockText(String text, int indent, Example example) {
        boolean folds = example.text().stream().anyMatch(like -> like.quotes() == Quotes.FOLDED);
        boolean foldable = !text.isEmpty()
                && text.equals(text.strip())
                && !text.contains("  ")
                && text.chars().noneMatch(c -> c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029);
        if (!folds || !foldable || indent + text.length() < WIDTH || !example.ownLine()) {
            return quoted(text, example.text(), false);
        }
        StringBuilder out = new StringBuilder(">-");
        String margin = lineBreak + " ".repeat(indent + 2);
        int column = WIDTH;
        for (String word : text.split(" ", -1)) {
            boolean fits = column + 1 + word.length() <= WIDTH;
            out.append(fits ? " " : margin).append(word);
            column = (fits ? column + 1 : indent + 2) + word.length();
        }
        return out.toString();
    }

    private static String quoted(Object value, List<Text> like, boolean flow) {
        Quotes quotes = like.isEmpty() ? Quotes.PLAIN : like.get(0).quotes();
        String text = String.valueOf(value);
        boolean printable =
                text.chars().noneMatch(c -> c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0xFEFF);
        if (quotes == Quotes.DOUBLE) {
            return YamlText.quoted(text);
        }
        if (quotes == Quotes.SINGLE && printable) {
            return "'" + text.replace("'", "''") + "'";
        }
        boolean numbers = !like.isEmpty() && NUMBER.matcher(like.get(0).value()).matches();
        if (!(value instanceof String) || (numbers && NUMBER.matcher(text).matches())) {
            return text;
        }
        return flow ? YamlText.flowScalar(text) : YamlText.scalar(text);
    }

    private static boolean flows(Object value, Example example) {
        if (example.part() instanceof Listing listing && value instanceof Collection<?>) {
            return listing.flow();
        }
        if (example.part() instanceof Mapping fields && value instanceof Map<?, ?>) {
            return fields.flow();
        }
        // What has an id stands in lines of its own, and each name on a line; words and numbers stand together.
        if (value instanceof Map<?, ?> map && map.containsKey("id")) {
            return false;
        }
        boolean names =
                value instanceof Collection<?> list && list.stream().anyMatch(each -> each instanceof Map<?, ?>);
        return !names
                && new ValueText(Neighbours.none(), "\n")
                                .flow(value, Example.none())
                                .length()
                        <= WIDTH;
    }

    private static Object meant(Object value, Example example) {
        return value instanceof DateText date ? date.like(example.part()) : value;
    }
}
