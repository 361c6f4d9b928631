package org.kmref.format.plaintext.tag;

import org.kmref.format.plaintext.tag.Lexicon.Kind;

/**
 * A text between its marks: what stands between two of them is a segment, and what is in it says more of each of its words than
 * they do.
 */
final class Segments {

    private static final Kind[] CUES = {
        Kind.IN,
        Kind.EDITOR,
        Kind.VOLUME,
        Kind.ISSUE,
        Kind.PAGE,
        Kind.THESIS,
        Kind.ACCESS,
        Kind.EDITION,
        Kind.TRANSLATOR,
        Kind.CONFERENCE
    };

    private final TokenTraits traits;
    private final int size;
    private final int[] segment;
    private final int[] first;
    private final int[] inside;
    private final int[] years;
    private final int[] quotes;
    private final int[] numbers;
    private final int[] previousMark;
    private final int[] nextMark;
    private final int[] sinceNumber;
    private final int[] untilNumber;
    private final int[] lastCue;
    private final int[] cueDistance;
    private final int[] nextCue;
    private int count;
    private SegmentTraits[] all = new SegmentTraits[0];
    private int style;

    Segments(TokenTraits traits) {
        this.traits = traits;
        this.size = traits.size;
        this.segment = new int[size];
        this.first = new int[size + 1];
        this.inside = new int[size];
        this.years = new int[size];
        this.quotes = new int[size];
        this.numbers = new int[size];
        this.previousMark = new int[size];
        this.nextMark = new int[size];
        this.sinceNumber = new int[size];
        this.untilNumber = new int[size];
        this.lastCue = new int[size];
        this.cueDistance = new int[size];
        this.nextCue = new int[size];
        cut();
        walk();
        gather();
    }

    private boolean ends(int i) {
        if (!traits.isMark(i)) {
            return false;
        }
        int mark = traits.shape(i) - TokenTraits.MARK;
        if (mark == '.') {
            boolean abbreviated = traits.shape(i - 1) == TokenTraits.INITIAL
                    || (traits.is(i - 1, Kind.JOURNAL) && traits.shape(i + 1) != TokenTraits.LOWER)
                    || traits.isMark(i + 1, '-');
            return traits.isSpacedAfter(i) && !abbreviated;
        }
        return ",;:()[]\"“”?!".indexOf(mark) >= 0 || (mark == '\'' || mark == '‘');
    }

    // A mark belongs to the segment that it ends; an opening one to the one that it begins.
    private void cut() {
        count = 0;
        boolean fresh = true;
        for (int i = 0; i < size; i++) {
            int mark = traits.isMark(i) ? traits.shape(i) - TokenTraits.MARK : 0;
            boolean opens = mark == '(' || mark == '[' || mark == '“' || mark == '‘';
            if ((fresh && !(traits.isMark(i) && ends(i) && !opens && i > 0)) || (opens && i > 0 && !fresh)) {
                first[count++] = i;
                fresh = false;
            }
            if (count == 0) {
                first[count++] = i;
            }
            segment[i] = count - 1;
            if (!opens && ends(i)) {
                fresh = true;
            }
        }
        all = new SegmentTraits[count];
    }

    private void walk() {
        int depth = 0;
        boolean quoted = false;
        boolean single = false;
        int year = 0;
        int quote = 0;
        int number = 0;
        int mark = TokenTraits.EDGE;
        int since = 0;
        int cue = 0;
        int distance = 0;
        int earlyYear = -1;
        for (int i = 0; i < size; i++) {
            int shape = traits.shape(i);
            int c = traits.isMark(i) ? shape - TokenTraits.MARK : 0;
            if (c == '(' || c == '[') {
                depth = Math.min(depth + 1, 2);
            }
            if (c == '“' || (c == '"' && !quoted)) {
                quoted = true;
            } else if (c == '”' || c == '"') {
                quoted = false;
                quote = Math.min(quote + 1, 3);
            }
            if (c == '‘' || (c == '\'' && !single && !traits.isSpacedAfter(i) && (traits.spacing(i) & 1) == 1)) {
                single = true;
            } else if (c == '\'' && single && (traits.isSpacedAfter(i) || traits.isMark(i + 1))) {
                single = false;
                quote = Math.min(quote + 1, 3);
            }
            inside[i] = depth + (quoted || single ? 4 : 0);
            years[i] = year;
            quotes[i] = quote;
            numbers[i] = number;
            previousMark[i] = mark;
            sinceNumber[i] = Math.min(since, 6);
            lastCue[i] = cue;
            cueDistance[i] = Math.min(distance, 5);
            since++;
            distance++;
            if (c == ')' || c == ']') {
                depth = Math.max(depth - 1, 0);
            }
            if (c != 0) {
                mark = c;
            }
            if (traits.isNumber(i)) {
                number = Math.min(number + 1, 6);
                since = 0;
                if (shape == TokenTraits.YEAR) {
                    year = Math.min(year + 1, 3);
                    earlyYear = earlyYear < 0 ? i : earlyYear;
                }
            }
            int found = cue(i);
            if (found > 0) {
                cue = found;
                distance = 0;
            }
        }
        walkBack();
        int where = earlyYear < 0 ? 0 : earlyYear * 2 < size ? 1 : 2;
        boolean bracketed = earlyYear > 0 && traits.isMark(earlyYear - 1, '(');
        style = where * 4 + (bracketed ? 2 : 0) + (quote > 0 ? 1 : 0);
    }

