package org.kmref.check.rules;

import org.kmref.model.Isbn;
import org.kmref.model.Issn;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code ISBN: 978-0-7432-2209-2}. */
final class IsbnDigits extends ItemRule {
    IsbnDigits() {
        super("isbn", Severity.ERROR, """
                The last digit of an ISBN is calculated from the others, so a typing error shows. An ISBN has ten
                digits, the last of which may be an X, or thirteen that begin with 978 or 979. Compare it with the
                book.\
                """);
    }

    @Override
    void check(Work work) {
        for (Isbn number : Isbn.in(work.item().text(TextVariable.ISBN))) {
            String written = number.text();
            if (new Issn(written).isValid()) {
                work.found(Part.of("ISBN"), "`" + written + "` is an ISSN; give it as `ISSN`");
            } else if (!number.isWellFormed()) {
                work.found(Part.of("ISBN"), "`" + written + "` is not an ISBN, which has 10 or 13 digits; correct it");
            } else if (!number.isValid()) {
                work.found(
                        Part.of("ISBN"),
                        "the check digit of the ISBN " + written + " is wrong; compare it with the book");
            }
        }
    }
}
