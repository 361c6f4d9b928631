package org.kmref.model;

import java.util.Set;

/**
 * The fields in which a reference keeps what its source has and CSL has no place for, each named after the format: a map from
 * the format's own tags or columns to their values. Writing the reference in that format puts them back.
 */
public final class KeptFields {

    /** Their names; a reader that keeps something keeps it under one of these. */
    public static final Set<String> NAMES =
            Set.of("ris", "enw", "endnote", "nbib", "wos", "refworks", "ovid", "csv", ArticleNumber.FIELD);

    private KeptFields() {}
}
