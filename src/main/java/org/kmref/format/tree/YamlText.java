package org.kmref.format.tree;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.model.Unprintable;

/**
 * Spells trees of maps, lists, text, numbers and truth values as YAML that versions 1.1 and 1.2 read alike.
 *
 * <p>Text is quoted wherever either version would take it for something else: {@code "no"}, {@code "1e3"}, {@code "12:30"}.
 */
public final class YamlText {

    // Plain text begins with a letter beyond doubt and has nothing in it that could end it or mean something.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}(][^\\p{Cc}\\p{Cs}\\x{FEFF}\\x{2028}\\x{2029}]*");
    private static final Pattern WORDS_OF_YAML = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");
    private static final int FLOW_WIDTH = 100;

    private YamlText() {}

    /** Writes the fields of a mapping, one a line, each line indented. */
    public static void writeFields(Map<?, ?> map, String indent, Appendable out) throws IOException {
        String lead = "";
        for (Map.Entry<?, ?> field : map.entrySet()) {
            out.append(lead).append(scalar(String.valueOf(field.getKey()))).append(':');
            writeValue(field.getValue(), indent, out);
            lead = indent;
        }
    }

    private static void writeValue(@Nullable Object value, String indent, Appendable out) throws IOException {
        if (value instanceof Collection<?> list && !list.isEmpty() && !fitsOnLine(list)) {
            out.append('\n');
            for (Object element : list) {
                out.append(indent).append("  -");
                writeElement(element, indent + "    ", out);
            }
        } else if (value instanceof Map<?, ?> map && !map.isEmpty() && flow(map).length() > FLOW_WIDTH) {
            out.append('\n').append(indent).append("  ");
            writeFields(map, indent + "  ", out);
        } else {
            out.append(' ').append(flow(value)).append('\n');
        }
    }

    private static void writeElement(@Nullable Object element, String indent, Appendable out) throws IOException {
        if (element instanceof Map<?, ?> map && !map.isEmpty() && flow(map).length() > FLOW_WIDTH) {
            out.append(' ');
            writeFields(map, indent, out);
        } else {
            out.append(' ').append(flow(element)).append('\n');
        }
    }

    // Names stand one a line, however short; words and numbers together.
    private static boolean fitsOnLine(Collection<?> list) {
        return list.stream().noneMatch(element -> element instanceof Map<?, ?>)
                && flow(list).length() <= FLOW_WIDTH;
    }

    private static String flow(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        writeFlow(value, text);
        return text.toString();
    }

    private static void writeFlow(@Nullable Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            String lead = "{";
            for (Map.Entry<?, ?> field : map.entrySet()) {
                text.append(lead)
                        .append(flowScalar(String.valueOf(field.getKey())))
                        .append(": ");
                writeFlow(field.getValue(), text);
                lead = ", ";
            }
            text.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Collection<?> list) {
            text.append('[');
            String lead = "";
            for (Object element : List.copyOf(list)) {
                text.append(lead);
                writeFlow(element, text);
                lead = ", ";
            }
            text.append(']');
        } else if (value instanceof String words) {
            text.append(flowScalar(words));
        } else {
            text.append(value == null ? "null" : value.toString());
        }
    }

    /** Returns text as a value within brackets or braces. */
    public static String flowScalar(String text) {
        return text.chars().anyMatch(c -> ",[]{}".indexOf(c) >= 0) ? quoted(text) : scalar(text);
    }

    /** Returns text as a value, in quotes where it needs them. */
    public static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !WORDS_OF_YAML.matcher(text).matches()
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && !text.endsWith(" ");
        return plain ? text : quoted(text);
    }

    /** Returns a number as written if YAML reads the same one, else in quotes. */
    public static Object number(String text) {
        return WHOLE_NUMBER.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
    }

    /** Returns text as a value in double quotes. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> appendEscaped(c, quoted));
        return quoted.append('"').toString();
    }

    private static void appendEscaped(int c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\r' -> out.append("\\r");
            default -> {
                if (Character.isISOControl(c)
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0xFEFF
                        || Unprintable.isNoCharacter(c)) {
                    out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
