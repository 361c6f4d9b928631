package org.kmref.check.rules;

import java.util.regex.Pattern;
import org.kmref.model.Name;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code {family: Lamont Tara}}, {@code {literal: "Lamont, T."}}. */
final class NameComma extends NameRule {
    private static final Pattern WITH_INITIALS = Pattern.compile(".*\\p{L}{2,},?\\s+(?:\\p{Lu}\\.?[\\s-]?){1,4}");
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}'’-]+, (?:\\p{Lu}\\.?[\\s-]?){1,4}");

    NameComma() {
        super("name-comma", Severity.WARNING, """
                A person's name has a family and a given part, so that a style can invert and shorten it. A name in
                one piece, usually because a comma was lost, is sorted and printed wrong. Write {family: Lamont,
                given: Tara}, and {literal: ...} for a body.\
                """);
    }

    @Override
    void check(Name name, Part part, Work work) {
        String family = name.family();
        if (family.contains(",")) {
            work.found(part.then("family"), "`" + family + "` has a comma; put what follows it into `given`");
        } else if (name.given().isEmpty() && WITH_INITIALS.matcher(family).matches()) {
            work.found(part.then("family"), "`" + family + "` has lost its comma; put the initials into `given`");
        } else if (name.given().isEmpty() && isSeveralWords(family)) {
            work.found(
                    part.then("family"),
                    "`" + family + "` is one piece; write {family: ..., given: ...}, or {literal: ...} for a body");
        }
        if (PERSON.matcher(name.literal()).matches()) {
            work.found(part.then("literal"), "`" + name.literal() + "` is a person; write {family: ..., given: ...}");
        }
    }

    // A particle is part of a name of one word: de Beauvoir.
    private static boolean isSeveralWords(String family) {
        int capitals = 0;
        for (String word : family.split("\\s+", -1)) {
            capitals += !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return capitals > 1;
    }
}
