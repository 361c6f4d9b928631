package org.kmref.model;

import java.util.Set;

/**
 * The fields in which a reference keeps what its source has and CSL has no place for, each named after the format: a map from
 * the format's own tags or columns to their values. Writing the reference in that format puts them back.
 */
public final class KeptFields {

    /** Their names; a reader that keeps something keeps it under one of these. */
    public static final Set<String> NAMES = Set.of(
            "bibtex",
            "cff",
            "hayagriva",
            "mods",
            "tsv",
            "ris",
            "enw",
            "endnote",
            "nbib",
            "wos",
            "refworks",
            "ovid",
            "csv",
            ArticleNumber.FIELD,
            // Of services' answers: what they say beyond CSL, and with --keep-all what they have for themselves.
            "orcid",
            "translated-title",
            "alternative-title",
            "journal-ref",
            "arxiv-record",
            "datacite",
            "europe-pmc",
            "google-books",
            "open-library",
            "openalex",
            "orcid-record",
            "pubmed",
            "semantic-scholar",
            "unpaywall",
            "zenodo",
            "zotero");

    private KeptFields() {}
}
