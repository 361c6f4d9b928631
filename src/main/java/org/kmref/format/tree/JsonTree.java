package org.kmref.format.tree;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kmref.model.Unprintable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Spells trees of maps, lists, text, numbers and truth values as JSON. */
public final class JsonTree {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    /** Returns a generator that writes one value a line. */
    public static JsonGenerator compact(Appendable out) {
        return FACTORY.createGenerator(new Context(null), new AppendableWriter(out));
    }

    /** Returns a generator that indents by two spaces. */
    public static JsonGenerator indented(Appendable out) {
        return FACTORY.createGenerator(new Context(printer()), new AppendableWriter(out));
    }

    public static void write(@Nullable Object tree, JsonGenerator json) {
        if (tree instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, value) -> {
                json.writeName(String.valueOf(name));
                write(value, json);
            });
            json.writeEndObject();
        } else if (tree instanceof Collection<?> list) {
            json.writeStartArray();
            list.forEach(value -> write(value, json));
            json.writeEndArray();
        } else if (tree instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (tree instanceof Integer || tree instanceof Long) {
            json.writeNumber(((Number) tree).longValue());
        } else if (tree instanceof Double number && Double.isFinite(number)) {
            json.writeNumber(number);
        } else if (tree == null) {
            json.writeNull();
        } else {
            json.writeString(tree.toString());
        }
    }

    private static PrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayElementSpacing(Separators.Spacing.NONE);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    private static final class Context extends ObjectWriteContext.Base {
        private final @Nullable PrettyPrinter printer;

        Context(@Nullable PrettyPrinter printer) {
            this.printer = printer;
        }

        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            return printer;
        }
    }

    /**
     * Hands text on to an {@link Appendable}, which is never closed from here. Beyond what JSON demands it escapes what would
     * rule a terminal or turn the direction of a line: none of that can stand anywhere but in a string.
     */
    private static final class AppendableWriter extends Writer {
        private final Appendable out;

        AppendableWriter(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            int from = offset;
            for (int i = offset; i < offset + length; i++) {
                if (buffer[i] >= 0x7F && rules(buffer[i])) {
                    out.append(new String(buffer, from, i - from))
                            .append(String.format(Locale.ROOT, "\\u%04X", (int) buffer[i]));
                    from = i + 1;
                }
            }
            out.append(new String(buffer, from, offset + length - from));
        }

        private static boolean rules(char c) {
            return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || Unprintable.turnsDirection(c);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
