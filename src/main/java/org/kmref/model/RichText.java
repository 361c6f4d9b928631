package org.kmref.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with the rich-text tags of CSL-JSON: {@code <i> <b> <sup> <sub> <sc>}, {@code <span class="nocase">} and
 * {@code <span style="font-variant:small-caps;">}. What is no such tag, and a tag without its partner, is text like any
 * other.
 *
 * <p>See <a href="https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags">CSL-JSON,
 * HTML-like formatting tags</a>.
 *
 * @param text the text as written, with its tags
 */
public record RichText(String text) {

    /** A part of the text: words, or parts within a tag. */
    public sealed interface Part {}

    /** Words as they stand. */
    public record Words(String text) implements Part {}

    /** {@code <i>words</i>} and the like. */
    public record Styled(Style style, List<Part> parts) implements Part {
        public Styled {
            parts = List.copyOf(parts);
        }
    }

    /** Words that share their styles. */
    public record Run(String text, Set<Style> styles) {
        public Run {
            styles = Set.copyOf(styles);
        }
    }

    /** What a tag makes of the words in it. */
    public enum Style {
        ITALIC("<i>", "</i>"),
        BOLD("<b>", "</b>"),
        SUPERSCRIPT("<sup>", "</sup>"),
        SUBSCRIPT("<sub>", "</sub>"),
        SMALL_CAPS("<span style=\"font-variant:small-caps;\">", "</span>"),
        /** Words whose case stays as it is. */
        NO_CASE("<span class=\"nocase\">", "</span>"),
        /** Words that take on nothing of what stands around them. */
        NO_DECORATION("<span class=\"nodecor\">", "</span>");

        private final String open;
        private final String close;

        Style(String open, String close) {
            this.open = open;
            this.close = close;
        }

        /** Returns the opening tag as it is written. */
        public String open() {
            return open;
        }

        /** Returns the closing tag. */
        public String close() {
            return close;
        }
    }

    /**
     * A tag where it stands.
     *
     * @param name {@code i}, {@code span} ...
     * @param style what it opens; absent for a closing tag
     * @param end where it ends, exclusive
     */
    public record Tag(String name, Optional<Style> style, int end) {
        private static final int LONGEST = 120;

        /** Returns the tag that begins here, or null where none does. */
        public static @Nullable Tag at(CharSequence text, int at) {
            if (text.charAt(at) != '<' || at + 2 >= text.length()) {
                return null;
            }
            boolean closing = text.charAt(at + 1) == '/';
            int from = closing ? at + 2 : at + 1;
            int to = from;
            while (to < text.length() && to < from + 5 && text.charAt(to) >= 'a' && text.charAt(to) <= 'z') {
                to++;
            }
            if (to == text.length()) {
                return null;
            }
            String name = text.subSequence(from, to).toString();
            if (text.charAt(to) == '>') {
                return plain(name, closing, to + 1);
            }
            return closing || !name.equals("span") ? null : span(text, to);
        }

        private static @Nullable Tag plain(String name, boolean closing, int end) {
            Style style = switch (name) {
                case "i" -> Style.ITALIC;
                case "b" -> Style.BOLD;
                case "sup" -> Style.SUPERSCRIPT;
                case "sub" -> Style.SUBSCRIPT;
                case "sc" -> Style.SMALL_CAPS;
                default -> null;
            };
            if (closing) {
                return style == null && !name.equals("span") ? null : new Tag(name, Optional.empty(), end);
            }
            return style == null ? null : new Tag(name, Optional.of(style), end);
        }

        private static @Nullable Tag span(CharSequence text, int from) {
            int end = from;
            while (end < text.length() && end < from + LONGEST && text.charAt(end) != '>') {
                end++;
            }
            if (end == text.length() || text.charAt(end) != '>') {
                return null;
            }
            String attribute = withoutBlanks(text.subSequence(from, end));
            Style style = switch (attribute) {
                case "class=\"nocase\"" -> Style.NO_CASE;
                case "class=\"nodecor\"" -> Style.NO_DECORATION;
                case "style=\"font-variant:small-caps\"", "style=\"font-variant:small-caps;\"" -> Style.SMALL_CAPS;
                default -> null;
            };
            return style == null ? null : new Tag("span", Optional.of(style), end + 1);
        }

        private static String withoutBlanks(CharSequence attribute) {
            StringBuilder bare = new StringBuilder(attribute.length());
            for (int i = 0; i < attribute.length(); i++) {
                char c = attribute.charAt(i);
                if (!Character.isWhitespace(c)) {
                    bare.append(c == '\'' ? '"' : c);
                }
            }
            return bare.toString();
        }
    }

