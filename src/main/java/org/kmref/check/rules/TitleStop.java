package org.kmref.check.rules;

import java.util.regex.Pattern;
import org.kmref.model.Part;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** {@code title: Making sense of implementation theories.} */
final class TitleStop extends ItemRule {
    // Dots that are not the end of a sentence: ... U.S. J. etc. vol.
    private static final Pattern ABBREVIATED = Pattern.compile(".*(?:\\.\\.|\\.\\p{L}\\.|(?:^|[\\s(])"
            + "(?:\\p{L}|\\p{L}?[bcdfghj-np-tv-xz]{1,3}|(?i:etc|al|inc|corp|vol|eds?|no|rev|ave))\\.)");

    TitleStop() {
        super("title-stop", Severity.WARNING, """
                Styles print the full stop after a title themselves, so one of its own is printed twice. The fix
                removes it; the full stop of an abbreviation, and dots that trail off, stay.\
                """);
    }

    @Override
    void check(Work work) {
        String title = work.item().title();
        String stripped = title.stripTrailing();
        if (stripped.endsWith(".") && !ABBREVIATED.matcher(stripped).matches()) {
            String bare = stripped.substring(0, stripped.length() - 1).stripTrailing();
            work.found(Part.of(TextVariable.TITLE.cslName()), title, bare, "`title` ends with a full stop; remove it");
        }
    }
}
