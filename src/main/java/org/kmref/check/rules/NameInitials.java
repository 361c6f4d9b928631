package org.kmref.check.rules;

import java.util.regex.Pattern;
import org.kmref.model.Name;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code {family: Quicke, given: JG}}. */
final class NameInitials extends NameRule {
    private static final Pattern RUN_TOGETHER = Pattern.compile("\\p{Lu}{2,4}");

    NameInitials() {
        super("name-initials", Severity.WARNING, """
                To a style, initials written together are one word: JG is printed as J. where others have J. G. The
                fix separates them, except where they may be a name, such as ED or AL.\
                """);
    }

    @Override
    void check(Name name, Part part, Work work) {
        String given = name.given();
        if (name.family().isEmpty() || !RUN_TOGETHER.matcher(given).matches() || isCapitals(name.family())) {
            return;
        }
        String apart = apart(given);
        String message = "the initials `" + given + "` are run together; write `" + apart + "`";
        // ED may be a man called Ed.
        if (given.matches(".*[AEIOUY].*")) {
            work.found(part.then("given"), message);
        } else {
            work.found(part.then("given"), given, apart, message);
        }
    }

    private static boolean isCapitals(String family) {
        return family.codePoints().noneMatch(Character::isLowerCase)
                && family.codePoints().filter(Character::isUpperCase).count() > 1;
    }

    private static String apart(String initials) {
        StringBuilder apart = new StringBuilder();
        initials.codePoints().forEach(letter -> {
            apart.append(apart.isEmpty() ? "" : " ").appendCodePoint(letter).append('.');
        });
        return apart.toString();
    }
}
