package org.kmref.format.xml;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kmref.model.RichText;

/** Writes text in EndNote's way: what is italic, bold, raised or lowered in {@code <style face="italic">}. */
final class EndnoteFaces {

    /** What EndNote calls each look; it has none for small capitals. */
    enum Face {
        BOLD("bold"),
        ITALIC("italic"),
        SUPERSCRIPT("superscript"),
        SUBSCRIPT("subscript");

        private final String word;

        Face(String word) {
            this.word = word;
        }

        static Optional<Face> of(RichText.Style style) {
            return switch (style) {
                case BOLD -> Optional.of(BOLD);
                case ITALIC -> Optional.of(ITALIC);
                case SUPERSCRIPT -> Optional.of(SUPERSCRIPT);
                case SUBSCRIPT -> Optional.of(SUBSCRIPT);
                case SMALL_CAPS, NO_CASE, NO_DECORATION -> Optional.empty();
            };
        }
    }

    private final XmlText xml;

    private EndnoteFaces(XmlText xml) {
        this.xml = xml;
    }

    /** Writes an element; without any look its text stands in it as it is. */
    static void leaf(String element, String tagged, XmlText xml) throws IOException {
        List<RichText.Part> parts = new RichText(tagged).parts();
        if (hasFace(parts)) {
            xml.begin(element);
            new EndnoteFaces(xml).write(parts, EnumSet.noneOf(Face.class));
            xml.end(element);
        } else {
            xml.leaf(element, RichText.plain(tagged), Map.of());
        }
    }

    private static boolean hasFace(List<RichText.Part> parts) {
        return parts.stream()
                .anyMatch(part -> part instanceof RichText.Styled styled
                        && (Face.of(styled.style()).isPresent() || hasFace(styled.parts())));
    }

    private void write(List<RichText.Part> parts, EnumSet<Face> faces) throws IOException {
        for (RichText.Part part : parts) {
            if (part instanceof RichText.Styled styled) {
                EnumSet<Face> more = EnumSet.copyOf(faces);
                Face.of(styled.style()).ifPresent(more::add);
                write(styled.parts(), more);
            } else if (part instanceof RichText.Words words) {
                String face = faces.stream().map(one -> one.word).collect(Collectors.joining(" "));
                xml.inline("style", words.text(), Map.of("face", face.isEmpty() ? "normal" : face));
            }
        }
    }
}
