package org.kmref.document;

import java.util.List;
import org.kmref.csl.Bibliography;
import org.kmref.csl.HtmlMarkup;
import org.kmref.csl.Markup;
import org.kmref.csl.StyledText;

/** A reading list as a piece of HTML to put into a page: a section for each theme. */
final class HtmlReadingList implements ReadingListFormat {
    @Override
    public String write(ReadingList list) {
        Markup markup = new HtmlMarkup();
        StringBuilder out = new StringBuilder("<article class=\"reading-list\">\n");
        if (!list.title().isEmpty()) {
            out.append("<h1>")
                    .append(markup.inline(StyledText.of(list.title())))
                    .append("</h1>\n");
        }
        for (ReadingList.Section section : list.sections()) {
            out.append("<section>\n<h2>")
                    .append(markup.inline(StyledText.of(section.heading())))
                    .append("</h2>\n")
                    .append(entries(section, markup))
                    .append("</section>\n");
        }
        return out.append("</article>\n").toString();
    }

    private static String entries(ReadingList.Section section, Markup markup) {
        if (section.summaries().isEmpty()) {
            return markup.bibliography(section.bibliography());
        }
        StringBuilder out = new StringBuilder();
        for (Bibliography.Entry entry : section.bibliography().entries()) {
            out.append(markup.bibliography(section.bibliography().withEntries(List.of(entry))));
            String summary = section.summaries().getOrDefault(entry.key(), "");
            if (!summary.isEmpty()) {
                out.append("<p class=\"summary\">")
                        .append(markup.inline(StyledText.of(TextReadingList.oneLine(summary))))
                        .append("</p>\n");
            }
        }
        return out.toString();
    }
}
