package org.kmref.check.rules;

import org.kmref.model.Isbn;
import org.kmref.model.Issn;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code ISSN: 1748-5909}. */
final class IssnDigits extends ItemRule {
    IssnDigits() {
        super("issn", Severity.ERROR, """
                An ISSN has eight digits, the last of which is calculated from the others and may be an X, so a
                typing error shows. Compare it with the journal.\
                """);
    }

    @Override
    void check(Work work) {
        for (Issn number : Issn.in(work.item().text(TextVariable.ISSN))) {
            String written = number.text();
            if (new Isbn(written).isValid()) {
                work.found(Part.of("ISSN"), "`" + written + "` is an ISBN; give it as `ISBN`");
            } else if (!number.isWellFormed()) {
                work.found(Part.of("ISSN"), "`" + written + "` is not an ISSN, which has 8 digits; correct it");
            } else if (!number.isValid()) {
                work.found(
                        Part.of("ISSN"),
                        "the check digit of the ISSN " + written + " is wrong; compare it with the journal");
            }
        }
    }
}
