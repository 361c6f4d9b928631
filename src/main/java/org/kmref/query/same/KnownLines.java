package org.kmref.query.same;

import java.util.List;
import java.util.Optional;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * Finds the works of printed lines in a list. What tells two works of a database apart, another volume, page, year or DOI, may be a
 * misprint in a line: such a work is found too, but not for sure.
 */
public final class KnownLines {
    /** The field in which a reference keeps the line that it was read from. */
    private static final String SOURCE = "source-text";

    private final SameWork works;

    public KnownLines(List<Item> list) {
        this.works = new SameWork(list);
    }

    /**
     * The work of a line.
     *
     * @param there as the list has it
     * @param by the evidence, such as {@code title, names and year}
     * @param isSure whether it is the same work if the line is printed rightly
     * @param differences in words, {@code the line has volume 13, the list 12}
     */
    public record Match(Item there, String by, boolean isSure, List<String> differences) {}

    /** Returns whether a reference was read from a printed line. */
    public static boolean isLine(Item item) {
        return item.extra().containsKey(SOURCE);
    }

    /** Returns the work of a line, or absent where the list has none like it. */
    public Optional<Match> find(Item line) {
        return works.find(line).map(found -> match(line, found, true)).or(() -> misprinted(line));
    }

    /** Returns the work that a line would be but for a misprint in it, or in the list. */
    public Optional<Match> misprinted(Item line) {
        return works.find(withoutNumbers(line))
                .or(() -> works.find(withoutYear(line)))
                .map(found -> match(line, found, false))
                .filter(match -> !match.differences().isEmpty());
    }

    private static Match match(Item line, SameWork.Found found, boolean isSure) {
        return new Match(found.item(), found.by(), isSure, LineDifferences.of(line, found.item()));
    }

    private static Item withoutNumbers(Item line) {
        return line.toBuilder()
                .put(NumberVariable.VOLUME, "")
                .put(NumberVariable.ISSUE, "")
                .put(NumberVariable.NUMBER, "")
                .put(NumberVariable.PAGE, "")
                .put(TextVariable.DOI, "")
                .put(TextVariable.PMID, "")
                .put(TextVariable.URL, "")
                .build();
    }

    private static Item withoutYear(Item line) {
        return line.toBuilder().put(DateVariable.ISSUED, DateValue.literal("")).build();
    }
}
