package org.kmref.csl.render.names;

import org.kmref.model.Name;

/** Finds the particles of names that came without them apart: {@code van Gogh}, {@code Ludwig von}. */
public final class Particles {

    private Particles() {}

    /** Returns the name with its particles separated, and straight apostrophes set. */
    public static Name parsed(Name name) {
        if (name.isLiteral()) {
            return name;
        }
        String family = name.family();
        String given = name.given();
        String dropping = name.droppingParticle();
        String nonDropping = name.nonDroppingParticle();
        if (isQuoted(family)) {
            family = family.substring(1, family.length() - 1);
        } else if (nonDropping.isEmpty()) {
            int end = leading(family);
            nonDropping = family.substring(0, end).strip();
            family = family.substring(end);
            if (dropping.isEmpty()) {
                int start = trailing(given);
                dropping = given.substring(start).strip();
                given = given.substring(0, start).strip();
            }
        }
        String suffix = name.suffix();
        boolean commaSuffix = name.commaSuffix();
        int comma = given.indexOf(',');
        if (comma == given.length() - 1 && !dropping.isEmpty()) {
            // The comma of "Étienne Bonnot, abbé de" stands before what follows the given name.
            comma = -1;
        }
        if (suffix.isEmpty() && comma > 0) {
            commaSuffix = given.startsWith("!", comma + 1) || given.startsWith(", !", comma);
            suffix = given.substring(comma + 1).replace("!", "").strip();
            given = given.substring(0, comma).strip();
        }
        return new Name(
                apostrophes(family),
                apostrophes(given),
                apostrophes(dropping),
                apostrophes(nonDropping),
                apostrophes(suffix),
                "",
                commaSuffix,
                name.staticOrdering());
    }

    private static boolean isQuoted(String family) {
        return family.length() > 2 && family.charAt(0) == '"' && family.charAt(family.length() - 1) == '"';
    }

    public static String apostrophes(String text) {
        return text.indexOf('\'') < 0 ? text : text.replace('\'', '’');
    }

    // Lower-case words at the head of a family name, up to the last word, which is the name itself.
    private static int leading(String family) {
        int at = 0;
        while (at < family.length()) {
            int end = family.indexOf(' ', at);
            if (end < 0) {
                int apostrophe = leaning(family, at);
                return apostrophe > at ? apostrophe : at;
            }
            if (!isParticle(family.substring(at, end))) {
                int apostrophe = leaning(family, at);
                return apostrophe > at ? apostrophe : at;
            }
            at = end + 1;
        }
        return 0;
    }

    // Returns where a name begins that a particle leans on: 2 in "d'Aubignac", 3 in "al-Khwarizmi".
    private static int leaning(String family, int at) {
        for (int i = at; i < family.length() && i < at + 4; i++) {
            char c = family.charAt(i);
            boolean leans = c == '\'' || c == '’' || (c == '-' && i > at + 1);
            if (leans && i + 1 < family.length() && Character.isUpperCase(family.charAt(i + 1)) && i > at) {
                return isParticle(family.substring(at, i)) ? i + 1 : at;
            }
            if (!Character.isLowerCase(c)) {
                return at;
            }
        }
        return at;
    }

    private static int trailing(String given) {
        int start = given.length();
        int at = given.length();
        while (at > 0) {
            int space = given.lastIndexOf(' ', at - 1);
            if (space < 0 || !isParticle(given.substring(space + 1, at))) {
                return start;
            }
            start = space + 1;
            at = space;
        }
        return start;
    }

    private static boolean isParticle(String word) {
        if (word.isEmpty()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLowerCase(c)
                    && c != '\''
                    && c != '’'
                    && c != '-'
                    && c != '`'
                    && c != 'ʾ'
                    && c != 'ʿ'
                    && c != '.') {
                return false;
            }
        }
        return true;
    }
}
