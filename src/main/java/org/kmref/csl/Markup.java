package org.kmref.csl;

/** Spells styled text in one output form: text, HTML, Markdown ... */
public interface Markup {

    /** Returns a citation, or the text of one entry. */
    String inline(StyledText text);

    /** Returns the whole list, each line ended. */
    String bibliography(Bibliography bibliography);
}
