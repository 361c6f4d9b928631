package org.kmref.csl.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.StyleException;
import org.kmref.csl.style.Element.DatePart;
import org.kmref.csl.style.Element.DatePartForm;
import org.kmref.csl.style.Element.DatePartName;
import org.kmref.csl.style.Formatting.TextCase;

/** Reads what styles and locales have in common: the values of attributes, looks, date parts. */
final class TagReader {

    private final String file;

    TagReader(String file) {
        this.file = file;
    }

    // The tables of the grammar are made only here: a compiled tree has been checked and goes without.
    void checkGrammar(Tag root) throws StyleException {
        new Grammar(file).check(root);
    }

    StyleException problem(Tag tag, String message) {
        return XmlReader.problem(file, tag.line, tag.column, message);
    }

    Formatting look(Tag tag) throws StyleException {
        if (tag.attributes.isEmpty()) {
            return Formatting.PLAIN;
        }
        List<Face> faces = new ArrayList<>(2);
        for (String attribute : FACES) {
            String value = tag.get(attribute);
            if (value != null) {
                Face face = face(attribute, value);
                if (face == null) {
                    throw problem(tag, "unknown " + attribute + " \"" + value + "\"");
                }
                faces.add(face);
            }
        }
        return new Formatting(
                tag.get("prefix", ""),
                tag.get("suffix", ""),
                faces,
                Optional.ofNullable(choice(tag, "display", Display.class)),
                bool(tag, "quotes", false),
                bool(tag, "strip-periods", false),
                textCase(tag));
    }

    private TextCase textCase(Tag tag) throws StyleException {
        TextCase textCase = choice(tag, "text-case", TextCase.class);
        return textCase == null ? TextCase.NONE : textCase;
    }

    private static final String[] FACES = {
        "font-style", "font-variant", "font-weight", "text-decoration", "vertical-align"
    };

    private static @Nullable Face face(String attribute, String value) {
        return switch (attribute + " " + value) {
            case "font-style italic" -> Face.ITALIC;
            case "font-style oblique" -> Face.OBLIQUE;
            case "font-style normal" -> Face.STYLE_NORMAL;
            case "font-variant small-caps" -> Face.SMALL_CAPS;
            case "font-variant normal" -> Face.VARIANT_NORMAL;
            case "font-weight bold" -> Face.BOLD;
            case "font-weight light" -> Face.LIGHT;
            case "font-weight normal" -> Face.WEIGHT_NORMAL;
            case "text-decoration underline" -> Face.UNDERLINE;
            case "text-decoration none" -> Face.DECORATION_NONE;
            case "vertical-align sup" -> Face.SUPERSCRIPT;
            case "vertical-align sub" -> Face.SUBSCRIPT;
            case "vertical-align baseline" -> Face.BASELINE;
            default -> null;
        };
    }

    DatePart datePart(Tag tag) throws StyleException {
        DatePartName name = choice(tag, "name", DatePartName.class);
        if (name == null) {
            throw problem(tag, "<date-part> has no name; give it day, month or year");
        }
        DatePartForm form = choice(tag, "form", DatePartForm.class);
        return new DatePart(
                name,
                form == null ? DatePartForm.DEFAULT : form,
                Optional.ofNullable(tag.get("range-delimiter")),
                look(tag));
    }

    boolean bool(Tag tag, String attribute, boolean otherwise) throws StyleException {
        Boolean value = bool(tag, attribute);
        return value == null ? otherwise : value;
    }

    @Nullable
    Boolean bool(Tag tag, String attribute) throws StyleException {
        String value = tag.get(attribute);
        if (value == null || value.isEmpty()) {
            return null;
        }
        return switch (value.strip()) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw problem(tag, attribute + " is \"" + value + "\"; it is true or false");
        };
    }

    @Nullable
    Integer number(Tag tag, String attribute) throws StyleException {
        String value = tag.get(attribute);
        if (value == null || value.isEmpty()) {
            return null;
        }
        String digits = value.strip();
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw problem(tag, attribute + " is \"" + value + "\"; it is a whole number");
        }
        return Integer.valueOf(digits);
    }

    /** Returns the constant so spelt, hyphens for underscores; null where the attribute is absent. */
    <E extends Enum<E>> @Nullable E choice(Tag tag, String attribute, Class<E> type) throws StyleException {
        String value = tag.get(attribute);
        if (value == null || value.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (spelt(constant.name(), value)) {
                return constant;
            }
        }
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        throw problem(tag, "unknown " + attribute + " \"" + value + "\"" + Grammar.meant(value, known));
    }

    private static boolean spelt(String constant, String value) {
        if (constant.length() != value.length()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char want = constant.charAt(i);
            char lower = want == '_' ? '-' : want >= 'A' && want <= 'Z' ? (char) (want + 32) : want;
            if (value.charAt(i) != lower) {
                return false;
            }
        }
        return true;
    }

    /** Returns the words of a list, such as {@code "author editor"}. */
    static List<String> words(String list) {
        List<String> words = new ArrayList<>(4);
        int start = -1;
        for (int i = 0; i <= list.length(); i++) {
            boolean space = i == list.length() || list.charAt(i) <= ' ';
            if (!space && start < 0) {
                start = i;
            } else if (space && start >= 0) {
                words.add(list.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
