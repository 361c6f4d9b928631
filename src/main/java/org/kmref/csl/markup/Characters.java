package org.kmref.csl.markup;

import java.util.function.IntFunction;

/** Replaces single characters. */
final class Characters {
    private Characters() {}

    /** Returns the text with each character as the function spells it, or as it is where that is empty. */
    static String replaced(String text, IntFunction<String> spelling) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String spelt = spelling.apply(c);
            if (spelt.isEmpty()) {
                out.appendCodePoint(c);
            } else {
                out.append(spelt);
            }
        });
        return out.toString();
    }
}
