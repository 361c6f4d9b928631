package org.kmref.csl;

import java.util.List;

/** A line of styled text: a citation, or one entry of a bibliography. */
public record StyledText(List<Inline> content) {

    public static final StyledText EMPTY = new StyledText(List.of());

    public StyledText {
        content = List.copyOf(content);
    }

    public static StyledText of(String text) {
        return text.isEmpty() ? EMPTY : new StyledText(List.of(new Inline.Text(text)));
    }

    public boolean isEmpty() {
        return content.isEmpty();
    }

    /** Returns the words alone. */
    public String plain() {
        StringBuilder out = new StringBuilder();
        append(content, out);
        return out.toString();
    }

    private static void append(List<Inline> content, StringBuilder out) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                out.append(text.text());
            } else if (inline instanceof Inline.Styled styled) {
                append(styled.content(), out);
            } else if (inline instanceof Inline.Link link) {
                append(link.content(), out);
            } else if (inline instanceof Inline.Block block) {
                append(block.content(), out);
            }
        }
    }
}
