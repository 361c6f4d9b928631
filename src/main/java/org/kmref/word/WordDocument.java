package org.kmref.word;

import java.util.List;
import java.util.Optional;
import org.kmref.csl.Bibliography;
import org.kmref.csl.StyledText;
import org.kmref.model.Language;

/**
 * What a Word file is to say.
 *
 * @param title of the document's properties, or empty
 * @param author likewise
 * @param language what it is written in, a tag such as {@code en-GB}, or empty
 * @param layout how the entries of its bibliography are set; its own entries mean nothing here
 * @param blocks from top to bottom
 * @param preferences what a reference manager keeps with the whole document; empty where no field is live
 */
public record WordDocument(
        String title, String author, String language, Bibliography layout, List<Block> blocks, String preferences) {

    public WordDocument {
        blocks = List.copyOf(blocks);
    }

    /** A piece of the document, one or more paragraphs. */
    public sealed interface Block {}

    /** A heading that the navigation pane shows. */
    public record Heading(int level, String text) implements Block {}

    /** Text about what follows: the description of a theme. */
    public record Description(String text) implements Block {}

    /**
     * One entry of the bibliography.
     *
     * @param language that of the work, where it is known
     */
    public record Entry(StyledText text, Language language) implements Block {}

    /** What a reader knows of the work before. */
    public record Annotation(String text, Language language) implements Block {}

    /**
     * A citation in a paragraph of its own.
     *
     * @param isNote whether it stands in a footnote
     * @param field the instruction of the field it is the result of; absent where it is plain text
     */
    public record Citation(StyledText text, boolean isNote, Optional<String> field) implements Block {}

    /** Entries that are together the result of one field. */
    public record LiveBibliography(List<Entry> entries, String field) implements Block {
        public LiveBibliography {
            entries = List.copyOf(entries);
        }
    }

    /** Returns the document with the user's name as that of the author. */
    public WordDocument by(String name) {
        return new WordDocument(title, name, language, layout, blocks, preferences);
    }

    /** Returns the document with what a reference manager keeps with it. */
    WordDocument with(String otherPreferences) {
        return new WordDocument(title, author, language, layout, blocks, otherPreferences);
    }
}
