package org.kmref.csl;

import java.util.List;

/** A piece of styled text. */
public sealed interface Inline {

    /** Plain text, with no markup in it. */
    record Text(String text) implements Inline {}

    /** {@code <i>...</i>}: text in one face; faces nest. */
    record Styled(Face face, List<Inline> content) implements Inline {
        public Styled {
            content = List.copyOf(content);
        }
    }

    /** {@code <a href="...">...</a>}: text that leads to an address. */
    record Link(String target, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /** {@code <div class="csl-left-margin">...</div>}: a part of a bibliography entry set apart by {@code display}. */
    record Block(Display display, List<Inline> content) implements Inline {
        public Block {
            content = List.copyOf(content);
        }
    }

    /** How text looks, one property each; those that end in {@code NORMAL} undo what they stand in. */
    enum Face {
        ITALIC,
        OBLIQUE,
        STYLE_NORMAL,
        BOLD,
        LIGHT,
        WEIGHT_NORMAL,
        SMALL_CAPS,
        VARIANT_NORMAL,
        UNDERLINE,
        DECORATION_NONE,
        SUPERSCRIPT,
        SUBSCRIPT,
        BASELINE
    }

    /** The {@code display} attribute of CSL. */
    enum Display {
        BLOCK,
        LEFT_MARGIN,
        RIGHT_INLINE,
        INDENT
    }
}
