package org.kmref.document.manuscript;

/**
 * The control file of Biber: {@code <bcf:citekey order="1">KEY</bcf:citekey>}.
 *
 * <p>No more of XML is read than that, so there are no entities to expand.
 */
final class BcfMentions extends Mentions {
    private static final String OPEN = "<bcf:citekey";
    private static final String CLOSE = "</bcf:citekey>";

    BcfMentions(String text) {
        super(text);
    }

    @Override
    int step(int at) {
        if (has("<!--", at)) {
            return behind("-->", at);
        }
        if (!has(OPEN, at)) {
            return at + 1;
        }
        int start = behind(">", at);
        int end = text.indexOf(CLOSE, start);
        if (end < 0) {
            return text.length();
        }
        // A set is of the document's making; its members are listed too.
        if (!text.substring(at, start).contains("type=\"set\"") && text.charAt(start - 2) != '/') {
            add(start, end, unescaped(text.substring(start, end).strip()), Mention.Form.BARE);
        }
        return end + CLOSE.length();
    }

    private static String unescaped(String key) {
        return key.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
