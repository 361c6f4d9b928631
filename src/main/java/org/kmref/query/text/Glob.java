package org.kmref.query.text;

/** Text in which {@code *} stands for any characters, none too. */
public record Glob(String pattern) {
    public static final char ANY = '*';

    public static boolean isIn(String text) {
        return text.indexOf(ANY) >= 0;
    }

    /** Returns what stands before the first {@code *}. */
    public String beginning() {
        int any = pattern.indexOf(ANY);
        return any < 0 ? pattern : pattern.substring(0, any);
    }

    /** Returns whether the whole text is as the pattern says; takes time by the product of both lengths at most. */
    public boolean matches(String text) {
        int at = 0;
        int wanted = 0;
        int any = -1;
        int retry = 0;
        while (at < text.length()) {
            if (wanted < pattern.length() && pattern.charAt(wanted) == ANY) {
                any = wanted++;
                retry = at;
            } else if (wanted < pattern.length() && pattern.charAt(wanted) == text.charAt(at)) {
                wanted++;
                at++;
            } else if (any >= 0) {
                wanted = any + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (wanted < pattern.length() && pattern.charAt(wanted) == ANY) {
            wanted++;
        }
        return wanted == pattern.length();
    }
}
