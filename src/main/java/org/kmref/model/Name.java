package org.kmref.model;

import java.util.List;

/**
 * A person or a body. A part that is not given is the empty string.
 *
 * @param family the family name: {@code Beethoven}
 * @param given the given names or initials: {@code Ludwig}
 * @param droppingParticle goes when the given name is left out: {@code von} in {@code Ludwig von Beethoven}
 * @param nonDroppingParticle stays with the family name: {@code van der} in {@code Peter van der Graaf}
 * @param suffix {@code Jr.}, {@code III}
 * @param literal the whole name of a body, or of a person whose name has no parts
 * @param commaSuffix whether a comma stands before the suffix in running text
 * @param staticOrdering whether the family name always comes first
 */
public record Name(
        String family,
        String given,
        String droppingParticle,
        String nonDroppingParticle,
        String suffix,
        String literal,
        boolean commaSuffix,
        boolean staticOrdering) {

    private static final Name OTHERS = literal("others");

    /** Returns a person of whom only the two usual parts are known. */
    public static Name person(String family, String given) {
        return new Name(family, given, "", "", "", "", false, false);
    }

    /** Returns a body, or a person whose name is not taken apart. */
    public static Name literal(String literal) {
        return new Name("", "", "", "", "", literal, false, false);
    }

    /**
     * Returns what stands at the end of a list that goes on: BibTeX's {@code and others}, which styles print as et al. In CSL's
     * data it is the literal {@code others}, as pandoc has it.
     */
    public static Name others() {
        return OTHERS;
    }

    /** Returns whether this is no name but says that there are more. */
    public boolean isOthers() {
        return literal.equals("others");
    }

    /** Returns those of the list that are names. */
    public static List<Name> withoutOthers(List<Name> names) {
        return goesOn(names) ? names.subList(0, names.size() - 1) : names;
    }

    /** Returns whether the list ends in {@link #others}, behind one name at least. */
    public static boolean goesOn(List<Name> names) {
        return names.size() > 1 && names.get(names.size() - 1).isOthers();
    }

    /** Returns the name with a particle that goes when the given name is left out. */
    public Name withDroppingParticle(String particle) {
        return new Name(family, given, particle, nonDroppingParticle, suffix, literal, commaSuffix, staticOrdering);
    }

    /** Returns the name with a particle that stays with the family name. */
    public Name withNonDroppingParticle(String particle) {
        return new Name(family, given, droppingParticle, particle, suffix, literal, commaSuffix, staticOrdering);
    }

    public Name withSuffix(String newSuffix) {
        return new Name(
                family, given, droppingParticle, nonDroppingParticle, newSuffix, literal, commaSuffix, staticOrdering);
    }

    public boolean isLiteral() {
        return !literal.isEmpty();
    }

    public boolean isEmpty() {
        return literal.isEmpty() && family.isEmpty() && given.isEmpty();
    }

    /** Returns the family name with the particle that stays with it, or the literal: {@code van der Graaf}. */
    public String familyName() {
        if (isLiteral()) {
            return literal;
        }
        return family.isEmpty() ? given : joined(nonDroppingParticle, family);
    }

    /**
     * Returns whether the name is written in Chinese characters, kana or Hangul and nothing else, so that the family name
     * stands first and close to the given name. Tags of rich text are no part of it.
     */
    public boolean isEastAsian() {
        return isEastAsian(family + given);
    }

    private static boolean isEastAsian(String text) {
        boolean found = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '<' && text.indexOf('>', i) > 0) {
                i = text.indexOf('>', i) + 1;
                continue;
            }
            if (Character.isLetter(c)) {
                if (c < 0x1100 || !isEastAsian(Character.UnicodeScript.of(c))) {
                    return false;
                }
                found = true;
            }
            i += Character.charCount(c);
        }
        return found;
    }

    private static boolean isEastAsian(Character.UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI, COMMON -> true;
            default -> false;
        };
    }

    /** Returns the name as it is said: {@code Peter van der Graaf}, {@code 王小明}. */
    public String displayName() {
        if (isLiteral()) {
            return literal;
        }
        if (isEastAsian()) {
            return familyNameOnly() + given;
        }
        return joined(given, joined(droppingParticle, joined(familyNameOnly(), suffix)));
    }

    private String familyNameOnly() {
        return joined(nonDroppingParticle, family);
    }

    // A particle that ends in an apostrophe or a hyphen leans on the name: d'Alembert, al-Khwarizmi.
    private static String joined(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left + right;
        }
        char last = left.charAt(left.length() - 1);
        boolean leans = last == '\'' || last == '’' || last == '-';
        return leans ? left + right : left + " " + right;
    }
}
