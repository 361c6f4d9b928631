package org.kmref.format.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with the rich-text tags of CSL-JSON, taken apart; a tag without its partner is text like any other. */
public sealed interface RichText {

    /** Words as they stand. */
    record Words(String text) implements RichText {}

    /** {@code <i>words</i>} and the like. */
    record Styled(Style style, List<RichText> parts) implements RichText {
        public Styled {
            parts = List.copyOf(parts);
        }
    }

    /** What a tag makes of the words in it. */
    enum Style {
        ITALIC("<i>", "</i>"),
        BOLD("<b>", "</b>"),
        SUPERSCRIPT("<sup>", "</sup>"),
        SUBSCRIPT("<sub>", "</sub>"),
        SMALL_CAPS("<span style=\"font-variant:small-caps;\">", "</span>"),
        NO_CASE("<span class=\"nocase\">", "</span>");

        private final String open;
        private final String close;

        Style(String open, String close) {
            this.open = open;
            this.close = close;
        }

        public String open() {
            return open;
        }

        public String close() {
            return close;
        }
    }

    /** Returns the parts of tagged text; their words, joined, are the text without its tags. */
    static List<RichText> parse(String tagged) {
        return tagged.indexOf('<') < 0 ? List.of(new Words(tagged)) : new Parser(tagged).parse();
    }

    /** Returns the text without its tags. */
    static String plain(String tagged) {
        if (tagged.indexOf('<') < 0) {
            return tagged;
        }
        StringBuilder text = new StringBuilder();
        appendWords(parse(tagged), text);
        return text.toString();
    }

    private static void appendWords(List<RichText> parts, StringBuilder out) {
        for (RichText part : parts) {
            if (part instanceof Words words) {
                out.append(words.text());
            } else if (part instanceof Styled styled) {
                appendWords(styled.parts(), out);
            }
        }
    }

    /** Matches each closing tag with the innermost opening one; what finds no partner stays text. */
    final class Parser {
        private static final int MAX_DEPTH = 50;
        private static final Pattern TAG = Pattern.compile(
                "<(?:(/?)(i|b|sup|sub|sc|span)|span\\s+(class=\"nocase\"|style=\"font-variant:\\s*small-caps;?\"))>");

        /** A tag that waits for its partner; the words that come last are put together once, when the next part comes. */
        private record Open(
                Optional<Style> style, String tag, String closedBy, List<RichText> finished, StringBuilder words) {
            Open(Optional<Style> style, String tag, String closedBy) {
                this(style, tag, closedBy, new ArrayList<>(), new StringBuilder());
            }

            void add(RichText part) {
                endWords();
                finished.add(part);
            }

            List<RichText> parts() {
                endWords();
                return finished;
            }

            private void endWords() {
                if (!words.isEmpty()) {
                    finished.add(new Words(words.toString()));
                    words.setLength(0);
                }
            }
        }

        private final String tagged;
        private final List<Open> stack = new ArrayList<>();

        Parser(String tagged) {
            this.tagged = tagged;
        }

        List<RichText> parse() {
            stack.add(new Open(Optional.empty(), "", ""));
            Matcher tag = TAG.matcher(tagged);
            int from = 0;
            while (tag.find()) {
                addWords(tagged.substring(from, tag.start()));
                from = tag.end();
                if ("/".equals(tag.group(1))) {
                    close(tag.group(2), tag.group());
                } else {
                    open(tag);
                }
            }
            addWords(tagged.substring(from));
            while (stack.size() > 1) {
                giveUpInnermost();
            }
            return stack.get(0).parts();
        }

        private void open(Matcher tag) {
            Optional<Style> style = style(tag);
            if (style.isEmpty() || stack.size() > MAX_DEPTH) {
                addWords(tag.group());
            } else {
                String name = tag.group(2) == null ? "span" : tag.group(2);
                stack.add(new Open(style, tag.group(), name));
            }
        }

        private static Optional<Style> style(Matcher tag) {
            if (tag.group(2) == null) {
                return Optional.of(tag.group(3).startsWith("class") ? Style.NO_CASE : Style.SMALL_CAPS);
            }
            return switch (tag.group(2)) {
                case "i" -> Optional.of(Style.ITALIC);
                case "b" -> Optional.of(Style.BOLD);
                case "sup" -> Optional.of(Style.SUPERSCRIPT);
                case "sub" -> Optional.of(Style.SUBSCRIPT);
                case "sc" -> Optional.of(Style.SMALL_CAPS);
                default -> Optional.empty();
            };
        }

        private void close(String name, String tag) {
            boolean known = stack.stream().anyMatch(open -> open.closedBy().equals(name));
            if (!known) {
                addWords(tag);
                return;
            }
            while (!stack.get(stack.size() - 1).closedBy().equals(name)) {
                giveUpInnermost();
            }
            Open done = stack.remove(stack.size() - 1);
            top().add(new Styled(done.style().orElseThrow(), done.parts()));
        }

        private void giveUpInnermost() {
            Open open = stack.remove(stack.size() - 1);
            addWords(open.tag());
            open.parts().forEach(part -> {
                if (part instanceof Words words) {
                    addWords(words.text());
                } else {
                    top().add(part);
                }
            });
        }

        private void addWords(String text) {
            top().words().append(text);
        }

        private Open top() {
            return stack.get(stack.size() - 1);
        }
    }
}
