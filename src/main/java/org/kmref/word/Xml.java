package org.kmref.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.kmref.model.Unprintable;

/** Writes one part as XML 1.0, with nothing between its tags that was not asked for; characters XML has no room for are left out. */
final class Xml {
    private final Appendable out;

    /** Begins a part. */
    Xml(Appendable out) {
        this(out, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    private Xml(Appendable out, String declaration) {
        this.out = out;
        raw(declaration);
    }

    /** Returns what writes a piece of a part. */
    static Xml within(Appendable out) {
        return new Xml(out, "");
    }

    /** Opens an element; the attributes are names and values in turn. */
    Xml open(String element, String... attributes) {
        return tag(element, attributes).raw(">");
    }

    /** Writes an element without content. */
    Xml empty(String element, String... attributes) {
        return tag(element, attributes).raw("/>");
    }

    Xml close(String element) {
        return raw("</").raw(element).raw(">");
    }

    /** Writes an element that has text only. */
    Xml leaf(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    Xml text(String text) {
        escape(text);
        return this;
    }

    /** Writes what is XML already. */
    Xml raw(String xml) {
        try {
            out.append(xml);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    private Xml tag(String element, String... attributes) {
        raw("<").raw(element);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" ").raw(attributes[i]).raw("=\"").text(attributes[i + 1]).raw("\"");
        }
        return this;
    }

    private void escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append(' ');
                default -> {
                    if (!Unprintable.is(c)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        raw(escaped.toString());
    }
}
