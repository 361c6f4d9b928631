package org.kmref.check.rules;

import java.util.regex.Pattern;
import org.kmref.model.Name;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code {family: LAMONT, given: Tara}}. */
final class NameCapitals extends NameRule {
    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\p{M}][\\p{Lu}\\p{M}'’ -]+");

    /** Initials may be as many, and an acronym is as long. */
    private static final int INITIALS = 4;

    NameCapitals() {
        super("name-capitals", Severity.WARNING, """
                Databases give names in capitals; styles print them as they stand, so write LAMONT as Lamont. A body
                known by its initials is {literal: NIHR}.\
                """);
    }

    @Override
    void check(Name name, Part part, Work work) {
        if (isCapitals(name.family()) && (letters(name.family()) > INITIALS || hasWord(name.given()))) {
            work.found(part.then("family"), "`" + name.family() + "` is in capitals; write it as it is spoken of");
        }
        if (isCapitals(name.given())
                && letters(name.given()) > INITIALS
                && name.given().length() > INITIALS
                && !name.given().contains(" ")) {
            work.found(part.then("given"), "`" + name.given() + "` is in capitals; write it as it is spoken of");
        }
    }

    private static boolean isCapitals(String text) {
        return CAPITALS.matcher(text).matches() && letters(text) > 1;
    }

    // Whoever has a given name written out has no family name of initials.
    private static boolean hasWord(String given) {
        return given.codePoints().anyMatch(Character::isLowerCase)
                || (isCapitals(given) && letters(given) > INITIALS)
                || given.matches("\\p{Lu}\\.(?:.*\\.)?");
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
