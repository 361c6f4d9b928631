package org.kmref.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a work is counted by; the value need not be a number. See <a href="https://docs.citationstyles.org/en/stable/specification.html#number-variables">CSL 1.0.2, number variables</a>. */
public enum NumberVariable implements Variable {
    CHAPTER_NUMBER("chapter-number"),
    CITATION_NUMBER("citation-number"),
    COLLECTION_NUMBER("collection-number"),
    EDITION("edition"),
    FIRST_REFERENCE_NOTE_NUMBER("first-reference-note-number"),
    ISSUE("issue"),
    LOCATOR("locator"),
    NUMBER("number"),
    NUMBER_OF_PAGES("number-of-pages"),
    NUMBER_OF_VOLUMES("number-of-volumes"),
    PAGE("page"),
    PAGE_FIRST("page-first"),
    PART_NUMBER("part-number"),
    PRINTING_NUMBER("printing-number"),
    SECTION("section"),
    SUPPLEMENT_NUMBER("supplement-number"),
    VERSION("version"),
    VOLUME("volume");

    private static final Map<String, NumberVariable> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(NumberVariable::cslName, Function.identity()));

    private final String cslName;

    NumberVariable(String cslName) {
        this.cslName = cslName;
    }

    /** Returns the variable so spelt in CSL, case-sensitive. */
    public static Optional<NumberVariable> of(String cslName) {
        return Optional.ofNullable(BY_NAME.get(cslName));
    }

    /** Returns the name as CSL spells it, such as {@code citation-number}. */
    @Override
    public String cslName() {
        return cslName;
    }
}
