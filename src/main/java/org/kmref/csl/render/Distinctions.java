package org.kmref.csl.render;

import java.util.ArrayList;
import java.util.List;
import org.kmref.csl.render.names.NameWriter.Given;

/**
 * What is shown of a work beyond what its style asks for, to tell it apart from others.
 *
 * @param names how many names at least each list shows, or 0
 * @param given how much of each given name, by the order of the names in the cite; those beyond are as the style says
 * @param conditions how many tests of {@code disambiguate="true"} hold, from the first
 * @param yearSuffix {@code a}, {@code b} ..., or empty
 */
public record Distinctions(int names, List<Given> given, int conditions, String yearSuffix) {

    public static final Distinctions NONE = new Distinctions(0, List.of(), 0, "");

    public Distinctions {
        given = List.copyOf(given);
    }

    Given given(int index) {
        return index < given.size() ? given.get(index) : Given.STYLE;
    }

    public Distinctions withNames(int count) {
        return new Distinctions(count, given, conditions, yearSuffix);
    }

    public Distinctions withGiven(int index, Given how) {
        List<Given> longer = new ArrayList<>(given);
        while (longer.size() <= index) {
            longer.add(Given.STYLE);
        }
        longer.set(index, how);
        return new Distinctions(names, longer, conditions, yearSuffix);
    }

    public Distinctions withConditions(int count) {
        return new Distinctions(names, given, count, yearSuffix);
    }

    public Distinctions withYearSuffix(String letters) {
        return new Distinctions(names, given, conditions, letters);
    }
}
