package org.kmref.format.plaintext.tag;

import java.text.Normalizer;
import java.util.Locale;

/** Words as the model compares them: lower case, without accents. */
public final class Words {

    private Words() {}

    /** Returns the word in lower case and without accents; the apostrophe is always the straight one. */
    public static String folded(String word) {
        boolean plain = true;
        boolean lower = true;
        for (int i = 0; i < word.length() && plain; i++) {
            char c = word.charAt(i);
            plain = c < 0x80;
            lower &= c < 'A' || c > 'Z';
        }
        if (plain) {
            return lower ? word : word.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c == '’') {
                out.append('\'');
            } else if (c == 'ß') {
                out.append("ss");
            } else if (c == 'ø') {
                out.append('o');
            } else if (c == 'æ') {
                out.append("ae");
            } else if (c == 'ł') {
                out.append('l');
            } else if (c == 'ı') {
                out.append('i');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\u00AD') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
