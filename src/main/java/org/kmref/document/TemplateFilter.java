package org.kmref.document;

import java.util.List;
import java.util.Locale;
import org.kmref.model.Name;
import org.kmref.model.Nearest;
import org.kmref.query.Field;
import org.kmref.terminal.DisplayWidth;
import org.kmref.terminal.Printable;

/** What changes the text of a field in a template: {@code {title|upper}}. */
sealed interface TemplateFilter {
    /** The filters there are, in the order of help. */
    List<String> NAMES = List.of("short", "family", "first", "count", "join", "upper", "lower", "truncate", "default");

    /**
     * The values of a field on their way into the text.
     *
     * @param names the names they are, where they are names
     * @param separator what stands between them
     */
    record Filled(List<String> values, List<Name> names, String separator) {
        String text() {
            return String.join(separator, values);
        }

        Filled with(String text) {
            return new Filled(text.isEmpty() ? List.of() : List.of(text), names, separator);
        }
    }

    Filled apply(Filled filled);

    /**
     * Returns the filter of this name.
     *
     * @throws IllegalArgumentException when there is none, or it cannot be put to this field or have this argument
     */
    static TemplateFilter of(String name, String argument, Field field) {
        boolean ofNames = name.equals("short") || name.equals("family");
        if (ofNames && field.type() != Field.Type.NAME) {
            throw new IllegalArgumentException(
                    "'" + name + "' is for names, not for " + field.name() + "; leave it out");
        }
        return switch (name) {
            case "short" -> new AsCited();
            case "family" -> new Family();
            case "first" -> new First();
            case "count" -> new Count();
            case "join" -> new Join(argument);
            case "upper" -> new Upper();
            case "lower" -> new Lower();
            case "truncate" -> new Truncate(columns(argument));
            case "default" -> new Default(argument);
            default -> {
                String question = Nearest.question(name, NAMES);
                throw new IllegalArgumentException("there is no filter '" + name + "'; "
                        + (question.isEmpty() ? "one of " + String.join(", ", NAMES) : question));
            }
        };
    }

    private static int columns(String argument) {
        if (!argument.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException("'truncate' needs a number of columns; write truncate:80");
        }
        return Integer.parseInt(argument);
    }

    /** {@code short}: {@code Nilsen}, {@code Harvey & Kitson}, {@code Wye et al.} */
    record AsCited() implements TemplateFilter {
        @Override
        public Filled apply(Filled filled) {
            return filled.with(Printable.line(Summary.names(filled.names())));
        }
    }

    /** {@code family}: the family names. */
    record Family() implements TemplateFilter {
        @Override
        public Filled apply(Filled filled) {
            List<String> families = filled.names().stream()
                    .map(Name::familyName)
                    .map(Printable::line)
                    .toList();
            return new Filled(families, filled.names(), ", ");
        }
    }

    /** {@code first}: the first of several values. */
    record First() implements TemplateFilter {
        @Override
        public Filled apply(Filled filled) {
            return new Filled(
                    filled.values().stream().limit(1).toList(),
                    filled.names().stream().limit(1).toList(),
                    filled.separator());
        }
    }

    /** {@code count}: how many values there are. */
    record Count() implements TemplateFilter {
        @Override
        public Filled apply(Filled filled) {
            return filled.with(String.valueOf(filled.values().size()));
        }
    }

    /** {@code join: and }: what stands between several values. */
    record Join(String separator) implements TemplateFilter {
        @Override
        public Filled apply(Filled filled) {
            return new Filled(filled.values(), filled.names(), separator);
        }
    }

    /** {@code upper} */
    record Upper() implements TemplateFilter {
        @Override
        public Filled apply(Filled filled) {
            return filled.with(filled.text().toUpperCase(Locale.ROOT));
        }
    }

    /** {@code lower} */
    record Lower() implements TemplateFilter {
        @Override
        public Filled apply(Filled filled) {
            return filled.with(filled.text().toLowerCase(Locale.ROOT));
        }
    }

    /** {@code truncate:80}: at most so many columns, with an ellipsis where something is left out. */
    record Truncate(int columns) implements TemplateFilter {
        @Override
        public Filled apply(Filled filled) {
            return filled.with(DisplayWidth.truncate(filled.text(), columns));
        }
    }

    /** {@code default:n.d.}: what stands there where there is no value. */
    record Default(String text) implements TemplateFilter {
        @Override
        public Filled apply(Filled filled) {
            return filled.values().isEmpty() ? filled.with(text) : filled;
        }
    }
}
