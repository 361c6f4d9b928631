package org.kmref.csl.render.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.csl.Inline.Face;

/** What a face means inside others: of one property of the type only the innermost holds. */
final class FontFaces {

    private FontFaces() {}

    // A face that is already off needs no undoing, and a field's own face is turned round inside its like.
    static @Nullable Face effective(Face face, List<Face> around, boolean field) {
        Face now = current(face, around);
        return switch (face) {
            case STYLE_NORMAL, VARIANT_NORMAL, WEIGHT_NORMAL -> now == null || now == face ? null : face;
            case ITALIC, OBLIQUE -> field && now == face ? Face.STYLE_NORMAL : face;
            case BOLD, LIGHT -> field && now == face ? Face.WEIGHT_NORMAL : face;
            case SMALL_CAPS -> field && now == face ? Face.VARIANT_NORMAL : face;
            case UNDERLINE -> field && now == face ? Face.DECORATION_NONE : face;
            case SUPERSCRIPT, SUBSCRIPT, BASELINE, DECORATION_NONE -> face;
        };
    }

    private static @Nullable Face current(Face face, List<Face> around) {
        for (Face other : around) {
            if (property(other) == property(face)) {
                return other;
            }
        }
        return null;
    }

    static List<Face> with(List<Face> around, Face face) {
        List<Face> inside = new ArrayList<>(around.size() + 1);
        for (Face other : around) {
            if (property(other) != property(face)) {
                inside.add(other);
            }
        }
        inside.add(face);
        return inside;
    }

    static List<Face> undone(List<Face> around) {
        List<Face> undone = new ArrayList<>();
        for (Face face : around) {
            undone.add(
                    switch (property(face)) {
                        case 0 -> Face.STYLE_NORMAL;
                        case 1 -> Face.VARIANT_NORMAL;
                        case 2 -> Face.WEIGHT_NORMAL;
                        case 3 -> Face.DECORATION_NONE;
                        default -> Face.BASELINE;
                    });
        }
        return undone;
    }

    static List<Face> outermostFirst(List<Face> faces) {
        if (faces.size() < 2) {
            return faces;
        }
        List<Face> reversed = new ArrayList<>(faces);
        Collections.reverse(reversed);
        return reversed;
    }

    private static int property(Face face) {
        return switch (face) {
            case ITALIC, OBLIQUE, STYLE_NORMAL -> 0;
            case SMALL_CAPS, VARIANT_NORMAL -> 1;
            case BOLD, LIGHT, WEIGHT_NORMAL -> 2;
            case UNDERLINE, DECORATION_NONE -> 3;
            case SUPERSCRIPT, SUBSCRIPT, BASELINE -> 4;
        };
    }
}
