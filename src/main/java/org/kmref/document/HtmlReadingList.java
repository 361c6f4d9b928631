package org.kmref.document;

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
                    .append(markup.bibliography(section.bibliography()))
                    .append("</section>\n");
        }
        return out.append("</article>\n").toString();
    }
}
