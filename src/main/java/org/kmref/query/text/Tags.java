package org.kmref.query.text;

import java.nio.CharBuffer;
import org.kmref.model.RichText;

/** The tags of rich text, which are no words and part none; one without its partner is passed over like the others. */
final class Tags {

    private Tags() {}

    /** Returns where the tag that begins here ends, or {@code at} where none does. */
    static int end(char[] text, int at) {
        if (text[at] != '<') {
            return at;
        }
        RichText.Tag tag = RichText.Tag.at(CharBuffer.wrap(text), at);
        return tag == null ? at : tag.end();
    }

    /** Returns the text without its tags. */
    static String without(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        StringBuilder without = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            RichText.Tag tag = RichText.Tag.at(text, at);
            if (tag == null) {
                without.append(text.charAt(at++));
            } else {
                at = tag.end();
            }
        }
        return without.toString();
    }
}
