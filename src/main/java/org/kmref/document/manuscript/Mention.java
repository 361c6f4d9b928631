package org.kmref.document.manuscript;

import org.kmref.model.CitationKey;

/**
 * A place where a work is cited.
 *
 * @param start where what a new key replaces begins, in characters of the text
 * @param end behind its last character
 * @param key what stands there, without the marks around it
 * @param form what has to be written around another key in its place
 */
public record Mention(int start, int end, CitationKey key, Form form) {

    /** The marks that belong to a mention. */
    public enum Form {
        /** The key and nothing else: {@code \cite{KEY}}, {@code @{KEY}}, {@code [cite:@KEY]}. */
        BARE,
        /** Markdown's {@code @KEY}, which takes braces around an unusual key. */
        MARKDOWN_AT,
        /** Typst's {@code @KEY}, which a key of other letters cannot follow. */
        TYPST_AT,
        /** Typst's {@code <KEY>}, likewise. */
        TYPST_LABEL
    }

    /** Returns what to write in place of the mention to cite the key. */
    String with(CitationKey other) {
        String value = other.value();
        return switch (form) {
            case BARE -> value;
            case MARKDOWN_AT -> MarkdownMentions.isPlain(value) ? "@" + value : "@{" + value + "}";
            case TYPST_AT -> TypstMentions.isLabel(value) ? "@" + value : "#cite(" + typstLabel(value) + ")";
            case TYPST_LABEL -> TypstMentions.isLabel(value) ? "<" + value + ">" : typstLabel(value);
        };
    }

    private static String typstLabel(String value) {
        return "label(\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\")";
    }
}
