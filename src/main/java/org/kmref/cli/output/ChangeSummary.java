package org.kmref.cli.output;

/**
 * What a change does, in one line: {@code added 2 references to mine.yaml}.
 *
 * @param did the verb when it is done
 * @param would the verb when it is not
 * @param items how many references, themes or partners it is about
 * @param isAsked whether it is asked about before it is done
 */
public record ChangeSummary(String did, String would, String what, int items, boolean isAsked) {
    /** A change that is asked about where it is of more than one thing. */
    public ChangeSummary(String did, String would, String what, int items) {
        this(did, would, what, items, items > 1);
    }

    public String done() {
        return did + " " + what;
    }

    public String wouldBe() {
        return would + " " + what;
    }
}
