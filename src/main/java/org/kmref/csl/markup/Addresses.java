package org.kmref.csl.markup;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses so spelt that no form takes a character of theirs for a mark. */
public final class Addresses {
    private static final String SAFE =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'*+,;=%";

    private static final Pattern NO_LABEL = Pattern.compile("[^\\p{L}\\p{N}_.:-]");

    private Addresses() {}

    /** Returns an id as it may stand for a place of a document in any language: letters, digits and {@code _ - . :}. */
    public static String label(String id) {
        return NO_LABEL.matcher(id).replaceAll("-");
    }

    /** Returns the address with all but the characters a URI has, and with brackets too, percent-encoded. */
    public static String encoded(String target) {
        StringBuilder out = new StringBuilder();
        for (byte b : target.strip().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (SAFE.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
            }
        }
        return out.toString();
    }
}
