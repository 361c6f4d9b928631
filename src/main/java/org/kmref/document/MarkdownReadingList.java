package org.kmref.document;

import java.util.List;
import org.kmref.csl.Bibliography;
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
                    .append(entries(section, markup).stripTrailing())
                    .append("\n\n");
        }
        return out.toString().stripTrailing() + "\n";
    }

    private static String entries(ReadingList.Section section, Markup markup) {
        if (section.summaries().isEmpty()) {
            return markup.bibliography(section.bibliography());
        }
        StringBuilder out = new StringBuilder();
        for (Bibliography.Entry entry : section.bibliography().entries()) {
            out.append(markup.bibliography(section.bibliography().withEntries(List.of(entry)))
                            .strip())
                    .append("\n\n");
            String summary = section.summaries().getOrDefault(entry.key(), "");
            if (!summary.isEmpty()) {
                out.append("> ")
                        .append(markup.inline(StyledText.of(TextReadingList.oneLine(summary))))
                        .append("\n\n");
            }
        }
        return out.toString();
    }
}
