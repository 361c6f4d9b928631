package org.kmref.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people and bodies behind a work. See <a href="https://docs.citationstyles.org/en/stable/specification.html#name-variables">CSL 1.0.2, name variables</a>. */
public enum NameVariable implements Variable {
    AUTHOR("author"),
    CHAIR("chair"),
    COLLECTION_EDITOR("collection-editor"),
    COMPILER("compiler"),
    COMPOSER("composer"),
    CONTAINER_AUTHOR("container-author"),
    CONTRIBUTOR("contributor"),
    CURATOR("curator"),
    DIRECTOR("director"),
    EDITOR("editor"),
    EDITOR_TRANSLATOR("editor-translator"),
    EDITORIAL_DIRECTOR("editorial-director"),
    EXECUTIVE_PRODUCER("executive-producer"),
    GUEST("guest"),
    HOST("host"),
    ILLUSTRATOR("illustrator"),
    INTERVIEWER("interviewer"),
    NARRATOR("narrator"),
    ORGANIZER("organizer"),
    ORIGINAL_AUTHOR("original-author"),
    PERFORMER("performer"),
    PRODUCER("producer"),
    RECIPIENT("recipient"),
    REVIEWED_AUTHOR("reviewed-author"),
    SCRIPT_WRITER("script-writer"),
    SERIES_CREATOR("series-creator"),
    TRANSLATOR("translator");

    private static final Map<String, NameVariable> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(NameVariable::cslName, Function.identity()));

    private final String cslName;

    NameVariable(String cslName) {
        this.cslName = cslName;
    }

    /** Returns the variable so spelt in CSL, case-sensitive. */
    public static Optional<NameVariable> of(String cslName) {
        return Optional.ofNullable(BY_NAME.get(cslName));
    }

    /** Returns the name as CSL spells it, such as {@code chair}. */
    @Override
    public String cslName() {
        return cslName;
    }
}
