package org.kmref.check.rules;

import java.util.regex.Pattern;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code DOI: 10.1186}, {@code DOI: 10.1186/s13012 015}. */
final class DoiForm extends ItemRule {
    /** See the <a href="https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html">DOI Handbook, 2.2</a>. */
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/\\S+");

    private static final Pattern STRAY_END = Pattern.compile(".*[.,;]");

    DoiForm() {
        super("doi", Severity.ERROR, """
                A DOI is `10.`, the digits of its prefix, a slash and a suffix without blanks, as in
                10.1186/s13012-015-0242-0. One of another form leads nowhere. One that ends in a stop or a comma has most
                often taken it along from a sentence.""");
    }

    @Override
    void check(Work work) {
        String written = work.item().text(TextVariable.DOI);
        String doi = DoiPrefix.bare(written);
        if (doi.isEmpty()) {
            return;
        }
        Part part = Part.of("DOI");
        if (!DOI.matcher(doi).matches()) {
            work.found(part, "`" + written + "` is no DOI; write it as 10.1186/s13012-015-0242-0");
        } else if (STRAY_END.matcher(doi).matches()) {
            work.found(
                    part,
                    "the DOI ends in `" + doi.charAt(doi.length() - 1) + "`; take that off if it is no part of it");
        }
    }
}
