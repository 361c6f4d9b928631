package org.kmref.cli;

/**
 * What a change does, in one line: {@code added 2 references to mine.yaml}.
 *
 * @param did the verb when it is done
 * @param would the verb when it is not
 * @param items how many existing references, themes, partners or files it changes or removes
 * @param isAsked whether it is asked about before it is done
 * @param note what the user is told besides, and the history is not: {@code ; 3 were there already}
 */
record Account(String did, String would, String what, int items, boolean isAsked, String note) {
    /** A change that is asked about where it changes more than one existing thing. */
    Account(String did, String would, String what, int items) {
        this(did, would, what, items, items > 1, "");
    }

    Account(String did, String would, String what, int items, boolean isAsked) {
        this(did, would, what, items, isAsked, "");
    }

    Account noting(String more) {
        return new Account(did, would, what, items, isAsked, more);
    }

    String done() {
        return did + " " + what;
    }

    String wouldBe() {
        return would + " " + what + note;
    }
}
