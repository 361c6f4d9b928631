package org.kmref.model;

import java.util.regex.Pattern;

/** What pages look like in a line of text; made only when a source is read that has them there. */
final class PagePatterns {
    private static final String PAGE = "[A-Za-z]{0,3}\\d+[A-Za-z]?";
    private static final String RANGE = "(" + PAGE + "(?: ?[-–] ?" + PAGE + ")?)\\)?(?=[,.;) ]|$)";

    /** {@code p12-34}, {@code pp. 100-105}. */
    static final Pattern MARKED = Pattern.compile("\\bpp?\\.? ?" + RANGE);

    /** {@code :100-5}, {@code , 100-105}. */
    static final Pattern UNMARKED = Pattern.compile("(?::|, )" + RANGE);

    static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d{2}");

    /** {@code xii, 312 p.}, {@code 24 leaves}, {@code 240 Seiten}. */
    static final Pattern TOTAL = Pattern.compile("(?i)(?<![\\w-])(\\d+) ?(?:pp?|pages|s|seiten|leaves|l)\\b");

    static final Pattern NONE = Pattern.compile(
            "(?i)n\\.?\\s?pag\\.?|no[ -]+specified|no|specified|not available|n/?a|null|no pagination|none|-+");

    private PagePatterns() {}
}
