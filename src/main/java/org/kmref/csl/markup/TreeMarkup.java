package org.kmref.csl.markup;

import java.util.stream.Collectors;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Markup;
import org.kmref.csl.StyledText;

/** A markup defined by what it makes of the pieces and what it puts around the entries. */
public abstract class TreeMarkup extends Tree implements Markup {

    @Override
    public final String inline(StyledText text) {
        return wholeInline(super.inline(text));
    }

    @Override
    public String bibliography(Bibliography bibliography) {
        return before(bibliography)
                + bibliography.entries().stream()
                        .map(entry -> entry(bibliography, entry))
                        .collect(Collectors.joining(between()))
                + after(bibliography);
    }

    /** Returns an entry, its last line ended. */
    abstract String entry(Bibliography bibliography, Bibliography.Entry entry);

    /** Returns what stands between two entries. */
    String between() {
        return "\n";
    }

    String before(Bibliography bibliography) {
        return "";
    }

    String after(Bibliography bibliography) {
        return "";
    }

    /** Returns a citation, where its beginning must be told from other marks. */
    String wholeInline(String text) {
        return text;
    }
}
