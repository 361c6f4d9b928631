package org.kmref.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When something happened to a work. See <a href="https://docs.citationstyles.org/en/stable/specification.html#date-variables">CSL 1.0.2, date variables</a>. */
public enum DateVariable implements Variable {
    ACCESSED("accessed"),
    AVAILABLE_DATE("available-date"),
    EVENT_DATE("event-date"),
    ISSUED("issued"),
    ORIGINAL_DATE("original-date"),
    SUBMITTED("submitted");

    private static final Map<String, DateVariable> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DateVariable::cslName, Function.identity()));

    private final String cslName;

    DateVariable(String cslName) {
        this.cslName = cslName;
    }

    /** Returns the variable so spelt in CSL, case-sensitive. */
    public static Optional<DateVariable> of(String cslName) {
        return Optional.ofNullable(BY_NAME.get(cslName));
    }

    /** Returns the name as CSL spells it, such as {@code available-date}. */
    @Override
    public String cslName() {
        return cslName;
    }
}
