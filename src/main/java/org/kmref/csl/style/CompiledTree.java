package org.kmref.csl.style;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;

/**
 * A style or a locale as bytes that are read in a tenth of the time its XML takes: no parser need be started.
 *
 * <p>Written when kmref is built, and only of what the readers accept. The count of the words, each word as a length and
 * UTF-8, then the root; a tag is its name, line, column, attributes, text and children, words by their numbers. Left out
 * is what the readers pass over: {@code cs:info}, and the text between the children of a tag.
 */
public final class CompiledTree {

    private CompiledTree() {}

    /** Returns a whole style as bytes; the error is the one the style would give. */
    public static byte[] ofStyle(String name, String xml) throws StyleException {
        StyleReader.read(new Style(name, xml, ""));
        return bytes(XmlReader.read(name, xml));
    }

    /** Returns a whole locale file as bytes; the error is the one the file would give. */
    public static byte[] ofLocale(String name, String xml) throws StyleException {
        LocaleReader.read(name, xml);
        return bytes(XmlReader.read(name, xml));
    }

    static byte[] bytes(Tag root) {
        try {
            Writing tree = new Writing();
            tree.tag(root);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(tree.numbers.size());
            for (String word : tree.numbers.keySet()) {
                byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            tree.bytes.writeTo(out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written to", e);
        }
    }

    static Tag read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String[] words = new String[in.getInt()];
        for (int i = 0; i < words.length; i++) {
            int length = in.getInt();
            words[i] = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
        }
        return tag(in, words);
    }

    private static Tag tag(ByteBuffer in, String[] words) {
        Tag tag = new Tag(words[in.getChar()], in.getInt(), in.getInt());
        for (int left = in.getChar(); left > 0; left--) {
            tag.attributes.put(words[in.getChar()], words[in.getChar()]);
        }
        tag.text.append(words[in.getChar()]);
        for (int left = in.getChar(); left > 0; left--) {
            tag.children.add(tag(in, words));
        }
        return tag;
    }

    private static final class Writing {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        void tag(Tag tag) throws IOException {
            word(tag.name);
            out.writeInt(tag.line);
            out.writeInt(tag.column);
            count(tag.attributes.size());
            for (Map.Entry<String, String> attribute : tag.attributes.entrySet()) {
                word(attribute.getKey());
                word(attribute.getValue());
            }
            word(tag.children.isEmpty() ? tag.text.toString() : "");
            List<Tag> children = new ArrayList<>(tag.children);
            children.removeIf(child -> Grammar.UNREAD.contains(child.name));
            count(children.size());
            for (Tag child : children) {
                tag(child);
            }
        }

        private void word(String word) throws IOException {
            Integer number = numbers.putIfAbsent(word, numbers.size());
            count(number == null ? numbers.size() - 1 : number);
        }

        private void count(int count) throws IOException {
            if (count > Character.MAX_VALUE) {
                throw new IllegalStateException("a style of more than 65,535 words or children; widen the form");
            }
            out.writeChar(count);
        }
    }
}
