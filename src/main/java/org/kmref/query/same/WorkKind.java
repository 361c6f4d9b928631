package org.kmref.query.same;

import java.util.Set;
import org.kmref.model.ItemType;

/** What sort of work it is, as far as two of different sorts are two works. */
enum WorkKind {
    ARTICLE,
    PREPRINT,
    TALK,
    PART,
    BOOK,
    REPORT,
    THESIS,
    REVIEW,
    PAGE,
    DATA,
    OTHER,
    /** Not told. */
    ANY;

    // What one program files here and another there.
    private static final Set<Set<WorkKind>> MIXED_UP = Set.of(
            Set.of(REPORT, BOOK),
            Set.of(REPORT, PAGE),
            Set.of(TALK, PART),
            Set.of(TALK, ARTICLE),
            Set.of(PAGE, ARTICLE),
            Set.of(PAGE, OTHER),
            Set.of(PAGE, DATA),
            Set.of(REVIEW, ARTICLE),
            Set.of(THESIS, REPORT));

    static WorkKind of(ItemType type) {
        return switch (type) {
            case ARTICLE_JOURNAL, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER -> ARTICLE;
            case ARTICLE, MANUSCRIPT -> PREPRINT;
            case PAPER_CONFERENCE, SPEECH -> TALK;
            case CHAPTER, ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA -> PART;
            case BOOK, COLLECTION, CLASSIC, PAMPHLET, PERIODICAL -> BOOK;
            case REPORT, STANDARD -> REPORT;
            case THESIS -> THESIS;
            case REVIEW, REVIEW_BOOK -> REVIEW;
            case WEBPAGE, POST, POST_WEBLOG -> PAGE;
            case DATASET, SOFTWARE -> DATA;
            case DOCUMENT -> ANY;
            case BILL, BROADCAST, EVENT, FIGURE, GRAPHIC, HEARING, INTERVIEW, LEGAL_CASE, LEGISLATION -> OTHER;
            case MAP, MOTION_PICTURE, MUSICAL_SCORE, PATENT, PERFORMANCE, PERSONAL_COMMUNICATION -> OTHER;
            case REGULATION, SONG, TREATY -> OTHER;
        };
    }

    /** Returns whether a work may be the one here and the other there. */
    boolean fits(WorkKind other) {
        return this == other || this == ANY || other == ANY || isMixedUpWith(other);
    }

    /** Returns whether both are often one and the same work, filed differently. */
    boolean isMixedUpWith(WorkKind other) {
        return this != other && MIXED_UP.contains(Set.of(this, other));
    }

    /** Returns whether it lies in a larger work, whose ISBN it has. */
    boolean isContained() {
        return this == PART || this == TALK || this == ARTICLE || this == REVIEW;
    }
}
