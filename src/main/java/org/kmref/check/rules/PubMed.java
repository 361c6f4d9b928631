package org.kmref.check.rules;

import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code PMID: PMC4406164}. */
final class PubMed extends ItemRule {
    PubMed() {
        super("pmid", Severity.ERROR, """
                A PMID is a number of up to eight digits, as in 25895742; a PMCID is PMC and digits, as in PMC4406164. The
                two are different numbers of the same article.""");
    }

    @Override
    void check(Work work) {
        String pmid = work.item().text(TextVariable.PMID).strip();
        if (!pmid.isEmpty() && !pmid.matches("[1-9]\\d{0,7}")) {
            String hint = pmid.startsWith("PMC") ? "it looks like a `PMCID`" : "write digits only, as in 25895742";
            work.found(Part.of("PMID"), "`" + pmid + "` is not a PMID; " + hint);
        }
        String pmcid = work.item().text(TextVariable.PMCID).strip();
        if (!pmcid.isEmpty() && !pmcid.matches("(?:PMC)?[1-9]\\d{0,8}(?:\\.\\d+)?")) {
            work.found(Part.of("PMCID"), "`" + pmcid + "` is not a PMCID; write it as PMC4406164");
        }
    }
}
