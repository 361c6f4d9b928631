package org.kmref.check.rules;

import org.kmref.model.Doi;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code DOI: https://doi.org/10.1186/s13012-015-0242-0}. */
final class DoiPrefix extends ItemRule {
    DoiPrefix() {
        super("doi-prefix", Severity.WARNING, """
                The field `DOI` holds the DOI alone. Styles put https://doi.org/ before it, so a DOI given as an
                address is printed with the prefix twice. The fix removes the prefix.\
                """);
    }

    @Override
    void check(Work work) {
        String written = work.item().text(TextVariable.DOI);
        Doi doi = work.item().doi();
        // What only stands behind it is another finding.
        if (doi.isWellFormed() && !written.startsWith("10.")) {
            String name = doi.name();
            work.found(Part.of("DOI"), written, name, "the DOI has a prefix; write `" + name + "`");
        }
    }
}
