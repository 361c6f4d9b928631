package org.kmref.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is plain text of a work. See <a href="https://docs.citationstyles.org/en/stable/specification.html#standard-variables">CSL 1.0.2, standard variables</a>. */
public enum TextVariable implements Variable {
    ABSTRACT("abstract"),
    ANNOTE("annote"),
    ARCHIVE("archive"),
    ARCHIVE_COLLECTION("archive_collection"),
    ARCHIVE_LOCATION("archive_location"),
    ARCHIVE_PLACE("archive-place"),
    AUTHORITY("authority"),
    CALL_NUMBER("call-number"),
    CITATION_KEY("citation-key"),
    CITATION_LABEL("citation-label"),
    COLLECTION_TITLE("collection-title"),
    CONTAINER_TITLE("container-title"),
    CONTAINER_TITLE_SHORT("container-title-short", "journalAbbreviation"),
    DIMENSIONS("dimensions"),
    DIVISION("division"),
    DOI("DOI"),
    EVENT("event"),
    EVENT_TITLE("event-title"),
    EVENT_PLACE("event-place"),
    GENRE("genre"),
    ISBN("ISBN"),
    ISSN("ISSN"),
    JURISDICTION("jurisdiction"),
    KEYWORD("keyword"),
    LANGUAGE("language"),
    LICENSE("license"),
    MEDIUM("medium"),
    NOTE("note"),
    ORIGINAL_PUBLISHER("original-publisher"),
    ORIGINAL_PUBLISHER_PLACE("original-publisher-place"),
    ORIGINAL_TITLE("original-title"),
    PART_TITLE("part-title"),
    PMCID("PMCID"),
    PMID("PMID"),
    PUBLISHER("publisher"),
    PUBLISHER_PLACE("publisher-place"),
    REFERENCES("references"),
    REVIEWED_GENRE("reviewed-genre"),
    REVIEWED_TITLE("reviewed-title"),
    SCALE("scale"),
    SOURCE("source"),
    STATUS("status"),
    TITLE("title"),
    TITLE_SHORT("title-short", "shortTitle"),
    URL("URL"),
    VOLUME_TITLE("volume-title"),
    YEAR_SUFFIX("year-suffix");

    private static final Map<String, TextVariable> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(TextVariable::cslName, Function.identity()));

    private static final Map<String, TextVariable> BY_OLD_NAME = Arrays.stream(values())
            .filter(variable -> !variable.oldName.isEmpty())
            .collect(Collectors.toUnmodifiableMap(TextVariable::oldName, Function.identity()));

    private final String cslName;
    private final String oldName;

    TextVariable(String cslName) {
        this(cslName, "");
    }

    TextVariable(String cslName, String oldName) {
        this.cslName = cslName;
        this.oldName = oldName;
    }

    /** Returns the variable so spelt in CSL, case-sensitive. */
    public static Optional<TextVariable> of(String cslName) {
        return Optional.ofNullable(BY_NAME.get(cslName));
    }

    /** Returns the name as CSL spells it, such as {@code annote}. */
    @Override
    public String cslName() {
        return cslName;
    }

    /** Returns the name that CSL-JSON had for it before CSL 1.0.2, or the empty string. */
    public String oldName() {
        return oldName;
    }

    /** Returns the variable that had this name in CSL-JSON before CSL 1.0.2. */
    public static Optional<TextVariable> ofOldName(String oldName) {
        return Optional.ofNullable(BY_OLD_NAME.get(oldName));
    }
}
