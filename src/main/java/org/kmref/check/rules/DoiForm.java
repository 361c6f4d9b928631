package org.kmref.check.rules;

import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code DOI: 10.1186}, {@code DOI: 10.1186/s13012 015}. */
final class DoiForm extends ItemRule {
    private static final int SHORTEST_PREFIX = "10.1000".length();

    DoiForm() {
        super("doi", Severity.ERROR, """
                A DOI is `10.`, the digits of its prefix, a slash and a suffix without spaces, as in
                10.1186/s13012-015-0242-0. Any other form leads nowhere. A full stop or a comma at its end has
                usually been copied from a sentence.\
                """);
    }

    @Override
    void check(Work work) {
        String written = work.item().text(TextVariable.DOI);
        if (written.isEmpty()) {
            return;
        }
        char last = written.charAt(written.length() - 1);
        Part part = Part.of("DOI");
        if (work.item().doi().prefix().length() < SHORTEST_PREFIX) {
            work.found(part, "`" + written + "` is not a DOI; write it as 10.1186/s13012-015-0242-0");
        } else if (".,;".indexOf(last) >= 0) {
            work.found(part, "the DOI ends in `" + last + "`; remove that if it is not part of it");
        }
    }
}
