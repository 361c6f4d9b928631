package org.kmref.format.bibtex;

import java.util.ArrayList;
import java.util.List;
import org.kmref.model.RichText;

/** TeX text after its commands have been understood: words, styled words and what stood in braces. */
sealed interface TexText {

    /** Words in Unicode, each run of white space one space. */
    record Words(String text) implements TexText {}

    /** {@code \emph{words}}. */
    record Styled(RichText.Style style, List<TexText> parts) implements TexText {
        public Styled {
            parts = List.copyOf(parts);
        }
    }

    /** {@code {words}}, whose case no style may change. */
    record Braced(List<TexText> parts) implements TexText {
        public Braced {
            parts = List.copyOf(parts);
        }
    }

    /** Parts whose case stays as it is without any tag saying so: maths, what BibLaTeX's own commands hold. */
    record Fixed(List<TexText> parts) implements TexText {
        public Fixed {
            parts = List.copyOf(parts);
        }

        /** {@code $x^2$}, kept as it is but for its line breaks. */
        static Fixed maths(String tex) {
            return new Fixed(List.of(new Words(tex.replaceAll("\\s+", " "))));
        }
    }

    /** Returns the words, joined. */
    static String plain(List<TexText> parts) {
        StringBuilder text = new StringBuilder();
        appendPlain(parts, text);
        return text.toString();
    }

    private static void appendPlain(List<TexText> parts, StringBuilder out) {
        for (TexText part : parts) {
            if (part instanceof Words words) {
                out.append(words.text());
            } else if (part instanceof Styled styled) {
                appendPlain(styled.parts(), out);
            } else if (part instanceof Braced braced) {
                appendPlain(braced.parts(), out);
            } else if (part instanceof Fixed fixed) {
                appendPlain(fixed.parts(), out);
            }
        }
    }

    /** Returns the text with the rich-text tags of CSL-JSON, the braces dropped. */
    static String tagged(List<TexText> parts) {
        StringBuilder text = new StringBuilder();
        appendTagged(parts, text);
        return text.toString();
    }

    private static void appendTagged(List<TexText> parts, StringBuilder out) {
        for (TexText part : parts) {
            if (part instanceof Words words) {
                out.append(words.text());
            } else if (part instanceof Styled styled) {
                out.append(styled.style().open());
                appendTagged(styled.parts(), out);
                out.append(styled.style().close());
            } else if (part instanceof Braced braced) {
                appendTagged(braced.parts(), out);
            } else if (part instanceof Fixed fixed) {
                appendTagged(fixed.parts(), out);
            }
        }
    }

    /** Returns the parts with neighbouring words made one. */
    static List<TexText> joined(List<TexText> parts) {
        List<TexText> joined = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int end = i + 1;
            while (parts.get(i) instanceof Words && end < parts.size() && parts.get(end) instanceof Words) {
                end++;
            }
            joined.add(end == i + 1 ? parts.get(i) : new Words(plain(parts.subList(i, end))));
            i = end - 1;
        }
        return joined;
    }
}
