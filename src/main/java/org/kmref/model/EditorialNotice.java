package org.kmref.model;

/**
 * What an editor or publisher has said of a work since it came out.
 *
 * @param work the DOI of the work; without text where only its PMID is known
 * @param pmid the PMID of the work, or the empty string
 * @param date the day of the notice, as in {@code 2023-07-12}, or the empty string
 * @param notice the DOI of the notice itself; without text where there is none
 * @param reason why, in the words of the source
 * @param source who says so: {@code Retraction Watch}
 */
public record EditorialNotice(Kind kind, Doi work, String pmid, String date, Doi notice, String reason, String source) {

    /** What a notice does to the work. */
    public enum Kind {
        RETRACTION,
        EXPRESSION_OF_CONCERN,
        CORRECTION,
        /** Takes a retraction or a concern back. */
        REINSTATEMENT
    }
}
