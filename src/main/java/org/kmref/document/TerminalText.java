package org.kmref.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kmref.model.RichText;
import org.kmref.terminal.CharRange;
import org.kmref.terminal.MarkedText;

/** Rich text as a terminal can show it: italics as italics, all else plain. */
public final class TerminalText {
    private TerminalText() {}

    /** Returns the text without its tags, with the places that are in italics. */
    public static MarkedText of(String tagged) {
        if (tagged.indexOf('<') < 0) {
            return MarkedText.of(tagged);
        }
        StringBuilder plain = new StringBuilder();
        List<CharRange> italics = new ArrayList<>();
        for (RichText.Run run : new RichText(tagged).runs()) {
            int start = plain.length();
            plain.append(run.text());
            if (isItalic(run.styles())) {
                italics.add(new CharRange(start, plain.length()));
            }
        }
        return new MarkedText(plain.toString(), List.of(), italics);
    }

    private static boolean isItalic(Set<RichText.Style> styles) {
        return styles.contains(RichText.Style.ITALIC) && !styles.contains(RichText.Style.NO_DECORATION);
    }
}
