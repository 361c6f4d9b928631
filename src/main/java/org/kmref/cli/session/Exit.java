package org.kmref.cli.session;

/** The exit codes, one meaning each. */
public final class Exit {
    /** Done. */
    public static final int OK = 0;

    /** Nothing found: nothing matched, a key does not exist, or a check found problems. */
    public static final int NO = 1;

    /** The command line is wrong. */
    public static final int USAGE = 2;

    /** Bad data or a failure of input or output. */
    public static final int FAILURE = 3;

    private Exit() {}
}
