package org.kmref.check.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code status: retracted}, {@code title: "RETRACTED: Ileal-lymphoid-nodular hyperplasia"}. */
final class Retracted extends ItemRule {
    private static final Pattern BEFORE_TITLE =
            Pattern.compile("(?i)\\W{0,2}(?:retracted|withdrawn)(?:\\s+(?:article|paper|chapter))?\\W*[:\\])].*");
    private static final Pattern SAID =
            Pattern.compile("(?i)(?:^|.*\\b)(?:has been |was )?(?:retracted|withdrawn)\\b.*");

    Retracted() {
        super("retracted", Severity.WARNING, """
                The reference says of itself, in `status`, `title` or `note`, that the work was retracted or withdrawn. Cite
                it as such, or not at all. Where it stays in the list on purpose, say so with a comment:
                # kmref: ignore retracted.""");
    }

    @Override
    void check(Work work) {
        boolean inTitle = BEFORE_TITLE.matcher(work.item().title()).matches();
        for (TextVariable field : List.of(TextVariable.STATUS, TextVariable.NOTE)) {
            if (SAID.matcher(work.item().text(field)).matches()) {
                work.found(
                        Part.of(field.cslName()),
                        "`" + field.cslName() + "` says it was retracted; cite it as such or drop it");
                return;
            }
        }
        if (inTitle) {
            work.found(Part.of("title"), "the title says it was retracted; cite it as such or drop it");
        }
    }
}
