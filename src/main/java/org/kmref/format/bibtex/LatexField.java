package org.kmref.format.bibtex;

import java.util.List;
import org.kmref.format.text.TaggedText;

/** What a field of BibTeX says, in Unicode. */
final class LatexField {

    private static final List<String> ADDRESSES = List.of("\\url{", "\\href{", "\\path{", "\\nolinkurl{");

    private LatexField() {}

    /** Returns the text in Unicode with the rich-text tags of CSL-JSON. */
    static String tagged(String tex) {
        return plainEnough(tex) ? collapsed(tex) : tidy(TexText.tagged(LatexReader.parse(tex)));
    }

    /** Returns the text in Unicode without any markup. */
    static String plain(String tex) {
        return plainEnough(tex) ? collapsed(tex) : tidy(TexText.plain(LatexReader.parse(tex)));
    }

    /** Returns an identifier or address, whose escapes alone are TeX. */
    static String verbatim(String tex) {
        String text = address(tex.strip());
        return text.indexOf('\\') < 0 && text.indexOf('{') < 0
                ? text
                : text.replaceAll("\\{?\\\\([_%&#${}~])\\}?", "$1").replace("{\\textunderscore}", "_");
    }

    // Braces around the whole say nothing; of a command the first argument is the address.
    private static String address(String tex) {
        String text = unbraced(tex);
        if (text.startsWith("\\href {") || text.startsWith("\\url {")) {
            text = text.replaceFirst(" ", "");
        }
        for (String command : ADDRESSES) {
            if (text.startsWith(command) && VerbatimText.isBalanced(text)) {
                int open = command.length() - 1;
                return address(text.substring(open + 1, VerbatimText.closing(text, open)));
            }
        }
        return text;
    }

    /** Returns the value without the braces that hold all of it. */
    static String unbraced(String tex) {
        String text = tex.strip();
        while (text.startsWith("{") && VerbatimText.closing(text, 0) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    private static boolean plainEnough(String tex) {
        for (int i = 0; i < tex.length(); i++) {
            if ("\\{}$~`'-\"<".indexOf(tex.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\t';
            if (!blank) {
                out.append(c);
            } else if (!space) {
                out.append(' ');
            }
            space = blank;
        }
        return tidy(out.toString());
    }

    static String tidy(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        String tidied = text.substring(start, end);
        // Databases that make BibTeX of web pages leave their entities in it.
        return tidied.indexOf('&') < 0 || tidied.indexOf(';') < 0 ? tidied : TaggedText.unescaped(tidied);
    }
}
