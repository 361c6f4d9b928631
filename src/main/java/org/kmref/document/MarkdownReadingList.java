package org.kmref.document;

import org.kmref.csl.Markup;
import org.kmref.csl.StyledText;
import org.kmref.csl.markup.MarkdownMarkup;

/** A reading list as a Markdown document: headings of the first and second level. */
final class MarkdownReadingList implements ReadingListFormat {
    @Override
    public String write(ReadingList list) {
        Markup markup = new MarkdownMarkup();
        StringBuilder out = new StringBuilder();
        if (!list.title().isEmpty()) {
            out.append("# ").append(markup.inline(StyledText.of(list.title()))).append("\n\n");
        }
        for (ReadingList.Section section : list.sections()) {
            out.append("## ")
                    .append(markup.inline(StyledText.of(section.heading())))
                    .append("\n\n")
                    .append(markup.bibliography(section.bibliography()).stripTrailing())
                    .append("\n\n");
        }
        return out.toString().stripTrailing() + "\n";
    }
}
