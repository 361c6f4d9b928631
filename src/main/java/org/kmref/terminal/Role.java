package org.kmref.terminal;

/** What a piece of text is; its look uses the 16 colours only, which follow the user's theme. */
public enum Role {
    PLAIN(""),
    KEY("36"),
    TITLE("1"),
    /** The heading of a group of lines. */
    HEADING("1;34"),
    /** The line over a table. */
    HEADER("4"),
    DIM("2"),
    /** What a search has found. */
    MATCH("1;31"),
    /** A line of a diff that goes. */
    REMOVED("31"),
    /** A line of a diff that comes. */
    ADDED("32"),
    ERROR("1;31"),
    WARNING("33");

    private final String parameters;

    Role(String parameters) {
        this.parameters = parameters;
    }

    /** Returns the parameters of the SGR escape (ECMA-48, 8.3.117); empty when there is none. */
    String parameters() {
        return parameters;
    }
}
