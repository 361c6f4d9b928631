package org.kmref.csl.render.text;

/** What becomes of two marks of punctuation that meet where two parts of a reference join. */
final class Punctuation {

    private Punctuation() {}

    enum Meeting {
        KEEP_BOTH,
        DROP_FIRST,
        DROP_SECOND
    }

    static Meeting meeting(char first, char second) {
        return switch (first) {
            case ':' ->
                switch (second) {
                    case ':', '.' -> Meeting.DROP_SECOND;
                    case '!', '?' -> Meeting.DROP_FIRST;
                    default -> Meeting.KEEP_BOTH;
                };
            case ';' ->
                switch (second) {
                    case ':', '.', ';' -> Meeting.DROP_SECOND;
                    case '!', '?' -> Meeting.DROP_FIRST;
                    default -> Meeting.KEEP_BOTH;
                };
            case '!' -> second == ':' || second == '.' || second == '!' ? Meeting.DROP_SECOND : Meeting.KEEP_BOTH;
            case '?' -> second == ':' || second == '.' || second == '?' ? Meeting.DROP_SECOND : Meeting.KEEP_BOTH;
            case '.', ',' -> first == second ? Meeting.DROP_SECOND : Meeting.KEEP_BOTH;
            default -> Meeting.KEEP_BOTH;
        };
    }

    /**
     * Returns what becomes of a mark that stays outside the quotation marks it follows. A question within them ends its
     * own sentence, which a full stop would do again; a colon leads on.
     */
    static Meeting meetingAfterQuote(char first, char second) {
        boolean leadsOn = second == ':' && (first == '?' || first == '!');
        return leadsOn ? Meeting.KEEP_BOTH : meeting(first, second);
    }

    /** Returns whether the text ends in a mark that follows a closing quotation mark where the locale has it so. */
    static boolean movesOutOfQuote(String text) {
        return text.length() > 1 && ",;:".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static boolean isMark(char c) {
        return ".,;:!?".indexOf(c) >= 0;
    }

    /** Returns whether a mark goes before a closing quotation mark where the locale has it so. */
    static boolean movesIntoQuote(char mark) {
        return mark == '.' || mark == ',' || mark == '!' || mark == '?';
    }
}
