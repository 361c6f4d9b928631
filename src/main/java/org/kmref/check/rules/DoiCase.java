package org.kmref.check.rules;

import java.util.Locale;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code DOI: 10.1016/S0140-6736(96)90375-1}. */
final class DoiCase extends ItemRule {
    DoiCase() {
        super("doi-case", Severity.NOTE, """
                Case does not matter in a DOI, but programs that compare DOIs letter by letter see two works in two
                spellings. Lower case is recommended; the fix writes it.\
                """);
    }

    @Override
    void check(Work work) {
        String written = work.item().text(TextVariable.DOI);
        String lower = written.toLowerCase(Locale.ROOT);
        if (!lower.equals(written)) {
            work.found(Part.of("DOI"), written, lower, "the DOI has capitals; write it in lower case");
        }
    }
}
