package org.kmref.csl.markup;

import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Face;

/** The words alone; each entry is one line, so that lines can be counted, sorted and wrapped. */
public final class TextMarkup extends TreeMarkup {
    @Override
    String text(String text) {
        return text;
    }

    @Override
    String styled(Face face, String content, Beside beside) {
        return content;
    }

    @Override
    String link(String target, String content) {
        return content;
    }

    @Override
    String entry(Bibliography bibliography, Bibliography.Entry entry) {
        return String.join(" ", lines(entry.text())) + "\n";
    }

    @Override
    String between() {
        return "";
    }
}
