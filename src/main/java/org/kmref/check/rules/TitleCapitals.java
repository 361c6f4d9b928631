package org.kmref.check.rules;

import java.util.List;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code title: MAKING SENSE OF IMPLEMENTATION THEORIES}. */
final class TitleCapitals extends ItemRule {
    private static final int LETTERS_OF_AN_ACRONYM = 10;

    TitleCapitals() {
        super("title-capitals", Severity.WARNING, """
                Every style prints a title in capitals as it stands, because no program can tell names and acronyms
                from other words. Write it in sentence case.\
                """);
    }

    @Override
    void check(Work work) {
        for (TextVariable field : List.of(TextVariable.TITLE, TextVariable.CONTAINER_TITLE)) {
            String text = work.item().text(field);
            if (isCapitals(text)) {
                work.found(
                        Part.of(field.cslName()), "`" + field.cslName() + "` is in capitals; write it as a sentence");
            }
        }
    }

    private static boolean isCapitals(String text) {
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        long others = text.codePoints().filter(Character::isLowerCase).count();
        boolean severalWords = text.strip().contains(" ");
        return severalWords && capitals >= LETTERS_OF_AN_ACRONYM && others * 10 < capitals;
    }
}
