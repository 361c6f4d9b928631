package org.kmref.check.rules;

import java.util.Locale;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code ISSN: 1748-5909}. */
final class Issn extends ItemRule {
    Issn() {
        super("issn", Severity.ERROR, """
                An ISSN has eight digits, the last of which is reckoned from the others and may be an X, so that a slip
                shows. Compare it with the journal.""");
    }

    @Override
    void check(Work work) {
        for (String one : SerialNumbers.in(work.item().text(TextVariable.ISSN))) {
            String digits = SerialNumbers.digits(one).toUpperCase(Locale.ROOT);
            if (CheckDigits.isIsbn10(digits) || CheckDigits.isIsbn13(digits)) {
                work.found(Part.of("ISSN"), "`" + one + "` is an ISBN; give it as `ISBN`");
            } else if (digits.length() != 8) {
                work.found(Part.of("ISSN"), "`" + one + "` is no ISSN, which has 8 digits; correct it");
            } else if (!CheckDigits.isIssn(digits)) {
                work.found(
                        Part.of("ISSN"),
                        "the check digit of the ISSN " + one + " is wrong; compare it with the journal");
            }
        }
    }
}
