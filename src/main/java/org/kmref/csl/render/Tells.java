package org.kmref.csl.render;

import org.kmref.csl.render.NameWriter.Given;

/**
 * What is shown of a work beyond what its style asks for, to tell it apart from others.
 *
 * @param names how many names at least each list shows, or 0
 * @param given how much of each given name, by the order of the names in the cite; those beyond are as the style says
 * @param conditions how many tests of {@code disambiguate="true"} hold, from the first
 * @param yearSuffix {@code a}, {@code b} ..., or empty
 */
record Tells(int names, byte[] given, int conditions, String yearSuffix) {

    private static final byte[] NONE_GIVEN = {};

    static final Tells NONE = new Tells(0, NONE_GIVEN, 0, "");

    Given given(int index) {
        return index < given.length ? Given.values()[given[index]] : Given.STYLE;
    }

    Tells withNames(int count) {
        return new Tells(count, given, conditions, yearSuffix);
    }

    Tells withGiven(int index, Given how) {
        byte[] longer = java.util.Arrays.copyOf(given, Math.max(given.length, index + 1));
        longer[index] = (byte) how.ordinal();
        return new Tells(names, longer, conditions, yearSuffix);
    }

    Tells withConditions(int count) {
        return new Tells(names, given, count, yearSuffix);
    }

    Tells withYearSuffix(String letters) {
        return new Tells(names, given, conditions, letters);
    }
}
