package org.kmref.query.same;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a title says of its work that makes it another one than that it speaks of. */
enum TitleMarker {
    CORRECTION(
            "(?:(?:publisher|author)s? )?(?:erratum|errata|correction|corrigend\\w+|addend\\w+|errat\\w+)\\b.*|.*\\b(?:erratum|corrigendum|correction)"),
    RETRACTION("(?:retraction|withdrawal|expression of concern)\\b.*"),
    REPLY(
            "(?:re|reply|replies|response|comments?|commentary|rejoinder|in reply|discussion) .*|.*\\b(?:(?:authors?s? )?reply|authors?s? response|rejoinder|a (?:reply|response|comment))|.*\\b(?:reply|response|comments?) (?:to|on) .*"),
    PROTOCOL(".*\\bprotocols?\\b.*"),
    REVIEW(
            "(?:book )?review(?:s)?(?: of|\\b.* by).*|book review .*|rezension.*|recension.*|.*\\b(?:book review|a review of .*)"),
    SUPPLEMENT(
            "(?:supplement\\w*|appendi\\w+|supporting information|data from|dataset|replication data)\\b.*|.*\\b(?:supplement|appendix|appendices|supporting information)"),
    SUMMARY("(?:executive |plain language )?summary\\b.*|.*\\b(?:executive|plain language) summary");

    // Most titles have none of these in them, and need no closer look.
    private static final List<String> TELLING = List.of(
            "errat",
            "correct",
            "corrigend",
            "addend",
            "retract",
            "withdraw",
            "concern",
            "re ",
            "repl",
            "respons",
            "comment",
            "rejoinder",
            "discussion",
            "protocol",
            "review",
            "rezension",
            "recension",
            "supplement",
            "appendi",
            "supporting",
            "data",
            "summary");

    private final Pattern said;

    TitleMarker(String said) {
        this.said = Pattern.compile(said);
    }

    /** Returns what the title says; {@code folded} are its words with a blank between. */
    static Set<TitleMarker> in(String folded) {
        Set<TitleMarker> marks = EnumSet.noneOf(TitleMarker.class);
        if (TELLING.stream().noneMatch(folded::contains)) {
            return marks;
        }
        for (TitleMarker mark : values()) {
            if (mark.said.matcher(folded).matches()) {
                marks.add(mark);
            }
        }
        return marks;
    }
}