    private void walkBack() {
        int mark = TokenTraits.EDGE;
        int until = 0;
        int cue = 0;
        int distance = 0;
        for (int i = size - 1; i >= 0; i--) {
            nextMark[i] = mark;
            untilNumber[i] = Math.min(until, 8);
            nextCue[i] = cue * 8 + Math.min(distance, 4);
            until++;
            distance++;
            if (traits.isMark(i)) {
                mark = traits.shape(i) - TokenTraits.MARK;
            }
            if (traits.isNumber(i)) {
                until = 0;
            }
            int found = cue(i);
            if (found > 0) {
                cue = found;
                distance = 0;
            }
        }
    }

    private int cue(int i) {
        int kinds = traits.kinds(i);
        if (kinds == 0) {
            return 0;
        }
        for (int k = 0; k < CUES.length; k++) {
            if ((kinds & CUES[k].bit()) != 0) {
                return k + 1;
            }
        }
        return 0;
    }

    /** Looks at what is in each segment. */
    void gather() {
        for (int s = 0; s < count; s++) {
            all[s] = new SegmentTraits(traits, first[s], s + 1 < count ? first[s + 1] : size);
        }
    }

    int count() {
        return count;
    }

    int of(int i) {
        return segment[i];
    }

    int flags(int s) {
        return s < 0 || s >= count ? 0 : all[s].flags();
    }

    int length(int s) {
        return s < 0 ? 20 : s >= count ? 21 : all[s].length();
    }

    int index(int i) {
        return Math.min(segment[i], 9);
    }

    /** Returns where in its segment a token is: first, second, later, last. */
    int place(int i) {
        int s = segment[i];
        int end = s + 1 < count ? first[s + 1] : size;
        int at = i - first[s];
        return i == end - 1 ? 3 : Math.min(at, 2);
    }

    int opening(int s) {
        return s < 0 || s >= count ? 0 : traits.isMark(first[s]) ? traits.shape(first[s]) : 0;
    }

    int closing(int s) {
        if (s < 0 || s >= count) {
            return 0;
        }
        int end = (s + 1 < count ? first[s + 1] : size) - 1;
        return traits.isMark(end) ? traits.shape(end) : 0;
    }

    /** Returns the most telling of what is in a segment. */
    int summary(int s) {
        return s < 0 || s >= count ? 0 : all[s].summary();
    }

    boolean isOpening(int i) {
        int mark = traits.shape(i) - TokenTraits.MARK;
        boolean straight = (mark == '"' || mark == '\'') && !traits.isSpacedAfter(i) && (traits.spacing(i) & 1) == 1;
        return straight || mark == '(' || mark == '[' || mark == '“' || mark == '‘';
    }

    int inside(int i) {
        return inside[i];
    }

    int yearsBefore(int i) {
        return years[i];
    }

    int quotesBefore(int i) {
        return quotes[i];
    }

    int numbersBefore(int i) {
        return numbers[i];
    }

    int previousMark(int i) {
        return previousMark[i];
    }

    int nextMark(int i) {
        return nextMark[i];
    }

    int sinceNumber(int i) {
        return sinceNumber[i];
    }

    int untilNumber(int i) {
        return untilNumber[i];
    }

    int lastCue(int i) {
        return lastCue[i];
    }

    int cueDistance(int i) {
        return cueDistance[i];
    }

    int nextCue(int i) {
        return nextCue[i];
    }

    /** Returns what is plain of the whole: where its first year is, whether that is in brackets, whether anything is quoted. */
    int style() {
        return style;
    }
}
