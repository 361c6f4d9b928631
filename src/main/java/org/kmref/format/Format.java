package org.kmref.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.ItemWriter;

/**
 * One exchange format: all that is to be said of it outside its reader and its writer.
 *
 * @param id what {@code --from} and {@code --to} call it
 * @param description what help and completion say of it, in a few words
 * @param endings the file endings that mean it, without the dot, in lower case
 * @param sign how its text is recognised
 * @param layout where in its text the parts of a reference are
 * @param reader absent when the format is only written
 * @param writer absent when the format is only read
 */
public record Format(
        String id,
        String description,
        List<String> endings,
        Sign sign,
        Layout layout,
        Optional<ItemReader> reader,
        Optional<ItemWriter> writer) {

    public Format {
        endings = List.copyOf(endings);
    }

    static Format both(
            String id, String description, List<String> endings, Sign sign, ItemReader reader, ItemWriter writer) {
        return new Format(id, description, endings, sign, Layout.UNKNOWN, Optional.of(reader), Optional.of(writer));
    }

    static Format read(String id, String description, List<String> endings, Sign sign, ItemReader reader) {
        return new Format(id, description, endings, sign, Layout.UNKNOWN, Optional.of(reader), Optional.empty());
    }

    Format laidOut(Layout how) {
        return new Format(id, description, endings, sign, how, reader, writer);
    }

    /** Where in a text the parts of a reference are, so that a message can name line and column. */
    public enum Layout {
        /** A tree of YAML or JSON, in which every value has its place. */
        TREE,
        /** Entries as BibTeX has them: the place of a reference is that of its key. */
        ENTRIES,
        /** Nothing is known of places in it. */
        UNKNOWN
    }

    /**
     * What a text of the format has, and one of another format that is asked after it has not.
     *
     * @param order when it is looked for: the surest signs first, from 1 on; below are the answers of services
     * @param pattern the regular expression; compiled when a text has to be recognised, which is seldom
     * @param isSure whether a text with the sign is of the format even when its name says otherwise
     */
    public record Sign(int order, String pattern, boolean isSure) {

        /** A sign that no text of another format has by chance. */
        Sign(int order, String pattern) {
            this(order, pattern, true);
        }

        /** Returns the sign as one that a text of another format may have by chance. */
        Sign byChance() {
            return new Sign(order, pattern, false);
        }

        boolean isIn(String text) {
            return Pattern.compile(pattern).matcher(text).find();
        }
    }
}
