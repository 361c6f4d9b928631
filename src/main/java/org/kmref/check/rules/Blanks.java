package org.kmref.check.rules;

import java.util.regex.Pattern;
import org.kmref.model.Problem.Severity;

/** {@code title: "Making  sense "}. */
final class Blanks extends ItemRule {
    private static final Pattern SEVERAL = Pattern.compile("[ \\t\\u00A0]{2,}|[\\t\\n\\r]");

    Blanks() {
        super("spaces", Severity.NOTE, """
                Two spaces in a row, a line break, or a space at either end are left over from copying, and some
                formats print them. The fix removes them.\
                """);
    }

    @Override
    void check(Work work) {
        for (Wording words : Wording.titlesAndNames(work.item())) {
            String tidy = SEVERAL.matcher(words.text()).replaceAll(" ").strip();
            if (!tidy.equals(words.text())) {
                boolean inside = SEVERAL.matcher(words.text().strip()).find();
                String what = inside ? "has several spaces in a row" : "has a space at its end or beginning";
                work.found(words.part(), words.text(), tidy, "`" + words.field() + "` " + what + "; leave one or none");
            }
        }
    }
}
