package org.kmref.document.process;

import java.util.List;
import org.kmref.model.Problem;

/**
 * A manuscript whose citations have become text.
 *
 * @param citations how many have become text
 * @param problems what is wrong with its marks, with places in the file
 * @param outOfDate citations whose text in the file is not what it would be now, likewise
 */
public record FormattedManuscript(String text, int citations, List<Problem> problems, List<Problem> outOfDate) {
    public FormattedManuscript {
        problems = List.copyOf(problems);
        outOfDate = List.copyOf(outOfDate);
    }
}