    /** Returns the parts of the text; their words, joined, are the text without its tags. */
    public List<Part> parts() {
        return text.indexOf('<') < 0 ? List.of(new Words(text)) : new Parser(text).parse();
    }

    /** Returns a text without its tags. */
    public static String plain(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (Part part : new RichText(text).parts()) {
            append(part, plain);
        }
        return plain.toString();
    }

    /** Returns a text without its tags, and without those of HTML and XML that other programs leave in one. */
    public static String bare(String text) {
        String plain = plain(text);
        return plain.indexOf('<') < 0 ? plain : OtherTags.TAG.matcher(plain).replaceAll("");
    }

    private static final class OtherTags {
        static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,40}>");

        private OtherTags() {}
    }

    /** Returns the text without the tags of these styles, and its other tags as they are usually written. */
    public String without(Set<Style> styles) {
        StringBuilder out = new StringBuilder(text.length());
        for (Part part : parts()) {
            append(part, styles, out);
        }
        return out.toString();
    }

    private static void append(Part part, Set<Style> without, StringBuilder out) {
        if (part instanceof Words words) {
            out.append(words.text());
        } else if (part instanceof Styled styled) {
            boolean tagged = !without.contains(styled.style());
            out.append(tagged ? styled.style().open() : "");
            for (Part inner : styled.parts()) {
                append(inner, without, out);
            }
            out.append(tagged ? styled.style().close() : "");
        }
    }

    private static void append(Part part, StringBuilder out) {
        if (part instanceof Words words) {
            out.append(words.text());
        } else if (part instanceof Styled styled) {
            for (Part inner : styled.parts()) {
                append(inner, out);
            }
        }
    }

    /** Returns the words in their order, each run with the styles of all tags about it. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (Part part : parts()) {
            addRuns(part, EnumSet.noneOf(Style.class), runs);
        }
        return runs;
    }

    private static void addRuns(Part part, Set<Style> styles, List<Run> runs) {
        if (part instanceof Words words) {
            runs.add(new Run(words.text(), styles));
        } else if (part instanceof Styled styled) {
            Set<Style> within = EnumSet.of(styled.style());
            within.addAll(styles);
            for (Part inner : styled.parts()) {
                addRuns(inner, within, runs);
            }
        }
    }

    /** Matches each closing tag with the innermost opening one; what finds no partner stays text. */
    private static final class Parser {
        private static final int MAX_DEPTH = 50;

        /** A tag that is open, or the text itself, and what has been read within it. */
        private static final class Open {
            final @Nullable Style style;
            final String written;
            final String name;
            final List<Part> parts = new ArrayList<>();
            final StringBuilder words = new StringBuilder();

            Open(@Nullable Style style, String written, String name) {
                this.style = style;
                this.written = written;
                this.name = name;
            }

            void add(Part part) {
                if (part instanceof Words more) {
                    words.append(more.text());
                } else {
                    endWords();
                    parts.add(part);
                }
            }

            List<Part> endWords() {
                if (words.length() > 0) {
                    parts.add(new Words(words.toString()));
                    words.setLength(0);
                }
                return parts;
            }
        }

        private final String text;
        private final List<Open> stack = new ArrayList<>();

        Parser(String text) {
            this.text = text;
        }

        List<Part> parse() {
            stack.add(new Open(null, "", ""));
            int from = 0;
            int at = text.indexOf('<');
            while (at >= 0) {
                Tag tag = Tag.at(text, at);
                int end = tag == null ? at + 1 : tag.end();
                if (tag != null) {
                    top().words.append(text, from, at);
                    take(tag, text.substring(at, end));
                    from = end;
                }
                at = text.indexOf('<', end);
            }
            top().words.append(text, from, text.length());
            while (stack.size() > 1) {
                giveUpInnermost();
            }
            return top().endWords();
        }

        private void take(Tag tag, String written) {
            if (tag.style().isEmpty()) {
                close(tag.name(), written);
            } else if (stack.size() > MAX_DEPTH) {
                top().words.append(written);
            } else {
                stack.add(new Open(tag.style().get(), written, tag.name()));
            }
        }

        private void close(String name, String written) {
            if (stack.stream().noneMatch(open -> open.name.equals(name))) {
                top().words.append(written);
                return;
            }
            while (!top().name.equals(name)) {
                giveUpInnermost();
            }
            Open done = stack.remove(stack.size() - 1);
            if (done.style != null) {
                top().add(new Styled(done.style, done.endWords()));
            }
        }

        private void giveUpInnermost() {
            Open open = stack.remove(stack.size() - 1);
            top().words.append(open.written);
            open.endWords().forEach(top()::add);
        }

        private Open top() {
            return stack.get(stack.size() - 1);
        }
    }
}
