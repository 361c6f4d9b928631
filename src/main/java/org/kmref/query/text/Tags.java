package org.kmref.query.text;

/** The rich-text tags of CSL-JSON: italics and such, which are no words and part none. */
final class Tags {
    private static final String[] NAMES = {"i>", "b>", "sc>", "sub>", "sup>", "span>", "span "};
    private static final int LONGEST = 110;

    private Tags() {}

    /** Returns where the tag that begins here ends, or {@code at} where none does. */
    static int end(char[] text, int at) {
        if (text[at] != '<') {
            return at;
        }
        int name = at + 1 < text.length && text[at + 1] == '/' ? at + 2 : at + 1;
        for (String each : NAMES) {
            if (isAt(text, name, each)) {
                return closed(text, name + each.length() - 1, at);
            }
        }
        return at;
    }

    private static boolean isAt(char[] text, int at, String name) {
        if (at + name.length() > text.length) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (text[at + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int closed(char[] text, int from, int none) {
        for (int i = from; i < Math.min(text.length, from + LONGEST); i++) {
            if (text[i] == '>') {
                return i + 1;
            }
        }
        return none;
    }

    /** Returns the text without its tags. */
    static String without(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        StringBuilder without = new StringBuilder(chars.length);
        for (int at = 0; at < chars.length; ) {
            int end = end(chars, at);
            if (end == at) {
                without.append(chars[at++]);
            } else {
                at = end;
            }
        }
        return without.toString();
    }
}
