package org.kmref.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Turns data into styled text; with neither colour nor links the text is only made printable.
 *
 * @param color whether roles are shown by SGR escapes
 * @param links whether addresses are attached by OSC 8 escapes
 */
public record Palette(boolean color, boolean links) {

    /** No escapes at all. */
    public static final Palette PLAIN = new Palette(false, false);

    /** Terminals drop addresses that are longer than some 2,000 bytes. */
    private static final int LONGEST = 2000;
    /** ECMA-48, 8.3.117: italicized. */
    private static final String ITALIC = "3";

    static final String RESET = "\u001B[0m";
    static final String END_OF_LINK = "\u001B]8;;\u001B\\";

    public String key(String text) {
        return paint(Role.KEY, text);
    }

    public String title(String text) {
        return paint(Role.TITLE, text);
    }

    public String heading(String text) {
        return paint(Role.HEADING, text);
    }

    public String dim(String text) {
        return paint(Role.DIM, text);
    }

    /** Returns the text, made one printable line, in the look of its role. */
    public String paint(Role role, String text) {
        String printable = Printable.line(text);
        if (!color || printable.isEmpty() || role.parameters().isEmpty()) {
            return printable;
        }
        return sgr(role.parameters()) + printable + RESET;
    }

    /** Returns the text in the look of its role and in italics; without colour there are none. */
    String italic(Role role, String text) {
        String printable = Printable.line(text);
        if (!color || printable.isEmpty()) {
            return printable;
        }
        return sgr(role.parameters().isEmpty() ? ITALIC : role.parameters() + ";" + ITALIC) + printable + RESET;
    }

    /** Returns the text as a hyperlink, or alone where links are off or the address is empty. */
    public String link(MarkedText text, String url) {
        return linked(text.paint(Role.PLAIN, this), url);
    }

    /** Returns styled text as a hyperlink. */
    String linked(String styled, String url) {
        boolean none = !links || url.isEmpty() || styled.isEmpty() || url.length() > LONGEST;
        return none ? styled : startOfLink(address(url)) + styled + END_OF_LINK;
    }

    static String sgr(String parameters) {
        return "\u001B[" + parameters + "m";
    }

    static String startOfLink(String address) {
        return "\u001B]8;;" + address + "\u001B\\";
    }

    /** Returns the address with all but printable ASCII percent-encoded, as the OSC 8 convention asks. */
    private static String address(String url) {
        StringBuilder out = new StringBuilder(url.length());
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F) {
                out.append((char) b);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return out.toString();
    }
}
