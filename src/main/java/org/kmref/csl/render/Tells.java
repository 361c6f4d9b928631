package org.kmref.csl.render;

import java.util.ArrayList;
import java.util.List;
import org.kmref.csl.render.NameWriter.Given;

/**
 * What is shown of a work beyond what its style asks for, to tell it apart from others.
 *
 * @param names how many names at least each list shows, or 0
 * @param given how much of each given name, by the order of the names in the cite; those beyond are as the style says
 * @param conditions how many tests of {@code disambiguate="true"} hold, from the first
 * @param yearSuffix {@code a}, {@code b} ..., or empty
 */
record Tells(int names, List<Given> given, int conditions, String yearSuffix) {

    static final Tells NONE = new Tells(0, List.of(), 0, "");

    Tells {
        given = List.copyOf(given);
    }

    Given given(int index) {
        return index < given.size() ? given.get(index) : Given.STYLE;
    }

    Tells withNames(int count) {
        return new Tells(count, given, conditions, yearSuffix);
    }

    Tells withGiven(int index, Given how) {
        List<Given> longer = new ArrayList<>(given);
        while (longer.size() <= index) {
            longer.add(Given.STYLE);
        }
        longer.set(index, how);
        return new Tells(names, longer, conditions, yearSuffix);
    }

    Tells withConditions(int count) {
        return new Tells(names, given, count, yearSuffix);
    }

    Tells withYearSuffix(String letters) {
        return new Tells(names, given, conditions, letters);
    }
}
