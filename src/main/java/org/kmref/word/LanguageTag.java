package org.kmref.word;

import java.util.Set;

/**
 * A language as Word marks text with it: one mark each for text in most scripts, in those of East Asia, and in those
 * written from right to left.
 *
 * @param tag of BCP 47, or empty
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1, 17.3.2.20</a>
 */
record LanguageTag(String tag) {
    private static final Set<String> EAST_ASIAN = Set.of("zh", "ja", "ko");
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "ckb", "syr");

    /** Writes the mark, where there is a language. */
    void write(Xml xml) {
        if (!tag.isEmpty()) {
            xml.empty("w:lang", attribute(), tag);
        }
    }

    private String attribute() {
        int hyphen = tag.indexOf('-');
        String primary = hyphen < 0 ? tag : tag.substring(0, hyphen);
        if (EAST_ASIAN.contains(primary)) {
            return "w:eastAsia";
        }
        return RIGHT_TO_LEFT.contains(primary) ? "w:bidi" : "w:val";
    }

    /** Returns whether its readers use paper of the United States, not A4. */
    boolean isOnLetterPaper() {
        return tag.endsWith("-US") || tag.endsWith("-CA") || tag.endsWith("-MX") || tag.endsWith("-PH");
    }
}
