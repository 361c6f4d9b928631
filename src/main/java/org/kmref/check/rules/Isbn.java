package org.kmref.check.rules;

import java.util.Locale;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code ISBN: 978-0-7432-2209-2}. */
final class Isbn extends ItemRule {
    Isbn() {
        super("isbn", Severity.ERROR, """
                The last digit of an ISBN is reckoned from the others, so that a slip shows. An ISBN has ten digits, the
                last of which may be an X, or thirteen that begin with 978 or 979. Compare it with the book.""");
    }

    @Override
    void check(Work work) {
        for (String one : SerialNumbers.in(work.item().text(TextVariable.ISBN))) {
            String digits = SerialNumbers.digits(one).toUpperCase(Locale.ROOT);
            if (CheckDigits.isIssn(digits)) {
                work.found(Part.of("ISBN"), "`" + one + "` is an ISSN; give it as `ISSN`");
            } else if (digits.length() != 10 && digits.length() != 13) {
                work.found(Part.of("ISBN"), "`" + one + "` is no ISBN, which has 10 or 13 digits; correct it");
            } else if (!CheckDigits.isIsbn10(digits) && !CheckDigits.isIsbn13(digits)) {
                work.found(
                        Part.of("ISBN"), "the check digit of the ISBN " + one + " is wrong; compare it with the book");
            }
        }
    }
}
