package org.kmref.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kmref.model.Name;

/**
 * Names in one line of text: {@code van der Graaf, Peter}, {@code King, Martin Luther, Jr.}, {@code World Health Organization}.
 *
 * <p>Initials with one word, either way round, are a person: {@code J. Dobbs}, {@code Gill H.J.}. Other names without a comma
 * are bodies, but where a form writes people so, as {@link PlainPeople} reads them.
 */
public final class PlainNames {

    /** What is longer is no person's name, and is not taken apart. */
    public static final int MAX_LENGTH = 1_000;

    private static final Pattern DROPPING = Pattern.compile("(.+?)((?:\\s+\\p{Ll}[\\p{Ll}'’]*)+)");
    private static final Pattern COMMA = Pattern.compile("(?<!\\s)\\s*,\\s*");
    private static final String DOTTED = "\\p{Lu}\\p{M}?\\.(?:[- \u00A0]?\\p{Lu}\\p{M}?\\.)*";
    private static final String WORD = "(?:\\p{Ll}[\\p{Ll}'’]* )*\\p{Lu}[\\p{L}\\p{M}'’‐-]*[\\p{L}\\p{M}]";
    private static final Pattern INITIALS_FIRST = Pattern.compile("(" + DOTTED + ") ?(" + WORD + ")");
    private static final Pattern INITIALS_LAST = Pattern.compile("(" + WORD + ") (" + DOTTED + ")");
    private static final Pattern BARE_INITIALS_LAST =
            Pattern.compile("(" + WORD + "(?: " + WORD + "){0,2}) (\\p{Lu}{1,3}|\\p{Lu}-\\p{Lu}|" + DOTTED + ")");

    private static final Pattern LEANING = Pattern.compile("(\\p{Ll}{1,3}['’])(\\p{Lu}.*)");
    private static final Pattern PARTICLES = Pattern.compile("((?:\\p{Ll}[\\p{Ll}'’]*\\s+)+)(\\S.*)");

    private PlainNames() {}

    public static List<Name> read(List<String> lines) {
        List<String> each = NameLines.of(lines);
        boolean initialsLast = haveInitialsLast(each);
        return readAll(each, line -> initialsLast ? readInitialsLast(line) : read(line));
    }

    /** Returns the names, in each of which the initials stand behind the family name where there is no comma. */
    public static List<Name> readInitialsLast(List<String> lines) {
        return readAll(NameLines.of(lines), PlainNames::readInitialsLast);
    }

    static List<Name> readAll(List<String> lines, Function<String, Name> reading) {
        List<Name> names = new ArrayList<>();
        for (String line : lines) {
            Name name = line.equals(NameLines.OTHERS) ? Name.others() : reading.apply(line);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    // Cochrane writes `Smith J` and `Doe JA`. Alone, `Oxfam GB` is a body; among others so written it would be a
    // person.
    private static boolean haveInitialsLast(List<String> lines) {
        boolean one = false;
        int all = 0;
        for (String line : lines) {
            boolean bare = line.indexOf(',') < 0
                    && line.length() <= MAX_LENGTH
                    && BARE_INITIALS_LAST.matcher(line).matches();
            if (line.indexOf(',') < 0 && line.indexOf(' ') > 0 && !bare) {
                return false;
            }
            all += bare ? 1 : 0;
            one |= bare && line.charAt(line.length() - 2) == ' ';
        }
        return one || all > 2;
    }

    /** Returns whether a name without a comma is a family name and initials, either way round. */
    static boolean isWithInitials(String text) {
        return text.indexOf(',') < 0
                && text.length() <= MAX_LENGTH
                && (INITIALS_FIRST.matcher(text).matches()
                        || BARE_INITIALS_LAST.matcher(text).matches());
    }

    /** Returns the name; what ends in a comma, or has none and several words, is a body. */
    public static Name read(String line) {
        String text = line.strip();
        if (text.length() > MAX_LENGTH) {
            return Name.literal(text);
        }
        if (text.endsWith(",")) {
            return Name.literal(text.substring(0, text.length() - 1).strip());
        }
        String[] parts = COMMA.split(text, 3);
        if (parts.length == 1) {
            return withoutComma(text);
        }
        String given = parts[1];
        String dropping = "";
        Matcher matcher = DROPPING.matcher(given);
        if (matcher.matches()) {
            given = matcher.group(1);
            dropping = matcher.group(2).strip();
        }
        String suffix = parts.length > 2 ? parts[2] : "";
        Name name = Name.person(parts[0], given).withSuffix(suffix);
        Name apart = particleApart(name);
        return Name.person(apart.family(), apart.given())
                .withDroppingParticle(dropping)
                .withNonDroppingParticle(apart.nonDroppingParticle())
                .withSuffix(apart.suffix());
    }

    private static Name withoutComma(String text) {
        if (text.indexOf(' ') < 0 && text.indexOf('.') < 0) {
            return Name.person(text, "");
        }
        Matcher first = INITIALS_FIRST.matcher(text);
        if (first.matches()) {
            return particleApart(Name.person(first.group(2), first.group(1)));
        }
        Matcher last = INITIALS_LAST.matcher(text);
        if (last.matches()) {
            return particleApart(Name.person(last.group(1), last.group(2)));
        }
        return text.indexOf(' ') >= 0 ? Name.literal(text) : Name.person(text, "");
    }

    /** Returns the name; without a comma the initials, with or without stops, stand behind the family name: {@code Gibb FW}. */
    public static Name readInitialsLast(String line) {
        String text = line.strip();
        Matcher person = BARE_INITIALS_LAST.matcher(text);
        return text.indexOf(',') < 0 && text.length() <= MAX_LENGTH && person.matches()
                ? particleApart(Name.person(person.group(1), person.group(2)))
                : read(text);
    }

    /** Returns the name in one line that {@link #read} takes apart again. */
    public static String write(Name name) {
        if (name.isLiteral()) {
            boolean plain =
                    name.literal().indexOf(',') < 0 && read(name.literal()).isLiteral();
            return plain ? name.literal() : name.literal() + ",";
        }
        String given = (name.given() + " " + name.droppingParticle()).strip();
        String suffix = name.suffix().isEmpty() ? "" : ", " + name.suffix();
        return given.isEmpty() && suffix.isEmpty() ? name.familyName() : name.familyName() + ", " + given + suffix;
    }

    /** Returns the names, one behind the other, between semicolons. */
    public static String writeAll(List<Name> names) {
        return names.stream().map(PlainNames::write).collect(Collectors.joining("; "));
    }

    /** Returns the name with a particle that its family name begins with given apart: {@code d’Alembert}. */
    public static Name particleApart(Name name) {
        if (!name.droppingParticle().isEmpty()
                || !name.nonDroppingParticle().isEmpty()
                || name.family().length() > MAX_LENGTH) {
            return name;
        }
        Matcher leaning = LEANING.matcher(name.family());
        Matcher particles = PARTICLES.matcher(name.family());
        Matcher found = leaning.matches() ? leaning : particles;
        if (found == particles && !particles.matches()) {
            return name;
        }
        return new Name(
                found.group(2),
                name.given(),
                "",
                found.group(1).strip(),
                name.suffix(),
                name.literal(),
                name.commaSuffix(),
                name.staticOrdering());
    }
}
