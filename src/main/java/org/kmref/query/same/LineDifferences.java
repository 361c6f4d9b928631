package org.kmref.query.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kmref.model.Item;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** Where a reference read from a printed line says something else than the one that a list has of the same work. */
public final class LineDifferences {

    private LineDifferences() {}

    /** Returns the differences in words, {@code the line has volume 13, the list 12}; what one of both lacks is none. */
    public static List<String> of(Item line, Item there) {
        List<String> found = new ArrayList<>();
        differ("year", year(line), year(there), found);
        for (NumberVariable number : List.of(NumberVariable.VOLUME, NumberVariable.ISSUE)) {
            differ(number.cslName(), line.number(number), there.number(number), found);
        }
        differ("first page", firstPage(line), firstPage(there), found);
        differ("DOI", line.doi().name(), there.doi().name(), found);
        String title = line.title();
        String other = there.title();
        if (!folded(other).startsWith(folded(title)) && !folded(title).startsWith(folded(other))) {
            differ("title", "'" + title + "'", "'" + other + "'", found);
        }
        differ("publisher", line.text(TextVariable.PUBLISHER), there.text(TextVariable.PUBLISHER), found);
        return found;
    }

    /** Returns the differences as they follow a sentence, each behind a semicolon; nothing of none. */
    public static String after(List<String> differences) {
        return differences.stream().map(difference -> "; " + difference).collect(Collectors.joining());
    }

    private static String year(Item item) {
        return item.year().map(String::valueOf).orElse("");
    }

    private static String firstPage(Item item) {
        return item.pages().first();
    }

    private static void differ(String field, String line, String list, List<String> found) {
        if (!folded(line).isEmpty() && !folded(list).isEmpty() && !folded(line).equals(folded(list))) {
            found.add("the line has " + field + " " + line + ", the list " + list);
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
