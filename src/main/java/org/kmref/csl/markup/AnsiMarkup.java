package org.kmref.csl.markup;

import org.kmref.csl.*;

public final class AnsiMarkup implements Markup {
    public AnsiMarkup(boolean l) {}

    @Override
    public String inline(StyledText t) {
        return t.plain();
    }

    @Override
    public String bibliography(Bibliography b) {
        StringBuilder s = new StringBuilder();
        b.entries().forEach(e -> s.append(e.text().plain()).append("\n"));
        return s.toString();
    }
}
