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
public record Look(
        String prefix,
        String suffix,
        List<Face> faces,
        Optional<Display> display,
        boolean quotes,
        boolean stripPeriods,
        TextCase textCase) {

    public static final Look PLAIN = new Look("", "", List.of(), Optional.empty(), false, false, TextCase.NONE);

    public Look {
        faces = List.copyOf(faces);
    }

    public Look withoutAffixes() {
        return prefix.isEmpty() && suffix.isEmpty()
                ? this
                : new Look("", "", faces, display, quotes, stripPeriods, textCase);
    }

    public Look withAffixes(String newPrefix, String newSuffix) {
        return new Look(newPrefix, newSuffix, faces, display, quotes, stripPeriods, textCase);
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
