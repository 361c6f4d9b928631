package org.kmref.check.rules;

import java.util.regex.Pattern;
import org.kmref.check.CheckedFile.FileKind;
import org.kmref.model.Name;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;

/** {@code {literal: et al.}}. */
final class NameEtAl extends NameRule {
    private static final Pattern ET_AL =
            Pattern.compile("(?i)(?:^|.*[\\s,])et\\.?\\s+al\\.?,?$|et al|u\\.\\s?a\\.|others|and others");

    NameEtAl() {
        super("name-et-al", Severity.WARNING, """
                "et al." is nobody. Styles add it where they shorten a list of names, so it would appear twice, or
                in the wrong place. Complete the names; if that is impossible, remove it and write
                `authors-complete: false`.\
                """);
    }

    @Override
    void check(Name name, Part part, Work work) {
        if (ET_AL.matcher(name.displayName()).matches()
                || ET_AL.matcher(name.family()).matches()
                || ET_AL.matcher(name.given()).matches()) {
            boolean own = work.source().kind() == FileKind.LIST;
            String how = own ? "complete the names, or write `authors-complete: false`" : "complete the names";
            work.found(part, "`" + name.displayName() + "` is not an author; " + how);
        }
    }
}
