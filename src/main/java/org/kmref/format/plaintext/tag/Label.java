package org.kmref.format.plaintext.tag;

import java.util.HashMap;
import java.util.Map;

/** The part of a reference that a token belongs to; named as the CSL variable is. */
public enum Label {
    OTHER(""),
    CITATION_NUMBER("citation-number"),
    AUTHOR("author"),
    EDITOR("editor"),
    TRANSLATOR("translator"),
    CONTRIBUTOR("contributor"),
    TITLE("title"),
    CONTAINER("container-title"),
    COLLECTION("collection-title"),
    PUBLISHER("publisher"),
    PLACE("publisher-place"),
    DATE("issued"),
    ACCESSED("accessed"),
    VOLUME("volume"),
    ISSUE("issue"),
    PAGE("page"),
    EDITION("edition"),
    GENRE("genre"),
    NUMBER("number"),
    TOTAL_PAGES("number-of-pages"),
    TOTAL_VOLUMES("number-of-volumes"),
    DOI("DOI"),
    URL("URL"),
    ISBN("ISBN"),
    ISSN("ISSN"),
    PMID("PMID"),
    PMCID("PMCID"),
    NOTE("note"),
    MEDIUM("medium");

    private static final Label[] ALL = values();
    private static final Map<String, Label> BY_VARIABLE = new HashMap<>();

    static {
        for (Label label : values()) {
            BY_VARIABLE.put(label.variable, label);
        }
        BY_VARIABLE.put("collection-number", VOLUME);
        BY_VARIABLE.put("page-first", PAGE);
        BY_VARIABLE.put("event-title", CONTAINER);
        BY_VARIABLE.put("event", CONTAINER);
        BY_VARIABLE.put("event-place", PLACE);
        BY_VARIABLE.put("editortranslator", EDITOR);
        BY_VARIABLE.put("editor-translator", EDITOR);
        BY_VARIABLE.put("container-author", EDITOR);
        BY_VARIABLE.put("collection-editor", EDITOR);
        BY_VARIABLE.put("editorial-director", EDITOR);
        BY_VARIABLE.put("director", CONTRIBUTOR);
        BY_VARIABLE.put("producer", CONTRIBUTOR);
        BY_VARIABLE.put("interviewer", CONTRIBUTOR);
        BY_VARIABLE.put("container-title-short", CONTAINER);
        BY_VARIABLE.put("title-short", TITLE);
        BY_VARIABLE.put("archive", NOTE);
        BY_VARIABLE.put("source", NOTE);
        BY_VARIABLE.put("status", NOTE);
        BY_VARIABLE.put("version", EDITION);
    }

    private final String variable;

    Label(String variable) {
        this.variable = variable;
    }

    /** Returns the CSL variable, empty for {@link #OTHER}. */
    public String variable() {
        return variable;
    }

    /** Returns the number of the label, as the model has it. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }

    /** Returns the label of a number. */
    @SuppressWarnings("EnumOrdinal")
    public static Label of(int code) {
        return ALL[code];
    }

    /** Returns the label of a CSL variable; of one that is no part of its own, {@link #OTHER}. */
    public static Label of(String variable) {
        return BY_VARIABLE.getOrDefault(variable, OTHER);
    }

    /** Returns whether its text is a list of names. */
    public boolean isNames() {
        return this == AUTHOR || this == EDITOR || this == TRANSLATOR || this == CONTRIBUTOR;
    }
}
