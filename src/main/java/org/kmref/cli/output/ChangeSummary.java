package org.kmref.cli.output;

/**
 * What a change does, in one line: {@code added 2 references to mine.yaml}.
 *
 * @param did the verb when it is done
 * @param would the verb when it is not
 * @param items how many existing references, themes, partners or files it changes or removes
 * @param isAsked whether it is asked about before it is done
 * @param note what the user is told besides, and the history is not: {@code ; 3 were there already}
 */
public record ChangeSummary(String did, String would, String what, int items, boolean isAsked, String note) {
    /** A change that is asked about where it changes more than one existing thing. */
    public ChangeSummary(String did, String would, String what, int items) {
        this(did, would, what, items, items > 1, "");
    }

    public ChangeSummary(String did, String would, String what, int items, boolean isAsked) {
        this(did, would, what, items, isAsked, "");
    }

    public String done() {
        return did + " " + what;
    }

    public String wouldBe() {
        return would + " " + what + note;
    }
}
