package org.kmref.csl.render.cites;

import java.util.ArrayList;
import java.util.List;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.render.text.Node;
import org.kmref.csl.render.text.RichTextReader;
import org.kmref.csl.style.Formatting;

/** A composite citation: the author in the running text, then the rest, {@code Nilsen (2015)}. */
final class Composites {

    private Composites() {}

    /** Returns the parts with blanks between; a raised number stands close to the word before it. */
    static Node of(Node author, String infix, Node rest, Formatting layout) {
        List<Node> words = new ArrayList<>(2);
        words.add(author);
        if (!infix.isBlank()) {
            words.add(RichTextReader.parse(infix.strip()));
        }
        boolean raised = layout.faces().contains(Face.SUPERSCRIPT);
        return Node.join(List.of(Node.join(words, " "), rest), raised ? "" : " ");
    }
}
