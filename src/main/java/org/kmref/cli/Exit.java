package org.kmref.cli;

/** The exit codes, one meaning each. */
final class Exit {
    /** Done. */
    static final int OK = 0;

    /** The answer is no: nothing matched, a key does not exist, a check found problems. */
    static final int NO = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** Bad data or a failure of input or output. */
    static final int FAILURE = 3;

    private Exit() {}
}
