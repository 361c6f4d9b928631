package org.kmref.check.rules;

import java.util.regex.Pattern;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code DOI: https://doi.org/10.1186/s13012-015-0242-0}. */
final class DoiPrefix extends ItemRule {
    private static final Pattern PREFIX =
            Pattern.compile("(?:https?://)?(?:www\\.)?(?:dx\\.)?doi\\.org/|doi:\\s*", Pattern.CASE_INSENSITIVE);

    DoiPrefix() {
        super("doi-prefix", Severity.WARNING, """
                The field `DOI` holds the DOI alone. Styles put https://doi.org/ before it, so that one given as an address
                is printed with the prefix twice. The fix takes the prefix off.""");
    }

    /** Returns the DOI without what stands before it, as it is written. */
    static String bare(String written) {
        var prefix = PREFIX.matcher(written.strip());
        return prefix.lookingAt() ? written.strip().substring(prefix.end()).strip() : written;
    }

    @Override
    void check(Work work) {
        String written = work.item().text(TextVariable.DOI);
        String bare = bare(written);
        if (!bare.equals(written) && !bare.isEmpty()) {
            work.found(Part.of("DOI"), written, bare, "the DOI has a prefix; write `" + bare + "`");
        }
    }
}
