package org.kmref.document;

import java.util.List;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Markup;
import org.kmref.csl.StyledText;

/** Writes documents in one markup: a title, headings, paragraphs and bibliographies under them. */
public abstract class DocumentWriter {
    /** The deepest heading that every markup has. */
    public static final int DEEPEST = 5;

    private final Markup markup;
    private final String gap;

    DocumentWriter(Markup markup) {
        this(markup, "\n");
    }

    /** {@code gap} comes after a heading and after the paragraph under it: a blank line, or nothing. */
    DocumentWriter(Markup markup, String gap) {
        this.markup = markup;
        this.gap = gap;
    }

    /** Returns a bibliography as a whole document. */
    public final String page(DocumentHead head, Bibliography bibliography) {
        return whole(head, titled(1, head.title()) + bibliography(bibliography));
    }

    /**
     * Returns a reading list as a piece to put into another document, or a whole one.
     *
     * @param level of the heading that is the title; that of a theme is one deeper
     */
    public final String readingList(ReadingList list, int level, DocumentHead head, boolean isWhole) {
        StringBuilder body = new StringBuilder(titled(level, list.title()));
        List<ReadingList.Section> sections = list.sections();
        for (int i = 0; i < sections.size(); i++) {
            body.append(i == 0 ? "" : "\n").append(section(level + 1, sections.get(i)));
        }
        return isWhole ? whole(head, body.toString()) : piece(body.toString());
    }

    private String titled(int level, String text) {
        String title = text.isBlank() ? "" : title(level, text);
        return title.isEmpty() ? "" : title + gap;
    }

    /** Returns a theme with its works, the last line ended. */
    String section(int level, ReadingList.Section section) {
        return opening(level, section) + entries(section);
    }

    /** Returns the heading of a theme and what describes it. */
    final String opening(int level, ReadingList.Section section) {
        String description = section.description().strip();
        return heading(level, section.heading())
                + gap
                + (description.isEmpty() ? "" : paragraph(inline(description)) + gap);
    }

    /** Returns the works of a theme, with what is said under them. */
    String entries(ReadingList.Section section) {
        return bibliography(section.annotated());
    }

    /** Returns the title as the first heading, its line ended. */
    String title(int level, String text) {
        return heading(level, text);
    }

    /** Returns a heading, its line ended; 1 is the highest level. */
    abstract String heading(int level, String text);

    /** Returns a paragraph of words in this markup, its line ended. */
    String paragraph(String words) {
        return words + "\n";
    }

    /** Returns the entries, the last line ended. */
    String bibliography(Bibliography bibliography) {
        return markup.bibliography(bibliography).stripTrailing() + "\n";
    }

    /** Returns a document that stands alone. */
    abstract String whole(DocumentHead head, String body);

    /** Returns what is put into another document. */
    String piece(String body) {
        return body;
    }

    final Markup markup() {
        return markup;
    }

    final String inline(String words) {
        return markup.inline(StyledText.of(words));
    }
}
