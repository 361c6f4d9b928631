package org.kmref.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a work is. See <a href="https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types">CSL 1.0.2, appendix III</a>. */
public enum ItemType {
    ARTICLE("article"),
    ARTICLE_JOURNAL("article-journal"),
    ARTICLE_MAGAZINE("article-magazine"),
    ARTICLE_NEWSPAPER("article-newspaper"),
    BILL("bill"),
    BOOK("book"),
    BROADCAST("broadcast"),
    CHAPTER("chapter"),
    CLASSIC("classic"),
    COLLECTION("collection"),
    DATASET("dataset"),
    DOCUMENT("document"),
    ENTRY("entry"),
    ENTRY_DICTIONARY("entry-dictionary"),
    ENTRY_ENCYCLOPEDIA("entry-encyclopedia"),
    EVENT("event"),
    FIGURE("figure"),
    GRAPHIC("graphic"),
    HEARING("hearing"),
    INTERVIEW("interview"),
    LEGAL_CASE("legal_case"),
    LEGISLATION("legislation"),
    MANUSCRIPT("manuscript"),
    MAP("map"),
    MOTION_PICTURE("motion_picture"),
    MUSICAL_SCORE("musical_score"),
    PAMPHLET("pamphlet"),
    PAPER_CONFERENCE("paper-conference"),
    PATENT("patent"),
    PERFORMANCE("performance"),
    PERIODICAL("periodical"),
    PERSONAL_COMMUNICATION("personal_communication"),
    POST("post"),
    POST_WEBLOG("post-weblog"),
    REGULATION("regulation"),
    REPORT("report"),
    REVIEW("review"),
    REVIEW_BOOK("review-book"),
    SOFTWARE("software"),
    SONG("song"),
    SPEECH("speech"),
    STANDARD("standard"),
    THESIS("thesis"),
    TREATY("treaty"),
    WEBPAGE("webpage");

    private static final Map<String, ItemType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ItemType::cslName, Function.identity()));

    private final String cslName;

    ItemType(String cslName) {
        this.cslName = cslName;
    }

    /** Returns the type so spelt in CSL, case-sensitive. */
    public static Optional<ItemType> of(String cslName) {
        return Optional.ofNullable(BY_NAME.get(cslName));
    }

    /** Returns the name as CSL spells it, such as {@code article-journal}. */
    public String cslName() {
        return cslName;
    }
}
