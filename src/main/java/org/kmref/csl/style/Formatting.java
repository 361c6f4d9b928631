package org.kmref.csl.style;

import java.util.List;
import java.util.Optional;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;

/**
 * What the attributes shared by the rendering elements do to text: affixes, display, formatting, quotes, strip-periods
 * and text-case.
 *
 * @param faces in the order font-style, font-variant, font-weight, text-decoration, vertical-align; at most one of each
 */
public record Formatting(
        String prefix,
        String suffix,
        List<Face> faces,
        Optional<Display> display,
        boolean quotes,
        boolean stripPeriods,
        TextCase textCase) {

    public static final Formatting PLAIN =
            new Formatting("", "", List.of(), Optional.empty(), false, false, TextCase.NONE);

    public Formatting {
        faces = List.copyOf(faces);
    }

    public Formatting withoutAffixes() {
        return prefix.isEmpty() && suffix.isEmpty()
                ? this
                : new Formatting("", "", faces, display, quotes, stripPeriods, textCase);
    }

    public Formatting withAffixes(String newPrefix, String newSuffix) {
        return new Formatting(newPrefix, newSuffix, faces, display, quotes, stripPeriods, textCase);
    }

    /** The {@code text-case} attribute. */
    public enum TextCase {
        NONE,
        LOWERCASE,
        UPPERCASE,
        CAPITALIZE_FIRST,
        CAPITALIZE_ALL,
        SENTENCE,
        TITLE
    }
}
