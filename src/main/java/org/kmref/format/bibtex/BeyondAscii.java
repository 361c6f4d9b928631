package org.kmref.format.bibtex;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Letters that BibTeX in ASCII has no command for. */
public final class BeyondAscii {

    private static final int SHOWN = 10;

    private BeyondAscii() {}

    /** Returns a message that names the letters of a text that are not ASCII, or absent where all are. */
    public static Optional<String> message(CharSequence text) {
        Set<String> letters = new LinkedHashSet<>();
        text.codePoints().filter(c -> c > 0x7F).forEach(c -> letters.add(Character.toString(c)));
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(" ", letters.stream().limit(SHOWN).toList());
        String more = letters.size() > SHOWN ? " and " + (letters.size() - SHOWN) + " more" : "";
        return Optional.of("not ASCII, for TeX has no command for it: " + named + more
                + "; --unicode writes every letter as it is");
    }

    /** Returns the letters of a ligature, of a fullwidth letter or of a presentation form; anything else as it is. */
    static String letters(int c) {
        boolean form = (c >= 0xFB00 && c <= 0xFB06) || (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x2000 && c <= 0x200A);
        String letter = Character.toString(c);
        return form ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter;
    }
}
