package org.kmref.document.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.kmref.csl.Inline;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.StyledText;

/** Takes styled text apart. */
public final class StyledPieces {
    // A full stop at the end, be it inside quotation marks.
    private static final Pattern STOP = Pattern.compile("\\.([”’\"»]?)$");

    private StyledPieces() {}

    /** Returns what is before a mark and what is behind it; all of it before where there is none. */
    public static List<StyledText> split(StyledText text, char mark) {
        List<Inline> before = new ArrayList<>();
        List<Inline> after = new ArrayList<>();
        split(text.content(), mark, before, after, false);
        return List.of(new StyledText(before), new StyledText(after));
    }

    private static boolean split(
            List<Inline> content, char mark, List<Inline> before, List<Inline> after, boolean behind) {
        boolean found = behind;
        for (Inline inline : content) {
            if (found) {
                after.add(inline);
            } else if (inline instanceof Inline.Text text) {
                int at = text.text().indexOf(mark);
                found = at >= 0;
                add(before, found ? text.text().substring(0, at) : text.text());
                add(after, found ? text.text().substring(at + 1) : "");
            } else {
                List<Inline> left = new ArrayList<>();
                List<Inline> right = new ArrayList<>();
                found = split(children(inline), mark, left, right, false);
                before.add(with(inline, left));
                if (found && !right.isEmpty()) {
                    after.add(with(inline, right));
                }
            }
        }
        return found;
    }

    private static void add(List<Inline> list, String text) {
        if (!text.isEmpty()) {
            list.add(new Inline.Text(text));
        }
    }

    /** Returns the text without the brackets around all of it. */
    public static StyledText withoutBrackets(StyledText text) {
        String plain = text.plain().strip();
        if (plain.length() < 2) {
            return text;
        }
        String pair = plain.charAt(0) + plain.substring(plain.length() - 1);
        return pair.equals("()") || pair.equals("[]")
                ? last(first(text, words -> words.substring(1)), words -> words.substring(0, words.length() - 1))
                : text;
    }

    /** Returns the text without a full stop at its end. */
    public static StyledText withoutStop(StyledText text) {
        String plain = text.plain();
        return STOP.matcher(plain).find()
                ? last(text, words -> STOP.matcher(words).replaceFirst("$1"))
                : text;
    }

    /** Returns the text with something before and after it. */
    public static StyledText between(String before, StyledText text, String after) {
        List<Inline> all = new ArrayList<>();
        add(all, before);
        all.addAll(text.content());
        add(all, after);
        return new StyledText(all);
    }

    public static StyledText joined(StyledText one, String between, StyledText other) {
        List<Inline> all = new ArrayList<>(one.content());
        add(all, between);
        all.addAll(other.content());
        return new StyledText(all);
    }

    /** Returns the text with a capital at its beginning. */
    public static StyledText capitalized(StyledText text) {
        return first(text, words -> {
            int c = words.codePointAt(0);
            return Character.toString(Character.toTitleCase(c)) + words.substring(Character.charCount(c));
        });
    }

    /** Returns the text without blanks at its beginning. */
    public static StyledText strippedLeading(StyledText text) {
        StyledText stripped = text;
        while (!stripped.plain().isEmpty() && isBlank(stripped.plain().charAt(0))) {
            stripped = first(stripped, words -> words.substring(1));
        }
        return stripped;
    }

    /** Returns the text without blanks at its end. */
    public static StyledText strippedTrailing(StyledText text) {
        StyledText stripped = text;
        while (!stripped.plain().isEmpty()
                && isBlank(stripped.plain().charAt(stripped.plain().length() - 1))) {
            stripped = last(stripped, words -> words.substring(0, words.length() - 1));
        }
        return stripped;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Returns whether all of the text is raised. */
    public static boolean isRaised(StyledText text) {
        return !text.isEmpty()
                && text.content().stream()
                        .allMatch(
                                inline -> (inline instanceof Inline.Styled styled && styled.face() == Face.SUPERSCRIPT)
                                        || (inline instanceof Inline.Text words
                                                && words.text().isBlank()));
    }

    private static StyledText first(StyledText text, UnaryOperator<String> change) {
        List<Inline> content = new ArrayList<>(text.content());
        change(content, change, true);
        return new StyledText(content);
    }

    private static StyledText last(StyledText text, UnaryOperator<String> change) {
        List<Inline> content = new ArrayList<>(text.content());
        change(content, change, false);
        return new StyledText(content);
    }

    private static boolean change(List<Inline> content, UnaryOperator<String> change, boolean first) {
        for (int n = 0; n < content.size(); n++) {
            int i = first ? n : content.size() - 1 - n;
            Inline inline = content.get(i);
            if (inline instanceof Inline.Text text) {
                if (!text.text().isEmpty()) {
                    content.set(i, new Inline.Text(change.apply(text.text())));
                    return true;
                }
            } else {
                List<Inline> children = new ArrayList<>(children(inline));
                if (change(children, change, first)) {
                    content.set(i, with(inline, children));
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Inline> children(Inline inline) {
        if (inline instanceof Inline.Styled styled) {
            return styled.content();
        }
        if (inline instanceof Inline.Link link) {
            return link.content();
        }
        return inline instanceof Inline.Block block ? block.content() : List.of();
    }

    private static Inline with(Inline inline, List<Inline> children) {
        if (inline instanceof Inline.Styled styled) {
            return new Inline.Styled(styled.face(), children);
        }
        if (inline instanceof Inline.Link link) {
            return new Inline.Link(link.target(), children);
        }
        return inline instanceof Inline.Block block ? new Inline.Block(block.display(), children) : inline;
    }
}
