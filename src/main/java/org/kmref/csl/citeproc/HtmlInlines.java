package org.kmref.csl.citeproc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.csl.Inline;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.StyledText;
import org.kmref.model.HtmlEntities;

/** Reads the HTML that citeproc-java writes, and no other, back into styled text. */
final class HtmlInlines {
    private static final Pattern TOKEN = Pattern.compile("<(/?)(\\w+)([^<>]*)>|&(#?\\w+);|[^<&]+|[<&]");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Map<String, Face> STYLES = Map.ofEntries(
            Map.entry("font-style: italic", Face.ITALIC),
            Map.entry("font-style: oblique", Face.OBLIQUE),
            Map.entry("font-style: normal", Face.STYLE_NORMAL),
            Map.entry("font-weight: bold", Face.BOLD),
            Map.entry("font-weight: light", Face.LIGHT),
            Map.entry("font-weight: lighter", Face.LIGHT),
            Map.entry("font-weight: normal", Face.WEIGHT_NORMAL),
            Map.entry("font-variant: small-caps", Face.SMALL_CAPS),
            Map.entry("font-variant: normal", Face.VARIANT_NORMAL),
            Map.entry("text-decoration: underline", Face.UNDERLINE),
            Map.entry("text-decoration: none", Face.DECORATION_NONE),
            Map.entry("vertical-align: super", Face.SUPERSCRIPT),
            Map.entry("vertical-align: sub", Face.SUBSCRIPT),
            Map.entry("vertical-align: baseline", Face.BASELINE));
    private static final Map<String, Face> TAGS =
            Map.of("i", Face.ITALIC, "em", Face.ITALIC, "b", Face.BOLD, "sup", Face.SUPERSCRIPT, "sub", Face.SUBSCRIPT);
    private static final Map<String, Display> BLOCKS = Map.of(
            "csl-block", Display.BLOCK,
            "csl-left-margin", Display.LEFT_MARGIN,
            "csl-right-inline", Display.RIGHT_INLINE,
            "csl-indent", Display.INDENT);

    private final List<Frame> frames = new ArrayList<>();

    private HtmlInlines() {
        frames.add(new Frame("", ""));
    }

    /** What is open: an element with its attributes, or, where its name is empty, a mark of rich text or the whole. */
    private static final class Frame {
        private final String name;
        private final String attributes;
        private final List<Inline> content = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Optional<Face> face = Optional.empty();

        Frame(String name, String attributes) {
            this.name = name;
            this.attributes = attributes;
        }

        void endText() {
            if (!text.isEmpty()) {
                content.add(new Inline.Text(text.toString()));
                text.setLength(0);
            }
        }
    }

    static StyledText parse(String html) {
        HtmlInlines parser = new HtmlInlines();
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            if (token.group(2) != null) {
                parser.tag(token.group(1).isEmpty(), token.group(2), token.group(3));
            } else {
                parser.text(token.group(4) == null ? token.group() : entity(token.group(4), token.group()));
            }
        }
        while (parser.frames.size() > 1) {
            parser.close();
        }
        parser.top().endText();
        return new StyledText(parser.top().content);
    }

    private void tag(boolean opens, String name, String attributes) {
        if (opens) {
            frames.add(new Frame(name, attributes));
        } else if (frames.stream().anyMatch(frame -> frame.name.equals(name))) {
            // A mark left open inside an element ends with it.
            while (!top().name.equals(name)) {
                close();
            }
            close();
        }
    }

    private void text(String text) {
        // Between the blocks of an entry citeproc-java breaks and indents lines for the eye.
        if (text.isBlank() && text.indexOf('\n') >= 0) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!TagMarks.isMark(c)) {
                top().text.append(c);
            } else if (TagMarks.face(c).isPresent()) {
                Frame frame = new Frame("", "");
                frame.face = TagMarks.face(c);
                frames.add(frame);
            } else if (top().face.isPresent()) {
                close();
            }
        }
    }

    private void close() {
        Frame closed = frames.remove(frames.size() - 1);
        closed.endText();
        top().endText();
        if (!closed.content.isEmpty()) {
            top().content.addAll(wrapped(closed));
        }
    }

    private static List<Inline> wrapped(Frame frame) {
        List<Inline> content = frame.content;
        if (frame.face.isPresent()) {
            return List.of(new Inline.Styled(frame.face.get(), content));
        }
        Face tagFace = TAGS.get(frame.name);
        if (tagFace != null) {
            return List.of(new Inline.Styled(tagFace, content));
        }
        Display display = BLOCKS.get(attribute(frame, "class"));
        if (display != null) {
            return List.of(new Inline.Block(display, content));
        }
        String target = attribute(frame, "href");
        if (target.startsWith("https://") || target.startsWith("http://")) {
            return List.of(new Inline.Link(target, content));
        }
        for (String property : attribute(frame, "style").split(";", -1)) {
            Face face = STYLES.get(property.strip());
            if (face != null) {
                content = List.of(new Inline.Styled(face, content));
            }
        }
        return content;
    }

    private static String attribute(Frame frame, String name) {
        Matcher attribute = ATTRIBUTE.matcher(frame.attributes);
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                return parse(attribute.group(2)).plain();
            }
        }
        return "";
    }

    private Frame top() {
        return frames.get(frames.size() - 1);
    }

    private static String entity(String name, String written) {
        if (name.startsWith("#")) {
            boolean hex = name.startsWith("#x");
            try {
                int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
                return Character.isValidCodePoint(code) ? Character.toString(code) : written;
            } catch (NumberFormatException e) {
                return written;
            }
        }
        return HtmlEntities.character(name).orElse(written);
    }
}
