package org.kmref.csl.render.cites;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** The order of a language's letters as ICU knows it; loaded only where {@link Collation} does not know it itself. */
final class Alphabet {

    private final RuleBasedCollator collator;

    private Alphabet(RuleBasedCollator collator) {
        this.collator = collator;
    }

    static Alphabet of(Locale locale) {
        RuleBasedCollator collator =
                ((RuleBasedCollator) Collator.getInstance(ULocale.forLocale(locale))).cloneAsThawed();
        collator.setStrength(Collator.PRIMARY);
        collator.setNumericCollation(true);
        // Spaces count: "de Wit" stands before "Dean".
        collator.setAlternateHandlingShifted(false);
        return new Alphabet(collator);
    }

    /** Returns the key of a text, each byte of ICU's a character. */
    String key(String text) {
        byte[] bytes = collator.getCollationKey(text).toByteArray();
        StringBuilder out = new StringBuilder(bytes.length);
        // A zero ends the key.
        for (int i = 0; i < bytes.length - 1; i++) {
            out.append((char) (bytes[i] & 0xFF));
        }
        return out.toString();
    }
}
